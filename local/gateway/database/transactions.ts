/** database.startTransaction, commitTransaction, abortTransaction, and what happens in between. */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Claims } from './claims';
import { CloudError } from './error';
import { encode } from './keys';
import type { Body, Engine, Reply } from './operation';
import { readStored } from './ejson';
import { text } from './request';
import { checkSingle, targetOf } from './single';
import type { Transaction, Write } from './transaction';
import { busyTransaction, failed, unknownTransaction } from './transaction';
import type { Versions } from './versions';

const LIFE = 30_000;
const MOST_OPERATIONS = 100;
/** An answer takes its time in the cloud: an operation that comes before it finds the transaction busy. */
const TURN = 4;

export class Transactions {
  private readonly open = new Map<string, Transaction>();

  constructor(
    private readonly claims: Claims,
    private readonly versions: Versions,
  ) {}

  start(body: Body): Reply {
    const id = randomUUID();
    let end = (): void => undefined;
    const ended = new Promise<void>((resolve) => (end = resolve));
    const timer = setTimeout(() => this.end(id), LIFE).unref();
    this.versions.watch(true);
    this.open.set(id, { id, snapshot: this.versions.now, operations: 0, busy: false, writes: [], token: body.wxCloudApiToken, timer, ended, end });
    return { transactionId: id };
  }

  commit(engine: Engine, body: Body): Reply {
    const transaction = this.free(body);
    try {
      engine.commits.begin();
      this.claims.as(transaction, null, () => replay(engine, transaction.writes));
    } finally {
      this.end(transaction.id);
    }
    return {};
  }

  abort(body: Body): Reply {
    this.end(this.free(body).id);
    return {};
  }

  /** Any error ends the transaction. */
  async operate(engine: Engine, operation: string, body: Body, work: () => Reply): Promise<Reply> {
    const transaction = this.free(body);
    transaction.busy = true;
    try {
      transaction.operations += 1;
      if (transaction.operations > MOST_OPERATIONS) throw failed(`a transaction takes at most ${MOST_OPERATIONS} operations`);
      checkSingle(operation, body);
      const reply = this.attempt(engine, transaction, body, work);
      await pause(TURN);
      return reply;
    } catch (error) {
      this.end(transaction.id);
      throw error;
    } finally {
      transaction.busy = false;
    }
  }

  /** The SDK sends `where().update`, `remove` and `count` without the transaction that they were written in. */
  checkOutside(operation: string, { queryType, wxCloudApiToken: token }: Body): void {
    if (queryType !== 'WHERE' || !STRAY.has(operation) || typeof token !== 'string') return;
    if (![...this.open.values()].some((one) => one.token === token)) return;
    throw new CloudError('DATABASE_REQUEST_FAILED', 'where().update, where().remove and count run outside the transaction that is open: use doc() inside it, or wait for its end');
  }

  endAll(): void {
    for (const id of [...this.open.keys()]) this.end(id);
  }

  private free(body: Body): Transaction {
    const transaction = this.open.get(text(body, 'transactionId'));
    if (transaction === undefined) throw unknownTransaction();
    if (!transaction.busy) return transaction;
    this.end(transaction.id);
    throw busyTransaction();
  }

  /** Done on the snapshot with the transaction's own writes, and undone again until it commits. */
  private attempt(engine: Engine, transaction: Transaction, body: Body, work: () => Reply): Reply {
    const writes: Write[] = [];
    const reply = engine.commits.undone(() => {
      this.showSnapshot(engine, transaction, body);
      this.claims.as(transaction, [], () => replay(engine, transaction.writes));
      return this.claims.as(transaction, writes, work);
    });
    transaction.writes.push(...writes);
    return reply;
  }

  private showSnapshot({ storage, catalog, now }: Engine, { snapshot }: Transaction, body: Body): void {
    const shelf = catalog.get(text(body, 'collectionName'));
    const target = targetOf(body, now);
    if (shelf === undefined || target === undefined) return;
    const id = encode(target);
    const version = this.versions.at(shelf.number, id, snapshot);
    if (version) storage.replace(shelf.number, id, version.before);
  }

  private end(id: string): void {
    const transaction = this.open.get(id);
    if (transaction === undefined) return;
    clearTimeout(transaction.timer);
    this.open.delete(id);
    this.claims.release(transaction);
    if (this.open.size === 0) this.versions.watch(false);
    transaction.end();
  }
}

const STRAY = new Set(['modifyDocument', 'removeDocument', 'calculateDocument']);

function replay({ records, catalog, storage }: Engine, writes: Write[]): void {
  for (const { shelf: name, collection, id, after } of writes) {
    const shelf = catalog.get(name)!;
    const row = storage.byId(collection, id);
    if (row === undefined) records.insert(shelf, readStored(after!));
    else if (after === null) records.remove(shelf, row, readStored(row.text));
    else records.rewrite(shelf, row, readStored(row.text), readStored(after));
  }
}
