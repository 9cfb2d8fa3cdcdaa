import type { Day } from '../../../shared/contracts/answers';
import type { DayKind, YearDetail } from '../../../shared/contracts/calendars';
import { isWeekend, type CalendarYear, type HolidayNotice } from '../../../shared/workdays';

export const holidays = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节', '其他安排'];
/** What a tap on a day does. */
export const strokes = ['放假', '上班', '恢复平日'];
const kinds: (DayKind | null)[] = ['off', 'working', null];

export interface Form {
  number: string;
  title: string;
  address: string;
  issuedOn: Day;
  reason: string;
}

export const emptyForm = (): Form => ({ number: '', title: '', address: '', issuedOn: '', reason: '' });

export function formOf({ year }: YearDetail): Form {
  const { number, title, address, issuedOn } = year.notice ?? { ...emptyForm(), title: `国务院办公厅关于${year.year}年部分节假日安排的通知` };
  return { number, title, address, issuedOn, reason: '' };
}

/** The year with that day marked, or with its mark taken away; null when the day cannot be marked so. */
export function marked(year: CalendarYear, day: Day, stroke: number, holiday: string): CalendarYear | null {
  const kind = kinds[stroke] ?? null;
  if (kind === 'working' && !isWeekend(day)) return null;
  const [off, working] = [without(year.off, day), without(year.working, day)];
  if (kind === 'off') off[day] = holiday;
  if (kind === 'working') working[day] = holiday;
  return { ...year, off, working };
}

function without(days: Record<Day, string>, day: Day): Record<Day, string> {
  return Object.fromEntries(Object.entries(days).filter(([each]) => each !== day));
}

export type Faults = Partial<Record<keyof Form, string>>;

export function missingIn(form: Form): Faults {
  return {
    ...(!form.number.trim() && { number: '请填写通知文号' }),
    ...(!form.title.trim() && { title: '请填写通知名称' }),
    ...(!form.address.trim().startsWith('https://') && { address: '请填写政府网站上的通知链接，从浏览器地址栏完整复制' }),
    ...(!form.issuedOn && { issuedOn: '请选择印发日期' }),
    ...(!form.reason.trim() && { reason: '请写明原因' }),
  };
}

export function noticeOf({ number, title, address, issuedOn }: Form): HolidayNotice {
  return { number: number.trim(), title: title.trim(), address: address.trim(), issuedOn };
}
