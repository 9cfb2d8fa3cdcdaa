import type { Day } from '../../../shared/contracts/answers';
import type { CalendarDay } from '../../../shared/workdays';

export interface CountedDay extends CalendarDay {
  /** 第 n 个工作日; null of a day that does not count. */
  number: number | null;
}

export interface Month {
  /** `2026-11`. */
  month: string;
  /** `2026年11月`. */
  name: string;
  counted: number;
  skipped: number;
  days: CountedDay[];
}

/** Every day after the first, each counted one with its number, month by month. */
export function monthsOf(days: CalendarDay[]): Month[] {
  const months: Month[] = [];
  for (const day of numbered(days)) {
    const month = monthOf(day.day);
    if (months[months.length - 1]?.month !== month) months.push({ month, name: nameOf(month), counted: 0, skipped: 0, days: [] });
    const last = months[months.length - 1]!;
    last.days.push(day);
    last[day.counts ? 'counted' : 'skipped'] += 1;
  }
  return months;
}

function numbered(days: CalendarDay[]): CountedDay[] {
  let number = 0;
  return days.map((day) => ({ ...day, number: day.counts ? (number += 1) : null }));
}

const nameOf = (month: string) => `${month.slice(0, 4)}年${Number(month.slice(5))}月`;
const monthOf = (day: Day) => day.slice(0, 7);
