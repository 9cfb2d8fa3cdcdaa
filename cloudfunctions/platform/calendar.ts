import type { Calendar, CalendarYear } from 'shared/workdays';
import { estimatedYear, mayEstimate } from './estimated-year';
import { derivedId } from './ids';
import { officialYear } from './official-years';

/** Of each year what staff have confirmed, else the notice's own, else the estimate. */
export function calendarFrom(years: number[], confirmed: CalendarYear[]): Calendar {
  const found = years.flatMap((year) => confirmed.find((each) => each.year === year) ?? unconfirmedYear(year) ?? []);
  return Object.fromEntries(found.map((each) => [each.year, each]));
}

/** What holds as long as staff have confirmed nothing; null for a year of which not even the law is known. */
export function unconfirmedYear(year: number): CalendarYear | null {
  return officialYear(year) ?? (mayEstimate(year) ? estimatedYear(year) : null);
}

/** Another one as soon as a day of it is another one, or an estimate has become certain. */
export function stampOf(calendar: Calendar): string {
  const sorted = Object.values(calendar).map(({ year, off, working, notice }) => [year, entries(off), entries(working), notice?.number ?? null]);
  return derivedId('calendar', JSON.stringify(sorted));
}

function entries(days: Record<string, string>): [string, string][] {
  return Object.entries(days).sort(([one], [other]) => one.localeCompare(other));
}
