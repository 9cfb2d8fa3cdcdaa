/**
 * The roster in versions: a row is there from one generation until another, and one pointer says which
 * generation is current. Moving it changes the whole roster in one instant.
 */
export interface Versioned {
  from: number;
  /** The first generation without this row. */
  until: number;
}

/** Later than every generation. */
export const endless = 2_147_483_647;

export function isIn({ from, until }: Versioned, generation: number): boolean {
  return from <= generation && generation < until;
}

export function currentOf<Row extends Versioned>(rows: Row[], generation: number): Row | null {
  return rows.find((row) => isIn(row, generation)) ?? null;
}
