import type { Day } from 'shared/contracts/answers';
import { dayBefore, nextDay, type CalendarYear } from 'shared/workdays';
import { lunarDay } from './lunar-day';
import { qingming } from './qingming';

/** 《全国年节及纪念日放假办法》第二条 as revised on 2024-11-10 (国务院令第795号): in force since 2025, as far as the lunar table goes. */
const [first, last] = [2025, 2099];

/** Only what the law itself fixes; which rest days are moved and made up for is not known before the notice. */
export function estimatedYear(year: number): CalendarYear {
  if (year < first || year > last) throw new RangeError(`the holidays of ${year} cannot be estimated`);
  return { year, off: statutoryDays(year), working: {}, notice: null };
}

export function mayEstimate(year: number): boolean {
  return year >= first && year <= last;
}

function statutoryDays(year: number): Record<Day, string> {
  const newYear = lunarDay(year, 1, 1);
  const second = nextDay(newYear);
  return {
    [`${year}-01-01`]: '元旦',
    ...named('春节', [dayBefore(newYear), newYear, second, nextDay(second)]),
    [qingming(year)]: '清明节',
    ...named('劳动节', [`${year}-05-01`, `${year}-05-02`]),
    [lunarDay(year, 5, 5)]: '端午节',
    ...named('国庆节', [`${year}-10-01`, `${year}-10-02`, `${year}-10-03`]),
    [lunarDay(year, 8, 15)]: '中秋节', // last: where both meet, the notices name the day after the moon
  };
}

function named(holiday: string, days: Day[]): Record<Day, string> {
  return Object.fromEntries(days.map((day) => [day, holiday]));
}
