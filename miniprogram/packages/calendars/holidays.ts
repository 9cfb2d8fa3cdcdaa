import { nextDay, type CalendarYear } from '../../shared/workdays';
import type { Day } from '../../shared/contracts/answers';

export interface Holiday {
  name: string;
  off: string;
  working: string;
}

/** As a notice writes it, to be read against one: each holiday with its days off and the days worked for it. */
export function holidaysOf({ off, working }: Pick<CalendarYear, 'off' | 'working'>): Holiday[] {
  const names = [...new Set([...named(off), ...named(working)])];
  return names.map((name) => ({ name, off: spansOf(off, name), working: spansOf(working, name) }));
}

/** In the order of days. */
function named(days: Record<Day, string>): string[] {
  return Object.keys(days).sort().map((day) => days[day]!);
}

function spansOf(days: Record<Day, string>, name: string): string {
  const spans: [Day, Day][] = [];
  for (const day of Object.keys(days).filter((each) => days[each] === name).sort()) {
    const last = spans[spans.length - 1];
    if (last && nextDay(last[1]) === day) last[1] = day;
    else spans.push([day, day]);
  }
  return spans.map(spanOf).join('、');
}

function spanOf([from, to]: [Day, Day]): string {
  if (from === to) return written(from);
  const sameMonth = from.slice(0, 7) === to.slice(0, 7);
  return `${written(from)}至 ${sameMonth ? `${Number(to.slice(8))} 日` : written(to)}`;
}

/** With its year, which a notice never leaves out. */
export function wholeDay(day: Day): string {
  return `${day.slice(0, 4)} 年 ${written(day)}`;
}

function written(day: Day): string {
  return `${Number(day.slice(5, 7))} 月 ${Number(day.slice(8))} 日`;
}
