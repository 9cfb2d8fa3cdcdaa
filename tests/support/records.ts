import { EJSON } from 'bson';
import type { Database } from '../../local/gateway/database/database';

export type Row = Record<string, unknown>;

/** Plain documents in and out of the local cloud's database, by the same operations that the SDK uses. */
export interface Records {
  add(collection: string, ...rows: Row[]): Promise<void>;
  get<Found = Row>(collection: string, id: string): Promise<Found | null>;
  /** Up to a thousand; the query may scan, a test may look at everything. */
  find<Found = Row>(collection: string, query?: Row): Promise<Found[]>;
  count(collection: string, query?: Row): Promise<number>;
  /** `data` holds update operators: `{ $set: {…} }`. */
  update(collection: string, query: Row, data: Row): Promise<number>;
  remove(collection: string, query: Row): Promise<number>;
}

const most = 1000;

export function records(database: Database): Records {
  const run = async (operation: string, body: Row) => (await database.run(operation, body)).reply.data as Row;
  const write = (value: unknown) => EJSON.stringify(value, { relaxed: false });
  const everywhere = (query: Row) => ({ query: write(query), queryType: 'WHERE', scan: true });
  return {
    add: async (collectionName, ...rows) => {
      for (const page of pagesOf(rows)) await run('insertDocument', { collectionName, data: page.map(write) });
    },
    get: async <Found>(collectionName: string, _id: string) => {
      const { list } = await run('getDocument', { collectionName, query: write({ _id }), queryType: 'DOC' });
      return (read(list)[0] as Found | undefined) ?? null;
    },
    find: async <Found>(collectionName: string, query: Row = {}) => {
      const { list } = await run('getDocument', { collectionName, limit: most, ...everywhere(query) });
      return read(list) as Found[];
    },
    count: async (collectionName, query = {}) => {
      const { total } = await run('calculateDocument', { collectionName, ...everywhere(query) });
      return Number(total);
    },
    update: async (collectionName, query, data) => {
      const change = { data: write(data), multi: true, merge: true, upsert: false };
      return Number((await run('modifyDocument', { collectionName, ...everywhere(query), ...change })).updated);
    },
    remove: async (collectionName, query) => {
      return Number((await run('removeDocument', { collectionName, ...everywhere(query), multi: true })).deleted);
    },
  };
}

const read = (list: unknown) => (list as string[]).map((text) => EJSON.parse(text));

function pagesOf(rows: Row[]): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / most) }, (_, index) => rows.slice(index * most, (index + 1) * most));
}
