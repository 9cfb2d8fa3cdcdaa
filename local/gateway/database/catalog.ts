/** The collections and indexes of one database file, and how a changed declaration reaches an old file. */
import type { Collection, Index } from '../../../cloudfunctions/collections';
import type { Storage } from './storage';

export interface Lookup {
  number: number;
  name: string;
  fields: [name: string, direction: 1 | -1][];
  unique: boolean;
  /** Fields in which some document held an array; never forgotten until the index is rebuilt. */
  multikey: Set<string>;
}

export interface Shelf {
  number: number;
  name: string;
  lookups: Lookup[];
}

/** The limit of the real cloud, `_id` included. */
const MOST_INDEXES = 20;

export function checkDeclaration(collections: Record<string, Collection>): void {
  for (const [name, { indexes }] of Object.entries(collections)) {
    if (indexes.length + 1 > MOST_INDEXES) throw new Error(`collection ${name} declares more than ${MOST_INDEXES} indexes`);
    const names = new Set(indexes.map((index) => index.name));
    if (names.size < indexes.length) throw new Error(`collection ${name} declares two indexes of one name`);
  }
}

export function fieldsOf(index: Index): Lookup['fields'] {
  return Object.entries(index.fields);
}

export function sameIndex(lookup: Lookup, index: Index): boolean {
  return lookup.unique === (index.unique ?? false) && JSON.stringify(lookup.fields) === JSON.stringify(fieldsOf(index));
}

/** What is in memory of the file's description; read again after a rollback. */
export class Catalog {
  private shelves = new Map<string, Shelf>();

  constructor(private readonly storage: Storage) {
    this.load();
  }

  load(): void {
    const rows = this.storage.rows<[number, string]>('SELECT number, name FROM collections');
    this.shelves = new Map(rows.map(([number, name]) => [name, { number, name, lookups: this.lookupsOf(number) }]));
  }

  get(name: string): Shelf | undefined {
    return this.shelves.get(name);
  }

  all(): Shelf[] {
    return [...this.shelves.values()];
  }

  addCollection(name: string): Shelf {
    const number = this.storage.run('INSERT INTO collections (name) VALUES (?)', name);
    const shelf: Shelf = { number, name, lookups: [] };
    this.shelves.set(name, shelf);
    return shelf;
  }

  addLookup(shelf: Shelf, index: Index): Lookup {
    const fields = fieldsOf(index);
    const unique = index.unique ?? false;
    const number = this.storage.run(
      "INSERT INTO lookups (collection, name, fields, uniqueness, multikey) VALUES (?, ?, ?, ?, '[]')",
      shelf.number, index.name, JSON.stringify(fields), unique ? 1 : 0,
    );
    const lookup: Lookup = { number, name: index.name, fields, unique, multikey: new Set() };
    shelf.lookups.push(lookup);
    return lookup;
  }

  dropLookup(shelf: Shelf, lookup: Lookup): void {
    this.storage.run('DELETE FROM entries WHERE lookup = ?', lookup.number);
    this.storage.run('DELETE FROM lookups WHERE number = ?', lookup.number);
    shelf.lookups = shelf.lookups.filter((other) => other !== lookup);
  }

  markMultikey(lookup: Lookup, field: string): void {
    if (lookup.multikey.has(field)) return;
    lookup.multikey.add(field);
    this.storage.run('UPDATE lookups SET multikey = ? WHERE number = ?', JSON.stringify([...lookup.multikey]), lookup.number);
  }

  private lookupsOf(collection: number): Lookup[] {
    const sql = 'SELECT number, name, fields, uniqueness, multikey FROM lookups WHERE collection = ? ORDER BY number';
    return this.storage.rows<[number, string, string, number, string]>(sql, collection).map(
      ([number, name, fields, unique, multikey]) => ({
        number, name, fields: JSON.parse(fields), unique: unique === 1, multikey: new Set<string>(JSON.parse(multikey)),
      }),
    );
  }
}
