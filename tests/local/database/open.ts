import { EJSON } from 'bson';
import type { Collection, Index } from '../../../cloudfunctions/collections';
import type { Cost } from '../../../local/gateway/database/database';
import { openDatabase } from '../../../local/gateway/database/database';

export type Row = Record<string, unknown>;

export interface Find {
  order?: Record<string, 1 | -1>;
  skip?: number;
  limit?: number;
  projection?: Row;
}

interface Settings {
  indexes?: Index[];
  collections?: Record<string, Collection>;
  file?: string;
  refuseScans?: boolean;
  now?: () => number;
}

/** One collection `things`, spoken to as the SDK does. */
export function open({ indexes = [], collections, file = ':memory:', refuseScans = false, now = Date.now }: Settings = {}) {
  const rule = { read: false, write: false } as const;
  const database = openDatabase({ file, collections: collections ?? { things: { indexes, rule } }, refuseScans, now });
  let cost: Cost = { examined: 0, index: null };
  const send = async (operation: string, body: Row): Promise<Row> => {
    const answer = await database.run(operation, { collectionName: 'things', ...body });
    cost = answer.cost;
    return answer.reply.data as Row;
  };
  const change = (query: Row, data: Row, more: Row) =>
    send('modifyDocument', { query: ejson(query), data: ejson(data), multi: true, merge: true, upsert: false, ...more });
  return {
    database,
    send,
    cost: () => cost,
    insert: async (...rows: Row[]) => (await send('insertDocument', { data: rows.map(ejson) })).insertedIds as unknown[],
    find: async (query: Row, { order, skip, limit, projection }: Find = {}) => {
      const more = { ...(order && { order: ejson(order) }), ...(projection && { projection: ejson(projection) }) };
      const { list } = await send('getDocument', { query: ejson(query), offset: skip, limit, ...more });
      return (list as string[]).map((text) => EJSON.parse(text) as Row);
    },
    count: async (query: Row) => (await send('calculateDocument', { query: ejson(query) })).total as number,
    update: async (query: Row, data: Row, more: Row = {}) => (await change(query, data, more)).updated as number,
    set: (id: unknown, data: Row) => change({ _id: id }, data, { multi: false, merge: false, upsert: true }),
    remove: async (query: Row, multi = true) => (await send('removeDocument', { query: ejson(query), multi })).deleted as number,
    aggregate: async (...stages: Row[]) => {
      const wire = stages.flatMap((stage) => Object.entries(stage).map(([stageKey, value]) => ({ stageKey, stageValue: ejson(value) })));
      return ((await send('aggregateDocuments', { stages: wire })).list as string[]).map((text) => EJSON.parse(text) as Row);
    },
  };
}

export type Desk = ReturnType<typeof open>;

export const ids = (rows: Row[]) => rows.map(({ _id }) => _id);

export function ejson(value: unknown): string {
  return EJSON.stringify(value, { relaxed: false });
}
