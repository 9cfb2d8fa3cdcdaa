import type { Day } from 'shared/contracts/answers';
import { collection } from './database';

/** A series of numbers: the last one given, and to whom. */
interface Numbering {
  _id: string;
  last: number;
  holder: string | null;
}

/** What the numbers are given to; each writes its own down beside its state. */
export interface Holders {
  /** Of these two at most: the numbers that they carry, null without one. One request. */
  numbersOf(holders: string[]): Promise<Map<string, number | null>>;
  /** Once: a second number is never written over the first. */
  writeDown(holder: string, number: number): Promise<unknown>;
}

const numberings = collection<Numbering>('numberings');

/**
 * The next number of the series, without a gap and without a double: the series moves on only after the last holder
 * has its number written down, so that a call cut off half-way leaves a number that is still somebody's. Asked again
 * for the same holder it gives the same number.
 */
export async function takeNumber(series: string, holder: string, holders: Holders): Promise<number> {
  const { last, holder: previous } = (await numberings.one(series)) ?? (await begun(series));
  const asked = previous === null || previous === holder ? [holder] : [holder, previous];
  const numbers = await holders.numbersOf(asked); // after the series was read: whoever it has passed carries a number by now
  const own = numbers.get(holder);
  if (own) return own;
  if (previous === holder) return given(holder, last, holders);
  if (previous !== null && !numbers.get(previous)) await holders.writeDown(previous, last);
  const moved = await numberings.change({ _id: series, last, holder: previous }, { last: last + 1, holder });
  return moved === 1 ? given(holder, last + 1, holders) : takeNumber(series, holder, holders);
}

async function given(holder: string, number: number, holders: Holders): Promise<number> {
  await holders.writeDown(holder, number);
  return number;
}

async function begun(series: string): Promise<Numbering> {
  const first = { _id: series, last: 0, holder: null };
  await numberings.add(first);
  return first;
}

/** Numbers begin anew with each year: 〔2026〕. */
export function yearOf(day: Day): string {
  return day.slice(0, 4);
}
