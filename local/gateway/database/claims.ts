/** What open transactions have written: the first writer wins, all others conflict or wait. */
import type { Transaction, Write } from './transaction';
import { conflict } from './transaction';
import type { Versions } from './versions';

/** A write outside transactions met an open one: it waits for its end and is done again. */
export class Held extends Error {
  constructor(readonly holder: Transaction) {
    super('held by an open transaction');
  }
}

export class Claims {
  private readonly holders = new Map<string, Transaction>();
  /** The transaction that is writing now. */
  private writer: Transaction | null = null;
  /** Where its writes are noted while it only tries them. */
  private trial: Write[] | null = null;

  constructor(private readonly versions: Versions) {}

  get none(): boolean {
    return this.holders.size === 0;
  }

  as<T>(writer: Transaction, trial: Write[] | null, work: () => T): T {
    Object.assign(this, { writer, trial });
    try {
      return work();
    } finally {
      Object.assign(this, { writer: null, trial: null });
    }
  }

  /** Called before each write, for the document and for its keys in unique indexes. */
  claim(kind: 'document' | 'key', place: number, key: Buffer): void {
    if (this.none && this.writer === null) return;
    const name = `${kind} ${place} ${key.toString('latin1')}`;
    const holder = this.holders.get(name);
    if (holder !== undefined && holder === this.writer) return;
    if (holder !== undefined) throw this.writer ? conflict() : new Held(holder);
    if (this.writer === null) return;
    if (kind === 'document' && this.versions.changed(place, key, this.writer.snapshot)) throw conflict();
    this.holders.set(name, this.writer);
  }

  /** Called after each write. */
  wrote(write: Write): void {
    if (this.trial) this.trial.push(write);
    else this.versions.note(write);
  }

  release(transaction: Transaction): void {
    for (const [name, holder] of this.holders) if (holder === transaction) this.holders.delete(name);
  }
}
