/** What documents were before each change, for as long as a transaction may ask. */
import type { Write } from './transaction';

interface Version {
  change: number;
  /** null: there was none. */
  before: string | null;
}

export class Versions {
  private readonly known = new Map<string, Version[]>();
  private watched = false;
  private last = 0;

  /** The number of the last change. */
  get now(): number {
    return this.last;
  }

  watch(isNeeded: boolean): void {
    this.watched = isNeeded;
    if (!isNeeded) this.known.clear();
  }

  note({ collection, id, before }: Write): void {
    if (!this.watched) return;
    this.last += 1;
    const name = nameOf(collection, id);
    this.known.set(name, [...(this.known.get(name) ?? []), { change: this.last, before }]);
  }

  changed(collection: number, id: Buffer, since: number): boolean {
    return this.at(collection, id, since) !== undefined;
  }

  /** The document as that snapshot shows it; undefined: as it is now. */
  at(collection: number, id: Buffer, snapshot: number): Version | undefined {
    return this.known.get(nameOf(collection, id))?.find(({ change }) => change > snapshot);
  }
}

function nameOf(collection: number, id: Buffer): string {
  return `${collection} ${id.toString('latin1')}`;
}
