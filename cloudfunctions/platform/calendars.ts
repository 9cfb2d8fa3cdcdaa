import type { Calendar, CalendarYear } from 'shared/workdays';
import { calendarFrom, stampOf } from './calendar';
import { collection, command, pageLimit } from './database';

/** The calendar as other capabilities need it: the one file outside the calendars capability that reads it. */
interface YearOnFile {
  _id: string;
  year: number;
  current: CalendarYear | null;
  proposal: { id: string; after: CalendarYear } | null;
}

const years = collection<YearOnFile>('calendarYears');

/** What waits for a second person; null when it waits no longer. */
export async function proposedYear(year: number, proposalId: string): Promise<CalendarYear | null> {
  const { proposal } = (await years.one(String(year))) ?? {};
  return proposal?.id === proposalId ? proposal.after : null;
}

/** Those years and the one after each, which rules the end of December; `stamp` changes with any day of them. */
export async function calendarOf(wanted: number[]): Promise<{ calendar: Calendar; stamp: string }> {
  const asked = [...new Set(wanted.flatMap((year) => [year, year + 1]))];
  const confirmed = await years.page({ where: { year: command.in(asked) }, fields: { year: true, current: true }, limit: pageLimit });
  const calendar = calendarFrom(asked, confirmed.flatMap(({ current }) => current ?? []));
  return { calendar, stamp: stampOf(calendar) };
}
