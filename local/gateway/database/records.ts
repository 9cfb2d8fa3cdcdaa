/** Writing one document and its index entries: all checks first, so that a refused document changes nothing. */
import type { Catalog, Lookup, Shelf } from './catalog';
import type { Claims } from './claims';
import type { Commits } from './commits';
import type { Document } from './ejson';
import { writeEjson } from './ejson';
import type { DocumentKeys } from './entries';
import { documentKeys } from './entries';
import { CloudError } from './error';
import { encode } from './keys';
import type { Row, Storage } from './storage';

type Plan = [lookup: Lookup, keys: DocumentKeys][];

/** The limit of one document in MongoDB. */
const LARGEST = 16 * 1024 * 1024;

export class Records {
  constructor(
    private readonly storage: Storage,
    private readonly catalog: Catalog,
    private readonly commits: Commits,
    private readonly claims: Claims,
  ) {}

  insert(shelf: Shelf, document: Document): void {
    const id = encode(document._id);
    this.claims.claim('document', shelf.number, id);
    if (this.storage.byId(shelf.number, id)) throw duplicate(shelf.name, '_id_', ['_id']);
    const text = textOf(document);
    const plan = this.plan(shelf, document, null);
    this.commits.begin();
    const number = this.storage.run('INSERT INTO documents (collection, id, text) VALUES (?, ?, ?)', shelf.number, id, text);
    for (const [lookup, keys] of plan) this.add(lookup, keys, number);
    this.claims.wrote({ shelf: shelf.name, collection: shelf.number, id, before: null, after: text });
  }

  rewrite(shelf: Shelf, row: Row, before: Document, after: Document): void {
    const id = this.claim(shelf, before);
    const text = textOf(after);
    const plan = this.plan(shelf, after, row.number);
    this.commits.begin();
    this.storage.run('UPDATE documents SET text = ? WHERE number = ?', text, row.number);
    for (const [lookup, keys] of plan) this.change(lookup, documentKeys(lookup, before), keys, row.number);
    this.claims.wrote({ shelf: shelf.name, collection: shelf.number, id, before: row.text, after: text });
  }

  remove(shelf: Shelf, row: Row, document: Document): void {
    const id = this.claim(shelf, document);
    this.commits.begin();
    this.storage.run('DELETE FROM documents WHERE number = ?', row.number);
    for (const lookup of shelf.lookups) this.drop(lookup, documentKeys(lookup, document).keys, row.number);
    this.claims.wrote({ shelf: shelf.name, collection: shelf.number, id, before: row.text, after: null });
  }

  /** Enters a document that is already stored into one index. */
  enter(shelf: Shelf, lookup: Lookup, row: Row, document: Document): void {
    const keys = documentKeys(lookup, document);
    this.checkUnique(shelf, lookup, keys, row.number);
    this.add(lookup, keys, row.number);
  }

  /** The keys that it gives up are its own until the transaction's end. */
  private claim(shelf: Shelf, document: Document): Buffer {
    const id = encode(document._id);
    this.claims.claim('document', shelf.number, id);
    for (const lookup of shelf.lookups) if (lookup.unique) this.claimKeys(lookup, documentKeys(lookup, document));
    return id;
  }

  private claimKeys(lookup: Lookup, { keys }: DocumentKeys): void {
    for (const key of keys) this.claims.claim('key', lookup.number, key);
  }

  private plan(shelf: Shelf, document: Document, number: number | null): Plan {
    return shelf.lookups.map((lookup) => {
      const keys = documentKeys(lookup, document);
      this.checkUnique(shelf, lookup, keys, number);
      return [lookup, keys];
    });
  }

  private checkUnique(shelf: Shelf, lookup: Lookup, found: DocumentKeys, number: number | null): void {
    if (!lookup.unique) return;
    const { keys } = found;
    this.claimKeys(lookup, found);
    const sql = 'SELECT document FROM entries WHERE lookup = ? AND key = ? AND document <> ? LIMIT 1';
    const taken = keys.some((key) => this.storage.rows(sql, lookup.number, key, number ?? -1).length > 0);
    if (taken) throw duplicate(shelf.name, lookup.name, lookup.fields.map(([field]) => field));
  }

  private add(lookup: Lookup, { keys, multikey }: DocumentKeys, number: number): void {
    for (const field of multikey) this.catalog.markMultikey(lookup, field);
    for (const key of keys) this.storage.run('INSERT INTO entries (lookup, key, document) VALUES (?, ?, ?)', lookup.number, key, number);
  }

  private change(lookup: Lookup, before: DocumentKeys, after: DocumentKeys, number: number): void {
    const had = new Set(before.keys.map(text));
    const has = new Set(after.keys.map(text));
    this.drop(lookup, before.keys.filter((key) => !has.has(text(key))), number);
    this.add(lookup, { ...after, keys: after.keys.filter((key) => !had.has(text(key))) }, number);
  }

  private drop(lookup: Lookup, keys: Buffer[], number: number): void {
    for (const key of keys) this.storage.run('DELETE FROM entries WHERE lookup = ? AND key = ? AND document = ?', lookup.number, key, number);
  }
}

function text(key: Buffer): string {
  return key.toString('latin1');
}

function textOf(document: Document): string {
  const written = writeEjson(document);
  if (written.length > LARGEST) throw new CloudError('DATABASE_REQUEST_FAILED', 'BSONObjectTooLarge: a document holds at most 16 MB');
  return written;
}

/** Names the fields, never the values: those may be personal. */
function duplicate(collection: string, index: string, fields: string[]): CloudError {
  const text = `E11000 duplicate key error collection: ${collection} index: ${index} dup key: { ${fields.join(', ')} }`;
  return new CloudError('DATABASE_REQUEST_FAILED', text);
}
