/** What the suite says to wx-server-sdk, whose own types say less. */
export type Row = Record<string, unknown>;

export interface Operand {
  and(...others: unknown[]): Operand;
  or(...others: unknown[]): Operand;
}

export type Make = (...operands: unknown[]) => Operand;
export type Command = Record<string, Make> & { aggregate: Record<string, (operand: unknown) => unknown> & { pipeline(): Pipeline } };

export interface Place {
  get(): Promise<{ data: Row }>;
  set(change: { data: Row }): Promise<{ _id: string; stats: { updated: number; created: number } }>;
  update(change: { data: Row }): Promise<{ stats: { updated: number } }>;
  remove(): Promise<{ stats: { removed: number } }>;
  field(fields: Row): Place;
}

export interface Query {
  where(condition: unknown): Query;
  orderBy(field: string, direction: 'asc' | 'desc'): Query;
  skip(count: number): Query;
  limit(count: number): Query;
  field(fields: Row): Query;
  get(): Promise<{ data: Row[] }>;
  count(): Promise<{ total: number }>;
  update(change: { data: Row; multi?: boolean }): Promise<{ stats: { updated: number } }>;
  remove(options?: { multi: boolean }): Promise<{ stats: { removed: number } }>;
}

/** Each stage of an aggregation is a method; `end` sends it. */
export type Pipeline = { [stage: string]: (value?: unknown) => Pipeline } & { end(): Promise<{ list: Row[] }>; done(): Row[] };

export interface Collection extends Query {
  doc(id: string): Place;
  add(record: { data: Row | Row[] }): Promise<{ _id: string; _ids?: string[] }>;
  aggregate(): Pipeline;
}

export interface Transaction {
  collection(name: string): Collection;
  commit(): Promise<unknown>;
  rollback(reason?: unknown): Promise<unknown>;
}

export interface Database {
  command: Command;
  collection(name: string): Collection;
  createCollection(name: string): Promise<{ errMsg: string }>;
  startTransaction(): Promise<Transaction>;
  runTransaction(work: (transaction: Transaction) => Promise<unknown>): Promise<unknown>;
  serverDate(options?: { offset: number }): unknown;
  RegExp(options: { regexp: string; options?: string }): unknown;
  Geo: Record<string, (...parts: unknown[]) => { toJSON(): Row }>;
}
