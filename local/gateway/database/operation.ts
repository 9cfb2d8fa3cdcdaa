import type { Catalog, Shelf } from './catalog';
import type { Claims } from './claims';
import type { Commits } from './commits';
import type { Records } from './records';
import type { Storage } from './storage';
import type { Transactions } from './transactions';

export interface Engine {
  storage: Storage;
  catalog: Catalog;
  commits: Commits;
  records: Records;
  claims: Claims;
  transactions: Transactions;
  refuseScans: boolean;
  now: () => number;
}

/** What one request has cost so far. */
export interface Meter {
  examined: number;
  index: string | null;
}

export type Body = Record<string, unknown>;
export type Reply = Record<string, unknown>;
export type Operation = (engine: Engine, shelf: Shelf, body: Body, meter: Meter) => Reply;
