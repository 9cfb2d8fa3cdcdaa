import { cloud } from './cloud';
import { fault } from './faults';
import { patiently } from './patience';

/** The cloud's limit on a page is reported differently by account; 100 holds everywhere. */
export const pageLimit = 100;

export type Where = Record<string, unknown>;
type Order = 'asc' | 'desc';

export interface Query {
  where: Where;
  orderBy?: [field: string, order: Order][];
  fields?: Record<string, boolean>;
  limit: number;
}

/** Documents of `from` whose `foreignField` equals `localField`, as a list. */
export interface Join {
  from: string;
  localField: string;
  foreignField: string;
  as: string;
}

const database = cloud.database();
export const command = database.command;
export const sum = (value: unknown) => database.command.aggregate.sum(value);

export function collection<Item extends { _id: string }>(name: string) {
  const rows = () => database.collection(name);
  return {
    async one(id: string, fields?: Record<string, boolean>): Promise<Item | null> {
      return (await this.page({ where: { _id: id }, limit: 1, ...(fields && { fields }) }))[0] ?? null;
    },

    async page({ where, orderBy = [], fields, limit }: Query): Promise<Item[]> {
      let query = rows().where(whole(where)).limit(Math.min(limit, pageLimit));
      for (const [field, order] of orderBy) query = query.orderBy(field, order);
      if (fields) query = query.field(fields);
      const { data } = await request(() => query.get());
      return data as Item[];
    },

    /** False when a document of that `_id` (or of another unique key) is already there. */
    async add(item: Item): Promise<boolean> {
      return request(() => rows().add({ data: item })).then(
        () => true,
        (error: unknown) => (isTaken(error) ? false : Promise.reject(error)),
      );
    },

    /** Many at once; those whose `_id` is there already stay as they are. */
    async addAll(items: Item[]): Promise<void> {
      if (items.length === 0) return;
      const added = await request(() => rows().add({ data: items })).then(
        () => true,
        (error: unknown) => (isTaken(error) ? false : Promise.reject(error)),
      );
      if (!added) for (const item of items) await this.add(item);
    },

    /** How many documents met the condition and were changed. */
    async change(where: Where, changes: Record<string, unknown>): Promise<number> {
      const { stats } = await request(() => rows().where(whole(where)).update({ data: whole(changes) }));
      return stats.updated;
    },

    /** How many documents met the condition and are gone. */
    async remove(where: Where): Promise<number> {
      return (await request(() => rows().where(whole(where)).remove())).stats.removed;
    },

    async count(where: Where): Promise<number> {
      return (await request(() => rows().where(whole(where)).count())).total;
    },

    /** One document with its partners from other collections, in a single request. `values` are joined like fields of its own. */
    async joined<Found>(id: string, values: Record<string, string>, joins: Join[]): Promise<Found | null> {
      let stages = rows().aggregate().match({ _id: id }).addFields(literals(whole(values)));
      for (const join of joins) stages = stages.lookup({ ...join });
      return ((await request(() => stages.end())).list[0] as Found | undefined) ?? null;
    },

    /** As a page, each with its `partners`: the document of `from` that is called `${its own id}_${of}`. In a single request. */
    async pairs<Found>({ where, orderBy = [], fields = {}, limit }: Query, from: string, of: string): Promise<Found[]> {
      const order = Object.fromEntries(orderBy.map(([field, direction]) => [field, direction === 'asc' ? 1 : -1]));
      const partner = database.command.aggregate.concat(['$_id', '_', database.command.aggregate.literal(of)]);
      const stages = rows().aggregate().match(whole(where)).sort(order).limit(limit).project(fields).addFields({ partner }).lookup({ from, localField: 'partner', foreignField: '_id', as: 'partners' });
      return (await request(() => stages.end())).list as Found[];
    },

    /** One group per distinct `by`, with the number of its documents. */
    async groups<Key>(where: Where, by: unknown, limit: number, order: Record<string, 1 | -1> = { _id: 1 }): Promise<{ _id: Key; count: number }[]> {
      return (await request(() => grouped(rows(), where, by, limit, order).end())).list as { _id: Key; count: number }[];
    },

    /** The same with the partners of each group, less the fields that nobody needs, in the same request. */
    async groupsWith<Found>(where: Where, by: unknown, limit: number, order: Record<string, 1 | -1>, join: Join, hidden: string[]): Promise<Found[]> {
      const less = Object.fromEntries(hidden.map((field) => [`${join.as}.${field}`, 0]));
      return (await request(() => grouped(rows(), where, by, limit, order).lookup({ ...join }).project(less).end())).list as Found[];
    },
  };
}

function grouped(rows: ReturnType<typeof database.collection>, where: Where, by: unknown, limit: number, order: Record<string, 1 | -1>) {
  return rows.aggregate().match(whole(where)).group({ _id: by, count: sum(1) }).sort(order).limit(limit);
}

/** A text that starts with a dollar sign would be read as a field. */
function literals(values: Record<string, string>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, database.command.aggregate.literal(value)]));
}

/** The SDK drops undefined silently, which would widen a condition: `{ _id: undefined }` means everybody. */
function whole<Fields extends Record<string, unknown>>(fields: Fields): Fields {
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined) throw new Error(`undefined ${name} in a database request`);
  }
  return fields;
}

async function request<Reply>(send: () => Promise<Reply> | void | string): Promise<Reply> {
  try {
    return await patiently(send as () => Promise<Reply>);
  } catch (error) {
    throw fault(error);
  }
}

/** Error codes for a duplicate key differ between accounts; MongoDB's own text does not. */
export function isTaken(error: unknown): boolean {
  return error instanceof Error && error.message.includes('E11000');
}
