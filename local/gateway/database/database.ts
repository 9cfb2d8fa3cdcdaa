/** The database of the local cloud: the actions of the real one on a file of this machine. */
import type { Collection } from '../../../cloudfunctions/collections';
import { aggregate } from './aggregate';
import { Catalog, checkDeclaration } from './catalog';
import { addCollection, declare } from './collections';
import { Commits } from './commits';
import { count } from './count';
import { CloudError } from './error';
import { find } from './find';
import { insert } from './insert';
import type { Engine, Meter, Operation } from './operation';
import { Records } from './records';
import { remove } from './remove';
import { text } from './request';
import { Storage } from './storage';
import { update } from './update';

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
  /** Tests: a query that scans a collection is an error. */
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
  return { storage, catalog, commits, records: new Records(storage, catalog, commits), refuseScans, now };
}

async function run(engine: Engine, operation: string, body: Record<string, unknown>): ReturnType<Database['run']> {
  const cost: Meter = { examined: 0, index: null };
  const { writes } = engine.commits;
  try {
    return { reply: perform(engine, operation, body, cost), cost };
  } catch (error) {
    if (!(error instanceof CloudError) && engine.commits.writes > writes) engine.commits.abandon(error as Error);
    throw error;
  } finally {
    await engine.commits.durable();
  }
}

function perform(engine: Engine, operation: string, body: Record<string, unknown>, cost: Meter): Record<string, unknown> {
  if (body.transactionId !== undefined) throw new CloudError('DATABASE_REQUEST_FAILED', 'transactions are not served here yet');
  if (operation === 'addCollection') return addCollection(engine, body);
  const action = Object.hasOwn(OPERATIONS, operation) ? OPERATIONS[operation] : undefined;
  if (action === undefined) throw new CloudError('INVALID_ACTION', `database.${operation} is not served here yet`);
  const name = text(body, 'collectionName');
  const shelf = engine.catalog.get(name);
  if (shelf === undefined) throw new CloudError('DATABASE_COLLECTION_NOT_EXIST', `Db or Table not exist: ${name}`);
  // A test may look at everything; the SDK has no way to ask for it.
  return action(body.scan === true ? { ...engine, refuseScans: false } : engine, shelf, body, cost);
}

function close(engine: Engine): void {
  engine.commits.flush();
  engine.storage.close();
}

function reset(engine: Engine, collections: DatabaseOptions['collections']): void {
  engine.commits.begin();
  for (const table of ['entries', 'documents', 'lookups', 'collections']) engine.storage.exec(`DELETE FROM ${table}`);
  engine.commits.flush();
  engine.catalog.load();
  declare(engine, collections);
}
