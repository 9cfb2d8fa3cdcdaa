import type { Calendar, CalendarYear } from 'shared/workdays';
import { estimatedYear, mayEstimate } from './estimated-year';
import { derivedId } from './ids';
import { officialYear } from './official-years';

/** Of each year what staff have confirmed, else the notice's own, else the estimate. */
export function calendarFrom(years: number[], confirmed: CalendarYear[]): Calendar {
  const found = years.flatMap((year) => confirmed.find((each) => each.year === year) ?? unconfirmedYear(year) ?? []);
  return Object.fromEntries(found.map((each) => [each.year, each]));
}

/** Found by a walk through the year, some 10 ms, and for ever the same: each instance walks once. */
const walked = new Map<number, CalendarYear | null>();

/** What holds as long as staff have confirmed nothing; null for a year of which not even the law is known. A copy: whoever asks may write into it. */
export function unconfirmedYear(year: number): CalendarYear | null {
  if (!walked.has(year)) walked.set(year, officialYear(year) ?? (mayEstimate(year) ? estimatedYear(year) : null));
  return structuredClone(walked.get(year)!);
}

/** Another one as soon as a day of it is another one, or an estimate has become certain. */
export function stampOf(calendar: Calendar): string {
  const sorted = Object.values(calendar).map(({ year, off, working, notice }) => [year, entries(off), entries(working), notice?.number ?? null]);
  return derivedId('calendar', JSON.stringify(sorted));
}

function entries(days: Record<string, string>): [string, string][] {
  return Object.entries(days).sort(([one], [other]) => one.localeCompare(other));
}
