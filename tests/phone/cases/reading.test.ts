import { monthsOf } from '../../../miniprogram/packages/cases/explain/months';
import { sidesOf } from '../../../miniprogram/packages/cases/list/sides';
import { codeIn } from '../../../miniprogram/packages/cases/verify/code';
import type { Milestone } from '../../../miniprogram/shared/contracts/cases';
import type { CalendarDay } from '../../../miniprogram/shared/workdays';
import { wxs } from '../../support/wxs';

type Words = Record<'due' | 'left' | 'tone', (milestone: Partial<Milestone>) => string> & { late(milestone: Partial<Milestone>, waits: boolean, superior: boolean): string };
const words = wxs<Words>('milestone');
const day = (day: string, counts: boolean): CalendarDay => ({ day, counts, why: '', provisional: false });

test('counted days are numbered on through the months, skipped ones have no number', () => {
  const months = monthsOf([day('2026-12-31', true), day('2027-01-01', false), day('2027-01-04', true)]);
  expect(months.map(({ name, counted, skipped, days }) => [name, counted, skipped, days.map(({ number }) => number)])).toEqual([
    ['2026年12月', 1, 0, [1]],
    ['2027年1月', 1, 1, [null, 2]],
  ]);
});

test('a milestone says how much time is left, and never hides that it was late', () => {
  const left = (milestone: Partial<Milestone>) => [words.left(milestone), words.tone(milestone)];
  expect(left({ state: 'running', daysLeft: 5 })).toEqual(['还有 5 个工作日', 'brand']);
  expect(left({ state: 'running', daysLeft: 0 })).toEqual(['今天到期', 'wait']);
  expect(left({ state: 'overdue', lateDays: 2 })).toEqual(['逾期 2 个工作日', 'bad']);
  expect(left({ state: 'late', lateDays: 2 })).toEqual(['已完成，逾期 2 个工作日', 'bad']);
  expect(left({ state: 'met' })).toEqual(['按期完成', 'good']);
  expect(left({ state: 'stopped' })).toEqual(['不再计算', 'quiet']);
});

test('of what is overdue the applicant is told that they need do nothing, and of a superior only where there is one; staff are not told so', () => {
  const overdue = { state: 'overdue' as const, lateDays: 2 };
  expect(words.late(overdue, true, true)).toBe('协会已超过期限，上级协会会收到催办。您不需要做任何事，也可以联系办理协会询问。');
  expect(words.late(overdue, true, false)).toBe('协会已超过期限。您不需要做任何事，也可以联系办理协会询问。');
  expect([words.late(overdue, false, true), words.late({ state: 'running', daysLeft: 1 }, true, true)]).toEqual(['', '']);
});

test('the end of a day is that day at 24:00', () => {
  expect(words.due({ dueOn: '2031-03-03', dueAt: '2031-03-03T23:59:59.999+08:00' })).toBe('2031年3月3日 周一 24:00 前');
});

test('whoever acts for a firm sees its cases beside their own, and whoever does not sees their own alone', () => {
  const mandate = { firmId: 'f', firmName: '甲所', capacity: 'delegate' as const, scopes: ['cases' as const], untilDay: null };
  const employee = { firmName: '甲所', association: { id: 'a', name: '甲' } };
  expect(sidesOf({ member: null, employee, mandate })).toEqual(['self', 'firm']);
  expect(sidesOf({ member: null, employee: null, mandate })).toEqual(['firm']);
  expect(sidesOf({ member: null, employee, mandate: { ...mandate, scopes: ['signups'] } })).toEqual(['self']);
  expect(sidesOf({ member: null, employee: null, mandate: { ...mandate, scopes: [], capacity: 'administrator' } })).toEqual(['firm']);
});

test('a code is read as typed, in groups, or out of a scanned address', () => {
  expect(codeIn('72GR KNW4 JEGC')).toBe('72GRKNW4JEGC');
  expect(codeIn('https://example.cn/verify?x=1&code=72GRKNW4JEGC#a')).toBe('72GRKNW4JEGC');
  expect(codeIn('%7')).toBe('%7');
});
