import fc from 'fast-check';
import { calendarFrom, stampOf, unconfirmedYear } from '../../cloudfunctions/platform/calendar';
import { estimatedYear } from '../../cloudfunctions/platform/estimated-year';
import { officialYear } from '../../cloudfunctions/platform/official-years';
import { mayKeep } from '../../cloudfunctions/calendars/policy';
import { mayPropose } from '../../cloudfunctions/calendars/year';
import { doubtsOf, faultsOf } from '../../miniprogram/shared/calendar-faults';
import { differences, markedDays, yearOf } from '../../miniprogram/shared/calendar-year';
import type { MarkedDay } from '../../miniprogram/shared/contracts/calendars';

const good = markedDays(officialYear(2026)!);
const statutory = estimatedYear(2026).off;
const notice = officialYear(2026)!.notice!;
const off = (day: string, name = '国庆节'): MarkedDay => ({ day, kind: 'off', name });
const working = (day: string, name = '国庆节'): MarkedDay => ({ day, kind: 'working', name });
const without = (day: string) => good.filter((each) => each.day !== day);

test.each([2025, 2026])('what the notice for %i says has neither fault nor doubt', (year) => {
  const days = markedDays(officialYear(year)!);
  expect(faultsOf(year, days, estimatedYear(year).off)).toEqual([]);
  expect(doubtsOf(days)).toEqual([]);
});

test.each<[string, MarkedDay[], string]>([
  ['a date that does not exist', [...good, off('2026-02-30')], '2026-02-30 不是有效的日期，请删除后重新选择'],
  ['a date of another year', [...good, off('2027-01-01', '元旦')], '2027-01-01 不在 2026 年的安排之内（可包括上一年 12 月 25 日以后），请删除'],
  ['a date of the year before that is too early', [...good, off('2025-12-24', '元旦')], '2025-12-24 不在 2026 年的安排之内（可包括上一年 12 月 25 日以后），请删除'],
  ['a day both off and worked', [...good, working('2026-10-04')], '2026-10-04 既标为放假又标为上班，请只保留一种'],
  ['a day named twice', [...good, off('2026-10-07')], '2026-10-07 重复了，请只保留一次'],
  ['a make-up day that is no weekend day', [...good, working('2026-10-12')], '10 月 12 日（周一）本来就是工作日，不用标为上班，请恢复平日'],
  ['a statutory day left out', without('2026-10-03'), '10 月 3 日（周六）是法定的国庆节，应当放假，请补上'],
  ['a statutory day worked', [...without('2026-10-03'), working('2026-10-03')], '10 月 3 日（周六）是法定的国庆节，应当放假，请补上'],
  ['a day without the holiday it belongs to', [...without('2026-10-07'), off('2026-10-07', ' ')], '10 月 7 日（周三）没有写明属于哪个节日，请补上'],
])('%s is a fault that says what to do', (_, days, sentence) => {
  expect(faultsOf(2026, days, statutory)).toEqual([sentence]);
});

test('days of the last week of the December before belong to the year', () => {
  expect(faultsOf(2026, [...good, off('2025-12-31', '元旦'), working('2025-12-27', '元旦')], statutory)).toEqual([]);
});

test('a day off or a make-up day too many or too few is doubted, whichever it is', () => {
  fc.assert(fc.property(fc.constantFrom(...good.filter(({ kind, day }) => kind === 'working' || !isWeekendDay(day))), ({ day }) => {
    expect(doubtsOf(without(day))).toHaveLength(1);
  }));
  expect(doubtsOf(without('2026-10-10'))[0]).toBe('周一至周五放假共 19 天，法定节假日 13 天，照例应调休上班 6 天，现有 5 天，请与通知逐日核对');
});

const isWeekendDay = (day: string) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

test('a year taken apart and put together is the same year, in whatever order it was entered', () => {
  fc.assert(fc.property(fc.shuffledSubarray(good, { minLength: good.length }), (days) => {
    const year = yearOf(2026, days, notice);
    expect(year).toEqual(officialYear(2026));
    expect(Object.keys(year.off)).toEqual(Object.keys(year.off).sort());
  }));
});

test('the difference tells which days begin to count, which cease to, and which only change their name', () => {
  const after = yearOf(2026, [...without('2026-10-10').filter(({ day }) => day !== '2026-10-07'), off('2026-10-10'), off('2026-10-11')], notice);
  expect(differences(officialYear(2026)!, after)).toEqual([
    { day: '2026-10-07', from: '国庆节放假', to: '工作日', counts: true },
    { day: '2026-10-10', from: '调休上班（国庆节）', to: '国庆节放假', counts: false },
    { day: '2026-10-11', from: '周末', to: '国庆节放假', counts: null },
  ]);
});

test('what staff have confirmed prevails over the notice that we read, and that over the estimate', () => {
  const corrected = yearOf(2026, without('2026-10-10'), notice);
  const calendar = calendarFrom([2024, 2026, 2027, 2020], [corrected]);
  expect([calendar[2026], calendar[2024], calendar[2027], calendar[2020]]).toEqual([corrected, officialYear(2024), estimatedYear(2027), undefined]);
  expect(unconfirmedYear(2027)!.notice).toBeNull();
});

test('the stamp is another one when a day is, or when an estimate becomes certain, and else the same', () => {
  const stamps = [[], [yearOf(2026, without('2026-10-10'), notice)], [{ ...estimatedYear(2027), notice }]].map((confirmed) => stampOf(calendarFrom([2026, 2027], confirmed)));
  expect(new Set(stamps).size).toBe(3);
  expect(stampOf(calendarFrom([2027, 2026], [yearOf(2026, [...good].reverse(), notice)]))).toBe(stamps[0]);
});

test('only keepers of the root keep the calendar', () => {
  const staff = (path: string[], roles: ('lead' | 'super-administrator' | 'contact')[]) => ({ staff: { associationId: path.at(-1)!, associationName: '', associationPath: path, name: '', roles } });
  expect([mayKeep(staff(['root'], ['lead'])), mayKeep(staff(['root'], ['super-administrator']))].map(({ allowed }) => allowed)).toEqual([true, true]);
  expect([mayKeep(staff(['root', 'city'], ['lead'])), mayKeep(staff(['root'], ['contact'])), mayKeep({ staff: null })].map(({ allowed }) => allowed)).toEqual([false, false, false]);
});

test.each([[2024, false], [2025, true], [2026, true], [2027, true], [2028, false]])('in 2026, that %i may be entered is %p', (year, allowed) => {
  expect(mayPropose(year, 2026).allowed).toBe(allowed);
});
