import type { Day } from './contracts/answers';
import type { MarkedDay } from './contracts/calendars';
import { isDay } from './instants';
import { isLateDecember, isWeekend } from './workdays';

type Statutory = Record<Day, string>;
const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];
const statutoryCount = 13;

/** What is wrong with a year as entered, a sentence each that says what to do. */
export function faultsOf(year: number, days: MarkedDay[], statutory: Statutory): string[] {
  const each = days.flatMap(({ day, kind, name }) => faultOf(year, day, kind, name) ?? []);
  return [...each, ...doubled(days), ...missing(days, statutory)];
}

function faultOf(year: number, day: Day, kind: MarkedDay['kind'], name: string): string | null {
  if (!isDay(day)) return `${day} 不是有效的日期，请删除后重新选择`;
  if (!belongs(year, day)) return `${day} 不在 ${year} 年的安排之内（可包括上一年 12 月 25 日以后），请删除`;
  if (!name.trim()) return `${dated(day)}没有写明属于哪个节日，请补上`;
  return kind === 'working' && !isWeekend(day) ? `${dated(day)}本来就是工作日，不用标为上班，请恢复平日` : null;
}

function belongs(year: number, day: Day): boolean {
  const named = Number(day.slice(0, 4));
  return named === year || (named === year - 1 && isLateDecember(day));
}

function doubled(days: MarkedDay[]): string[] {
  const kinds = new Map<Day, MarkedDay['kind'][]>();
  for (const { day, kind } of days) kinds.set(day, [...(kinds.get(day) ?? []), kind]);
  return [...kinds].flatMap(([day, found]) => {
    if (found.length < 2) return [];
    return new Set(found).size > 1 ? `${day} 既标为放假又标为上班，请只保留一种` : `${day} 重复了，请只保留一次`;
  });
}

function missing(days: MarkedDay[], statutory: Statutory): string[] {
  const off = new Set(days.filter(({ kind }) => kind === 'off').map(({ day }) => day));
  return Object.keys(statutory)
    .sort()
    .flatMap((day) => (off.has(day) ? [] : `${dated(day)}是法定的${statutory[day]}，应当放假，请补上`));
}

/** A day off for each of the 13 by law, and one worked for each weekday off beyond them: what every notice since 2025 keeps to. */
export function doubtsOf(days: MarkedDay[]): string[] {
  const count = (kind: MarkedDay['kind']) => new Set(days.filter((each) => each.kind === kind && isDay(each.day) && (kind === 'working' || !isWeekend(each.day))).map(({ day }) => day)).size;
  const [off, working] = [count('off'), count('working')];
  const expected = off - statutoryCount;
  if (expected === working) return [];
  if (expected < 0) return [`周一至周五放假共 ${off} 天，少于法定的 ${statutoryCount} 天，请与通知逐日核对`];
  return [`周一至周五放假共 ${off} 天，法定节假日 ${statutoryCount} 天，照例应调休上班 ${expected} 天，现有 ${working} 天，请与通知逐日核对`];
}

export function dated(day: Day): string {
  return `${Number(day.slice(5, 7))} 月 ${Number(day.slice(8))} 日（${weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ''}）`;
}
