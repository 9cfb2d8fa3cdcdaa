import type { Calendar, CalendarYear } from 'shared/workdays';
import { collection, command, pageLimit } from './database';
import { estimatedYear, mayEstimate } from './estimated-year';
import { derivedId } from './ids';
import { officialYear } from './official-years';

/** The calendar as other capabilities need it: the one file outside the calendars capability that reads it. */
interface YearOnFile {
  _id: string;
  year: number;
  current: CalendarYear | null;
}

const years = collection<YearOnFile>('calendarYears');

/**
 * Those years and the one after the last, which rules the end of December: what staff have confirmed, else the
 * notice's own, else the estimate. `stamp` is another one whenever a day of theirs is.
 */
export async function calendarOf(wanted: number[]): Promise<{ calendar: Calendar; stamp: string }> {
  const asked = [...new Set(wanted.flatMap((year) => [year, year + 1]))].sort((one, other) => one - other);
  const confirmed = await years.page({ where: { year: command.in(asked) }, fields: { year: true, current: true }, limit: pageLimit });
  return stamped(calendarFrom(asked, confirmed.flatMap(({ current }) => current ?? [])));
}

function calendarFrom(asked: number[], confirmed: CalendarYear[]): Calendar {
  const found = asked.flatMap((year) => confirmed.find((each) => each.year === year) ?? officialYear(year) ?? (mayEstimate(year) ? estimatedYear(year) : []));
  return Object.fromEntries(found.map((each) => [each.year, each]));
}

function stamped(calendar: Calendar): { calendar: Calendar; stamp: string } {
  const sorted = Object.values(calendar).map(({ year, off, working, notice }) => [year, entries(off), entries(working), notice?.number ?? null]);
  return { calendar, stamp: derivedId('calendar', JSON.stringify(sorted)) };
}

function entries(days: Record<string, string>): [string, string][] {
  return Object.entries(days).sort(([one], [other]) => one.localeCompare(other));
}
