/** How long a kind of record is kept, and why; docs/retention.md is made of these, and duties go by `days`. */
export interface Retention {
  records: string;
  /** From when on, and how long, as people say it. */
  kept: string;
  because: string;
  then: string;
  /** Null: as long as somebody else's rule says. */
  days: number | null;
}

/** In milliseconds. */
export function days({ days: count }: { days: number }): number {
  return count * 24 * 60 * 60 * 1000;
}
