import { daysOfYear } from '../../shared/calendar-year';
import type { Day } from '../../shared/contracts/answers';
import { dayUnder, isWeekend, type CalendarYear } from '../../shared/workdays';

export interface Cell {
  day: Day;
  number: number;
  tone: 'off' | 'working' | 'weekend' | 'plain';
  /** Colour never speaks alone. */
  mark: '休' | '班' | '';
  why: string;
}

export interface Month {
  /** `2027-02`. */
  key: string;
  title: string;
  /** Before the first, Monday being the first of a week. */
  blanks: number[];
  cells: Cell[];
}

export const weekdays = ['一', '二', '三', '四', '五', '六', '日'];

/** The twelve months, and before them the last week of the December before. */
export function monthsOf(year: CalendarYear): Month[] {
  const days = daysOfYear(year.year);
  const keys = [...new Set(days.map((day) => day.slice(0, 7)))];
  return keys.map((key) => monthOf(key, year, days.filter((day) => day.startsWith(key))));
}

export function cellOf(year: CalendarYear, day: Day): Cell {
  const { why } = dayUnder(year, day);
  const kind = year.working[day] !== undefined ? 'working' : year.off[day] !== undefined ? 'off' : null;
  return { day, number: Number(day.slice(8)), tone: kind ?? (isWeekend(day) ? 'weekend' : 'plain'), mark: marks[kind ?? 'none'], why };
}

const marks = { off: '休', working: '班', none: '' } as const;

function monthOf(key: string, year: CalendarYear, days: Day[]): Month {
  const before = Number(key.slice(0, 4)) < year.year;
  const blanks = (new Date(`${days[0]}T00:00:00Z`).getUTCDay() + 6) % 7;
  return {
    key,
    title: before ? `上一年 12 月末` : `${Number(key.slice(5))} 月`,
    blanks: Array.from({ length: blanks }, (_, index) => index),
    cells: days.map((day) => cellOf(year, day)),
  };
}

/** Whether the last week of the December before is spoken of at all. */
export function speaksOfDecember(year: CalendarYear): boolean {
  return [...Object.keys(year.off), ...Object.keys(year.working)].some((day) => Number(day.slice(0, 4)) < year.year);
}
