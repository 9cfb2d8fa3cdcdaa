import { EJSON } from 'bson';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { erasuresIn, foundOf, type StoredEntry } from '../../cloudfunctions/platform/sealed-entry';
import type { Batch } from '../../cloudfunctions/platform/sealed/batch';
import type { Stretch } from '../../cloudfunctions/platform/sealed/checking';
import { Storage } from '../gateway/database/storage';
import { collectionsOf, databaseOf } from './layout';

export interface SealedLog {
  /** In the order of their numbers. */
  stretches: Stretch[];
  /** The highest batch that any entry claims to be in. */
  last: number;
  unsealed: number;
}

/** The audit log as it lies in an export, or in the data folder of a local cloud. */
export function readLog(folder: string): SealedLog {
  const entries = documents<StoredEntry>(folder, 'audit');
  const batches = documents<Omit<Batch, 'number'> & { _id: string }>(folder, 'auditBatches')
    .map(({ _id, ...batch }): Batch => ({ ...batch, number: Number(_id) }))
    .sort((one, other) => one.number - other.number);
  const saysErased = erasuresIn(entries);
  const entriesOf = among(entries);
  return {
    stretches: batches.map((batch) => ({ batch, saysErased, found: entriesOf(batch).map(foundOf) })),
    last: entries.reduce((highest, { batch }) => Math.max(highest, batch ?? 0), 0),
    unsealed: entries.filter(({ batch }) => batch === null).length,
  };
}

/** Those that carry the batch's number and those that it names. */
function among(entries: StoredEntry[]): (batch: Batch) => StoredEntry[] {
  const byId = new Map(entries.map((entry) => [entry._id, entry]));
  const byBatch = new Map<number | null, StoredEntry[]>();
  for (const entry of entries) (byBatch.get(entry.batch) ?? set(byBatch, entry.batch)).push(entry);
  return ({ number, ids }) => [...new Set([...(byBatch.get(number) ?? []), ...ids.flatMap((id) => byId.get(id) ?? [])])];
}

function documents<Document>(folder: string, collection: string): Document[] {
  return linesOf(folder, collection).map((line) => EJSON.parse(line) as Document);
}

function linesOf(folder: string, collection: string): string[] {
  if (existsSync(databaseOf(folder))) return rowsOf(databaseOf(folder), collection);
  const file = join(collectionsOf(folder), `${collection}.json`);
  if (!existsSync(file)) throw new Error(`${folder} is neither an export nor the data of a local cloud: it has no ${collection}`);
  return readFileSync(file, 'utf8').split('\n').filter((line) => line.trim() !== '');
}

const pageSize = 1000;

function rowsOf(database: string, collection: string): string[] {
  const storage = new Storage(database);
  try {
    const [row] = storage.rows<[number]>('SELECT number FROM collections WHERE name = ?', collection);
    const found: string[] = [];
    for (let after = -1, size = row ? pageSize : 0; row && size === pageSize; ) {
      const rows = storage.natural(row[0], after, pageSize);
      found.push(...rows.map(({ text }) => text));
      [after, size] = [rows.at(-1)?.number ?? after, rows.length];
    }
    return found;
  } finally {
    storage.close();
  }
}

function set<Key, Item>(lists: Map<Key, Item[]>, key: Key): Item[] {
  const list: Item[] = [];
  lists.set(key, list);
  return list;
}
