import type { Day } from './contracts/answers';
import { isDay } from './instants';

/** 国务院办公厅关于某年部分节假日安排的通知. */
export interface HolidayNotice {
  number: string;
  title: string;
  /** On a gov.cn host. */
  address: string;
  issuedOn: Day;
}

/** What the notice for one year lays down: it may also name days of the December before. */
export interface CalendarYear {
  year: number;
  /** 放假 and 调休 off, each with the holiday it belongs to. */
  off: Record<Day, string>;
  /** Weekend days on which one works, each with the holiday it makes up for. */
  working: Record<Day, string>;
  /** Null for an estimate (暂定). */
  notice: HolidayNotice | null;
}

export type Calendar = Record<number, CalendarYear>;

export interface CalendarDay {
  day: Day;
  counts: boolean;
  why: string;
  provisional: boolean;
}

export interface Term {
  dueOn: Day;
  provisional: boolean;
}

/** A year that the calendar lacks is never guessed. */
export function dayIn(calendar: Calendar, day: Day): CalendarDay {
  const [own, next] = ruling(calendar, day);
  const provisional = own.notice === null || (isLateDecember(day) && !next?.notice);
  return { day, provisional, ...(marked(next, day) ?? dayUnder(own, day)) };
}

/** Under one year's arrangement alone. */
export function dayUnder(year: CalendarYear, day: Day): Pick<CalendarDay, 'counts' | 'why'> {
  return marked(year, day) ?? unmarked(day);
}

/** The start is not counted (民法典 201); day n is the n-th working day after it. */
export function workdayAfter(calendar: Calendar, start: Day, days: number): Term {
  const passed = explain(calendar, start, days);
  return { dueOn: passed[passed.length - 1]?.day ?? start, provisional: passed.some(({ provisional }) => provisional) };
}

/** Every day after the start up to the n-th working day, counted or not. */
export function explain(calendar: Calendar, start: Day, days: number): CalendarDay[] {
  if (!Number.isInteger(days) || days < 0) throw new RangeError(`${days} is no number of working days`);
  const passed: CalendarDay[] = [];
  for (let left = days, day = start; left > 0; ) {
    day = nextDay(day);
    const found = dayIn(calendar, day);
    passed.push(found);
    if (found.counts) left -= 1;
  }
  return passed;
}

/** The working days after `from` up to and with `to`; negative when `to` comes first. */
export function workdaysBetween(calendar: Calendar, from: Day, to: Day): number {
  if (to < from) return -workdaysBetween(calendar, to, from);
  let count = 0;
  for (let day = from; day < to; ) {
    day = nextDay(day);
    if (dayIn(calendar, day).counts) count += 1;
  }
  return count;
}

export interface Rule {
  start: Day;
  days: number;
}

export interface Moved<Each extends Rule> {
  rule: Each;
  from: Term;
  to: Term;
}

/** Whose day changes, or becomes certain or uncertain, when one calendar takes the place of another. */
export function moved<Each extends Rule>(rules: Each[], before: Calendar, after: Calendar): Moved<Each>[] {
  return rules.flatMap((rule) => {
    const [from, to] = [before, after].map((calendar) => workdayAfter(calendar, rule.start, rule.days)) as [Term, Term];
    return from.dueOn === to.dueOn && from.provisional === to.provisional ? [] : [{ rule, from, to }];
  });
}

export function nextDay(day: Day): Day {
  return daysAfter(day, 1);
}

export function dayBefore(day: Day): Day {
  return daysAfter(day, -1);
}

/** Or before, when `days` is negative. */
export function daysAfter(day: Day, days: number): Day {
  if (!isDay(day)) throw new RangeError('not a day of the calendar');
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

export function isWeekend(day: Day): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}

/**
 * The notice for 2019 moved 29 and 31 December 2018, the one for 2023 named 31 December 2022: until the next
 * year's notice is there, the last week of December is not certain.
 */
export function isLateDecember(day: Day): boolean {
  return day.slice(5) >= '12-25';
}

/** The year's own notice, and for the last week of December the next one's, which comes later and prevails. */
function ruling(calendar: Calendar, day: Day): [CalendarYear, CalendarYear | undefined] {
  const year = Number(day.slice(0, 4));
  const own = calendar[year];
  if (!own) throw new RangeError(`the calendar of ${year} is not there`);
  return [own, isLateDecember(day) ? calendar[year + 1] : undefined];
}

function marked(year: CalendarYear | undefined, day: Day): Pick<CalendarDay, 'counts' | 'why'> | null {
  if (year?.working[day] !== undefined) return { counts: true, why: `调休上班（${year.working[day]}）` };
  return year?.off[day] === undefined ? null : { counts: false, why: `${year.off[day]}放假` };
}

function unmarked(day: Day): Pick<CalendarDay, 'counts' | 'why'> {
  return isWeekend(day) ? { counts: false, why: '周末' } : { counts: true, why: '工作日' };
}
