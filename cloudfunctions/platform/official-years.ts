import { getDayDetail } from 'chinese-days';
import type { Day } from 'shared/contracts/answers';
import { isLateDecember, nextDay, type CalendarYear, type HolidayNotice } from 'shared/workdays';

/**
 * The years that stand on a notice. The package answers for every year and takes those that it does not know for
 * ordinary weeks, so a year counts only with the notice that we have read ourselves: a newer package changes nothing
 * until its year is named here. Earlier years were changed by second notices (2019, 2020) and nobody counts in them.
 */
const notices: Record<number, HolidayNotice> = {
  2021: notice(2021, '国办发明电〔2020〕27号', '2020-11-25', 'zhengceku/2020-11/25/content_5564127'),
  2022: notice(2022, '国办发明电〔2021〕11号', '2021-10-25', 'zhengceku/2021-10/25/content_5644835'),
  2023: notice(2023, '国办发明电〔2022〕16号', '2022-12-08', 'zhengceku/2022-12/08/content_5730844'),
  2024: notice(2024, '国办发明电〔2023〕7号', '2023-10-25', 'content/202310/content_6911527'),
  2025: notice(2025, '国办发明电〔2024〕12号', '2024-11-12', 'content/202411/content_6986382'),
  2026: notice(2026, '国办发明电〔2025〕7号', '2025-11-04', 'content/202511/content_7047090'),
};

export const officialYears = Object.keys(notices).map(Number);

/** Null for a year that nobody has read the notice of. */
export function officialYear(year: number): CalendarYear | null {
  const found = notices[year];
  return found ? { ...daysOf(year), notice: found } : null;
}

/** What the package holds of a year; its names for days are `English,中文,days`, and of ordinary ones a weekday. */
export function daysOf(year: number): Omit<CalendarYear, 'notice'> {
  const days: Omit<CalendarYear, 'notice'> = { year, off: {}, working: {} };
  for (let day = `${year - 1}-12-25`; day <= `${year}-12-31`; day = nextDay(day)) {
    const { name, work } = getDayDetail(day);
    const holiday = name.split(',')[1];
    if (holiday && yearOf(day, holiday) === year) days[work ? 'working' : 'off'][day] = holiday.endsWith('节') || holiday === '元旦' ? holiday : `${holiday}节`;
  }
  return days;
}

/** New Year's days off in December come from the next year's notice. */
function yearOf(day: Day, holiday: string): number {
  const year = Number(day.slice(0, 4));
  return isLateDecember(day) && holiday === '元旦' ? year + 1 : year;
}

function notice(year: number, number: string, issuedOn: Day, page: string): HolidayNotice {
  return { number, title: `国务院办公厅关于${year}年部分节假日安排的通知`, address: `https://www.gov.cn/zhengce/${page}.htm`, issuedOn };
}
