/** The database of the local cloud: the actions of the real one on a file of this machine. */
import type { Collection } from '../../../cloudfunctions/collections';
import { aggregate } from './aggregate';
import { Catalog, checkDeclaration } from './catalog';
import { Claims, Held } from './claims';
import { addCollection, declare } from './collections';
import { Commits } from './commits';
import { count } from './count';
import { CloudError } from './error';
import { find } from './find';
import { insert } from './insert';
import { modifyAndReturn } from './modify-and-return';
import type { Body, Engine, Meter, Operation, Reply } from './operation';
import { Records } from './records';
import { remove } from './remove';
import { text } from './request';
import { Storage } from './storage';
import { Transactions } from './transactions';
import { update } from './update';
import { Versions } from './versions';

export { CloudError } from './error';

export interface Cost {
  /** Documents examined. */
  examined: number;
  /** The index used; `primary` for `_id`; null for none. */
  index: string | null;
}

export interface DatabaseOptions {
  /** Path of the file, or ':memory:'. */
  file: string;
  collections: Record<string, Collection>;
  /** Tests: a query that scans a collection is an error, and one that strays out of its transaction. */
  refuseScans: boolean;
  /** Simulated time, for server dates. */
  now: () => number;
}

export interface Database {
  /** `operation` is the action after "database."; resolves only when durable; rejects with CloudError. */
  run(operation: string, body: Record<string, unknown>): Promise<{ reply: Record<string, unknown>; cost: Cost }>;
  close(): void;
  reset(): void;
}

const OPERATIONS: Record<string, Operation> = {
  insertDocument: insert,
  getDocument: find,
  calculateDocument: count,
  modifyDocument: update,
  modifyAndReturnDoc: modifyAndReturn,
  removeDocument: remove,
  aggregateDocuments: aggregate,
};

export function openDatabase(options: DatabaseOptions): Database {
  checkDeclaration(options.collections);
  const engine = openEngine(options);
  try {
    declare(engine, options.collections);
  } catch (error) {
    engine.storage.close();
    throw error;
  }
  return {
    run: (operation, body) => run(engine, operation, body),
    close: () => close(engine),
    reset: () => reset(engine, options.collections),
  };
}

function openEngine({ file, refuseScans, now }: DatabaseOptions): Engine {
  const storage = new Storage(file);
  const catalog = new Catalog(storage);
  const commits = new Commits(storage, () => catalog.load());
  const versions = new Versions();
  const claims = new Claims(versions);
  const records = new Records(storage, catalog, commits, claims);
  return { storage, catalog, commits, records, claims, transactions: new Transactions(claims, versions), refuseScans, now };
}

/** A write that an open transaction holds up is done again after its end. */
async function run(engine: Engine, operation: string, body: Body): ReturnType<Database['run']> {
  for (;;) {
    try {
      return await once(engine, operation, body);
    } catch (error) {
      if (!(error instanceof Held)) throw error;
      await error.holder.ended;
    }
  }
}

async function once(engine: Engine, operation: string, body: Body): ReturnType<Database['run']> {
  const cost: Meter = { examined: 0, index: null };
  const { writes } = engine.commits;
  try {
    return { reply: await answer(engine, operation, body, cost), cost };
  } catch (error) {
    if (!(error instanceof CloudError) && engine.commits.writes > writes) engine.commits.abandon(error as Error);
    throw error;
  } finally {
    await engine.commits.durable();
  }
}

function answer(engine: Engine, operation: string, body: Body, cost: Meter): Reply | Promise<Reply> {
  const { transactions, claims, commits } = engine;
  if (operation === 'startTransaction') return transactions.start(body);
  if (operation === 'commitTransaction') return transactions.commit(engine, body);
  if (operation === 'abortTransaction') return transactions.abort(body);
  const work = (): Reply => perform(engine, operation, body, cost);
  if (body.transactionId !== undefined) return transactions.operate(engine, operation, body, work);
  if (engine.refuseScans) transactions.checkOutside(operation, body);
  return claims.none ? work() : commits.repeatable(work, (error) => error instanceof Held);
}

function perform(engine: Engine, operation: string, body: Body, cost: Meter): Reply {
  if (operation === 'addCollection') return addCollection(engine, body);
  const action = Object.hasOwn(OPERATIONS, operation) ? OPERATIONS[operation] : undefined;
  if (action === undefined) throw new CloudError('INVALID_ACTION', `database.${operation} is not served here`);
  const name = text(body, 'collectionName');
  const shelf = engine.catalog.get(name);
  if (shelf === undefined) throw new CloudError('DATABASE_COLLECTION_NOT_EXIST', `Db or Table not exist: ${name}`);
  // A test may look at everything; the SDK has no way to ask for it.
  return action(body.scan === true ? { ...engine, refuseScans: false } : engine, shelf, body, cost);
}

function close(engine: Engine): void {
  engine.transactions.endAll();
  engine.commits.flush();
  engine.storage.close();
}

function reset(engine: Engine, collections: DatabaseOptions['collections']): void {
  engine.transactions.endAll();
  engine.commits.begin();
  for (const table of ['entries', 'documents', 'lookups', 'collections']) engine.storage.exec(`DELETE FROM ${table}`);
  engine.commits.flush();
  engine.catalog.load();
  declare(engine, collections);
}
