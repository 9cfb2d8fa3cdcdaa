import type { Day } from './contracts/answers';
import type { DayKind, MarkedDay } from './contracts/calendars';
import { dayUnder, nextDay, type CalendarYear, type HolidayNotice } from './workdays';

/** As staff entered it, in the order of days. */
export function yearOf(year: number, days: MarkedDay[], notice: HolidayNotice): CalendarYear & { notice: HolidayNotice } {
  const sorted = [...days].sort((one, other) => (one.day < other.day ? -1 : 1));
  const named = (kind: DayKind) => Object.fromEntries(sorted.filter((each) => each.kind === kind).map(({ day, name }) => [day, name.trim()]));
  return { year, off: named('off'), working: named('working'), notice };
}

export function markedDays({ off, working }: Pick<CalendarYear, 'off' | 'working'>): MarkedDay[] {
  const of = (days: Record<Day, string>, kind: DayKind) => Object.keys(days).map((day) => ({ day, kind, name: days[day]! }));
  return [...of(off, 'off'), ...of(working, 'working')].sort((one, other) => (one.day < other.day ? -1 : 1));
}

/** Every day that a year's arrangement may speak of. */
export function daysOfYear(year: number): Day[] {
  const days: Day[] = [];
  for (let day = `${year - 1}-12-25`; day <= `${year}-12-31`; day = nextDay(day)) days.push(day);
  return days;
}

export interface Difference {
  day: Day;
  from: string;
  to: string;
  /** Whether it counts from then on where it did not, or the other way round. */
  counts: boolean | null;
}

/** Day by day what another arrangement of the same year says otherwise. */
export function differences(before: CalendarYear, after: CalendarYear): Difference[] {
  return daysOfYear(after.year).flatMap((day) => {
    const [from, to] = [dayUnder(before, day), dayUnder(after, day)];
    return from.why === to.why ? [] : [{ day, from: from.why, to: to.why, counts: from.counts === to.counts ? null : to.counts }];
  });
}
