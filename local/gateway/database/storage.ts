/** The file: documents as text, and one ordered table that holds the entries of every index. */
import Libsql from 'libsql';

export interface Row {
  key: Buffer;
  number: number;
  text: string;
}

export interface Page {
  from: Buffer;
  to: Buffer;
  reverse: boolean;
  size: number;
  /** Where the page before ended. */
  after?: Pick<Row, 'key' | 'number'> | undefined;
}

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS collections (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
  CREATE TABLE IF NOT EXISTS lookups (
    number INTEGER PRIMARY KEY AUTOINCREMENT, collection INTEGER NOT NULL, name TEXT NOT NULL,
    fields TEXT NOT NULL, uniqueness INTEGER NOT NULL, multikey TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS documents (
    number INTEGER PRIMARY KEY, collection INTEGER NOT NULL, id BLOB NOT NULL, text TEXT NOT NULL);
  CREATE UNIQUE INDEX IF NOT EXISTS documents_id ON documents (collection, id);
  CREATE INDEX IF NOT EXISTS documents_natural ON documents (collection);
  CREATE TABLE IF NOT EXISTS entries (
    lookup INTEGER NOT NULL, key BLOB NOT NULL, document INTEGER NOT NULL,
    PRIMARY KEY (lookup, key, document)) WITHOUT ROWID;`;

const ENTRIES = `SELECT e.key, e.document, d.text FROM entries e CROSS JOIN documents d ON d.number = e.document WHERE e.lookup = ?`;
const IDS = 'SELECT id, number, text FROM documents WHERE collection = ?';

export class Storage {
  private readonly file: Libsql.Database;
  private readonly statements = new Map<string, Libsql.Statement>();

  constructor(path: string) {
    this.file = new Libsql(path);
    this.file.pragma('journal_mode = WAL');
    this.file.pragma('synchronous = FULL');
    this.file.exec(SCHEMA);
  }

  exec(sql: string): void {
    this.file.exec(sql);
  }

  get inTransaction(): boolean {
    return this.file.inTransaction;
  }

  close(): void {
    this.statements.clear();
    this.file.close();
  }

  /** Parameters always travel as a list: libsql takes a lone Buffer for named parameters. */
  run(sql: string, ...parameters: unknown[]): number {
    return Number(this.statement(sql).run(parameters).lastInsertRowid);
  }

  rows<T extends unknown[]>(sql: string, ...parameters: unknown[]): T[] {
    return this.statement(sql).all(parameters) as T[];
  }

  byId(collection: number, id: Buffer): Row | undefined {
    const [row] = this.rows<[number, string]>('SELECT number, text FROM documents WHERE collection = ? AND id = ?', collection, id);
    return row && { key: id, number: row[0], text: row[1] };
  }

  /** Puts a document's earlier text in its place, without its index entries: for a reader by `_id` alone. */
  replace(collection: number, id: Buffer, text: string | null): void {
    this.run('DELETE FROM documents WHERE collection = ? AND id = ?', collection, id);
    if (text !== null) this.run('INSERT INTO documents (collection, id, text) VALUES (?, ?, ?)', collection, id, text);
  }

  entries(lookup: number, page: Page): Row[] {
    const after = page.after ?? { key: page.reverse ? page.to : page.from, number: -1 };
    const sql = page.reverse
      ? `${ENTRIES} AND (e.key, e.document) < (?, ?) AND e.key >= ? ORDER BY e.key DESC, e.document DESC LIMIT ?`
      : `${ENTRIES} AND (e.key, e.document) > (?, ?) AND e.key < ? ORDER BY e.key, e.document LIMIT ?`;
    return this.rows<RawRow>(sql, lookup, after.key, after.number, page.reverse ? page.from : page.to, page.size).map(toRow);
  }

  ids(collection: number, page: Page): Row[] {
    const after = page.after ?? { key: page.reverse ? page.to : page.from, number: -1 };
    const sql = page.reverse
      ? `${IDS} AND (id, number) < (?, ?) AND id >= ? ORDER BY id DESC LIMIT ?`
      : `${IDS} AND (id, number) > (?, ?) AND id < ? ORDER BY id LIMIT ?`;
    return this.rows<RawRow>(sql, collection, after.key, after.number, page.reverse ? page.from : page.to, page.size).map(toRow);
  }

  /** In the order of insertion. */
  natural(collection: number, after: number, size: number): Row[] {
    const sql = `${IDS} AND number > ? ORDER BY number LIMIT ?`;
    return this.rows<RawRow>(sql, collection, after, size).map(toRow);
  }

  total(collection: number): number {
    return this.rows<[number]>('SELECT count(*) FROM documents WHERE collection = ?', collection)[0]![0];
  }

  countEntries(lookup: number, from: Buffer, to: Buffer, most: number): number {
    const sql = 'SELECT count(*) FROM (SELECT 1 FROM entries WHERE lookup = ? AND key >= ? AND key < ? LIMIT ?)';
    return this.rows<[number]>(sql, lookup, from, to, most)[0]![0];
  }

  countIds(collection: number, from: Buffer, to: Buffer, most: number): number {
    const sql = 'SELECT count(*) FROM (SELECT 1 FROM documents WHERE collection = ? AND id >= ? AND id < ? LIMIT ?)';
    return this.rows<[number]>(sql, collection, from, to, most)[0]![0];
  }

  private statement(sql: string): Libsql.Statement {
    const known = this.statements.get(sql);
    if (known) return known;
    const statement = this.file.prepare(sql) as Libsql.Statement;
    if (statement.reader) statement.raw();
    this.statements.set(sql, statement);
    return statement;
  }
}

type RawRow = [Buffer, number, string];

function toRow([key, number, text]: RawRow): Row {
  return { key, number, text };
}
