/** All writes of one turn of the event loop become one durable commit; nobody is answered before it. */
import { CloudError } from './error';
import type { Storage } from './storage';

export class Commits {
  private waiting: { resolve: () => void; reject: (error: Error) => void }[] = [];
  private open = false;
  /** How many writes there have been: tells whether a failed request had begun to write. */
  writes = 0;

  constructor(
    private readonly storage: Storage,
    private readonly afterRollback: () => void,
  ) {}

  /** Called before each write. */
  begin(): void {
    this.writes += 1;
    if (this.open) return;
    this.storage.exec('BEGIN IMMEDIATE');
    this.open = true;
    setImmediate(() => this.flush());
  }

  /** Does work and undoes its writes, whatever becomes of it. */
  undone<T>(work: () => T): T {
    return this.apart(work, () => true);
  }

  /** Does work; if it fails so that it must be done again, undoes its writes alone. */
  repeatable<T>(work: () => T, mustRepeat: (error: unknown) => boolean): T {
    return this.apart(work, mustRepeat);
  }

  /** Resolves when everything written or read so far is on the disk. */
  durable(): Promise<void> {
    if (!this.open) return Promise.resolve();
    return new Promise((resolve, reject) => this.waiting.push({ resolve, reject }));
  }

  flush(): void {
    if (!this.open) return;
    try {
      this.storage.exec('COMMIT');
    } catch (error) {
      this.abandon(error as Error);
      return;
    }
    for (const { resolve } of this.settle()) resolve();
  }

  /** Something failed half way: everything of this turn is undone, and all who wait are told. */
  abandon(cause: Error): void {
    if (this.storage.inTransaction) this.storage.exec('ROLLBACK');
    this.afterRollback();
    for (const { reject } of this.settle()) reject(new CloudError('SYS_ERR', `nothing was written: ${cause.message}`));
  }

  private apart<T>(work: () => T, isUndone: (error: unknown) => boolean): T {
    const { writes } = this;
    this.begin();
    this.storage.exec('SAVEPOINT attempt');
    let failure: unknown;
    try {
      return work();
    } catch (error) {
      failure = error;
      throw error;
    } finally {
      if (isUndone(failure)) this.takeBack(writes);
      this.storage.exec('RELEASE attempt');
    }
  }

  private takeBack(writes: number): void {
    this.storage.exec('ROLLBACK TO attempt');
    this.writes = writes;
    this.afterRollback();
  }

  private settle(): Commits['waiting'] {
    this.open = false;
    return this.waiting.splice(0);
  }
}
