import { EJSON } from 'bson';
import { Query } from 'mingo';
import type { Database } from '../../local/gateway/database/database';

export type Row = Record<string, unknown>;

/** Plain documents in and out of the local cloud's database, by the same operations that the SDK uses. */
export interface Records {
  add(collection: string, ...rows: Row[]): Promise<void>;
  get<Found = Row>(collection: string, id: string): Promise<Found | null>;
  /** Any query: the whole collection is read and tested here, so that a test may look where the product must not. */
  find<Found = Row>(collection: string, query?: Row): Promise<Found[]>;
  count(collection: string, query?: Row): Promise<number>;
  /** `change` holds update operators: `{ $set: {…} }`. Gives the number of records. */
  update(collection: string, query: Row, change: Row): Promise<number>;
  remove(collection: string, query: Row): Promise<number>;
}

const page = 1000;

export function records(database: Database): Records {
  const run = async (operation: string, body: Row) => (await database.run(operation, body)).reply.data as Row;
  const reader = { get: getFrom(run), find: findFrom(run) };
  const idsOf = async (collection: string, query: Row) => (await reader.find<{ _id: unknown }>(collection, query)).map(({ _id }) => _id);
  return {
    ...reader,
    add: async (collectionName, ...rows) => {
      for (const part of parts(rows)) await run('insertDocument', { collectionName, data: part.map(write) });
    },
    count: async (collection, query = {}) => (await reader.find(collection, query)).length,
    update: async (collectionName, query, change) => {
      const ids = await idsOf(collectionName, query);
      const how = { multi: true, merge: true, upsert: false, data: write(change) };
      for (const part of parts(ids)) await run('modifyDocument', { collectionName, ...among(part), ...how });
      return ids.length;
    },
    remove: async (collectionName, query) => {
      const ids = await idsOf(collectionName, query);
      for (const part of parts(ids)) await run('removeDocument', { collectionName, ...among(part), multi: true });
      return ids.length;
    },
  };
}

type Run = (operation: string, body: Row) => Promise<Row>;

function getFrom(run: Run): Records['get'] {
  return async <Found>(collectionName: string, _id: string) => {
    const { list } = await run('getDocument', { collectionName, query: write({ _id }), queryType: 'DOC' });
    return (read(list)[0] as Found | undefined) ?? null;
  };
}

function findFrom(run: Run): Records['find'] {
  return async <Found>(collectionName: string, query: Row = {}) => {
    const found: Row[] = [];
    for (let after: Row = {}; ; after = { _id: { $gt: found.at(-1)!._id } }) {
      const order = write({ _id: 1 });
      const { list } = await run('getDocument', { collectionName, query: write(after), queryType: 'WHERE', order, limit: page });
      const rows = read(list);
      found.push(...rows);
      if (rows.length < page) return found.filter((row) => new Query(query).test(row)) as Found[];
    }
  };
}

const write = (value: unknown) => EJSON.stringify(value, { relaxed: false });
const read = (list: unknown) => (list as string[]).map((text) => EJSON.parse(text) as Row);
const among = (ids: unknown[]) => ({ query: write({ _id: { $in: ids } }), queryType: 'WHERE' });

function parts<Item>(items: Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / page) }, (_, index) => items.slice(index * page, (index + 1) * page));
}
