import { calendarFrom } from '../../../cloudfunctions/platform/calendar';
import type { Day } from '../../../miniprogram/shared/contracts/answers';
import { dayIn, nextDay, type Calendar, type CalendarYear } from '../../../miniprogram/shared/workdays';

const notice = { number: '示例〔2026〕1号', title: '示例通知', address: 'https://www.gov.cn/example', issuedOn: '2026-12-10' };

/** A year as it might be laid down: moved rest days and make-up days that no estimate knows. */
export const year2027: CalendarYear = {
  year: 2027,
  off: { ...rest('元旦', '2027-01-01', 3), ...rest('春节', '2027-02-05', 8), ...rest('清明节', '2027-04-03', 3), ...rest('劳动节', '2027-05-01', 5), ...rest('端午节', '2027-06-09', 1), ...rest('中秋节', '2027-09-15', 1), ...rest('国庆节', '2027-10-01', 7) },
  working: { '2027-01-30': '春节', '2027-02-14': '春节' },
  notice,
};

function rest(name: string, from: Day, count: number): Record<Day, string> {
  const days: [Day, string][] = [];
  for (let day = from; days.length < count; day = nextDay(day)) days.push([day, name]);
  return Object.fromEntries(days);
}

const years = [2024, 2025, 2026, 2027, 2028, 2029, 2030];
export const withoutNextYear = calendarFrom(years, []);
export const withNextYear = calendarFrom(years, [year2027]);

const lists = new Map<Calendar, Map<Day, Day[]>>();

/** The working days after that one, enough for any period, each looked at once: no arithmetic of the product. */
export function workdaysFrom(calendar: Calendar, start: Day): Day[] {
  const known = lists.get(calendar) ?? new Map<Day, Day[]>();
  lists.set(calendar, known);
  const found = known.get(start) ?? listed(calendar, start);
  known.set(start, found);
  return found;
}

function listed(calendar: Calendar, start: Day): Day[] {
  const found: Day[] = [];
  for (let day = nextDay(start); found.length < 220; day = nextDay(day)) if (dayIn(calendar, day).counts) found.push(day);
  return found;
}

/** Whether any day up to there is not certain yet. */
export function isProvisional(calendar: Calendar, start: Day, dueOn: Day): boolean {
  for (let day = nextDay(start); day <= dueOn; day = nextDay(day)) if (dayIn(calendar, day).provisional) return true;
  return false;
}

/** How many working days that day comes after this one. */
export function workdaysAfter(calendar: Calendar, from: Day, to: Day): number {
  return workdaysFrom(calendar, from).filter((day) => day <= to).length;
}
