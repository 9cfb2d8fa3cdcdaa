import { full } from './fault';
import { userData } from './paths';

export interface Entry {
  /** Null for a directory. */
  bytes: Uint8Array<ArrayBuffer> | null;
  modified: number;
  accessed: number;
}
/** Told of each change, so that it outlives the mini-program; null for what is gone. */
export type Keep = (path: string, entry: Entry | null) => void;

/** Users' and saved files of one person share this. */
const most = 200 * 1024 * 1024;
const largest = 100 * 1024 * 1024;

/** What one person's phone keeps of files, by path. Who asks has checked what may be done. */
export class Disk {
  private readonly entries = new Map<string, Entry>();

  constructor(
    private readonly keep: Keep,
    private readonly now: () => number,
    known: Iterable<[string, Entry]> = [],
  ) {
    for (const [path, entry] of known) this.entries.set(path, entry);
  }

  find(path: string): Entry | undefined {
    return path === userData ? { bytes: null, modified: 0, accessed: 0 } : this.entries.get(path);
  }

  write(path: string, bytes: Uint8Array<ArrayBuffer>): void {
    const before = this.find(path)?.bytes?.length ?? 0;
    if (bytes.length > largest || this.used() - before + bytes.length > most) throw full();
    this.set(path, { bytes, modified: this.now(), accessed: this.now() });
  }

  makeDirectory(path: string): void {
    this.set(path, { bytes: null, modified: this.now(), accessed: this.now() });
  }

  remove(path: string): void {
    this.entries.delete(path);
    this.keep(path, null);
  }

  /** With everything in it. */
  move(from: string, to: string): void {
    for (const path of [from, ...this.under(from)]) {
      const entry = this.entries.get(path)!;
      this.remove(path);
      this.set(to + path.slice(from.length), entry);
    }
  }

  /** All paths below this one. */
  under(path: string): string[] {
    return [...this.entries.keys()].filter((other) => other.startsWith(`${path}/`));
  }

  paths = () => [...this.entries.keys()];

  private set(path: string, entry: Entry): void {
    this.entries.set(path, entry);
    this.keep(path, entry);
  }

  private used(): number {
    let sum = 0;
    for (const { bytes } of this.entries.values()) sum += bytes?.length ?? 0;
    return sum;
  }
}
