import { getYearLeapMonth, monthDays } from 'chinese-days';
import type { Day } from 'shared/contracts/answers';
import { daysAfter } from 'shared/workdays';

/** 正月初一 of 1900, where the table of the published calendar begins. */
const [firstYear, firstDay] = [1900, '1900-01-31'];

/**
 * Counted along a table of months and not asked of `Intl`: the new moon of February 2027 comes four minutes before
 * midnight, and ICU 78 puts that New Year on the 7th, a day late. Nor of the package's own dates, which are the machine's.
 */
export function lunarDay(year: number, month: number, day: number): Day {
  let passed = day - 1;
  for (let before = firstYear; before < year; before += 1) passed += daysUntil(before, 13);
  return daysAfter(firstDay, passed + daysUntil(year, month));
}

/** The days of a lunar year before that month, a leap month among them. */
function daysUntil(year: number, month: number): number {
  const { leapMonth = 0, days } = getYearLeapMonth(year);
  let passed = leapMonth < month ? days : 0;
  for (let each = 1; each < month; each += 1) passed += monthDays(year, each);
  return passed;
}
