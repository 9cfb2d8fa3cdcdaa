import fc from 'fast-check';
import { estimatedYear, mayEstimate } from '../../cloudfunctions/platform/estimated-year';
import { daysOf, officialYear, officialYears } from '../../cloudfunctions/platform/official-years';
import { lunarDay } from '../../cloudfunctions/platform/lunar-day';
import { qingming } from '../../cloudfunctions/platform/qingming';
import { dayBefore, isWeekend, nextDay } from '../../miniprogram/shared/workdays';

const since2025 = officialYears.filter(mayEstimate);

/** A newer package that knows one more year makes this fail: read its notice, then name it in official-years.ts. */
test('the package holds the years up to the last notice that we name, and nothing after it', () => {
  const held = Array.from({ length: 100 }, (_, index) => 2000 + index).filter((year) => Object.keys(daysOf(year).off).length > 0);
  expect(held).toEqual(Array.from({ length: 23 }, (_, index) => 2004 + index));
  expect(officialYears).toEqual(held.slice(-officialYears.length));
});

test('a year without a notice is not on file, whatever the package answers', () => {
  expect([officialYear(2027), officialYear(2020)]).toEqual([null, null]);
});

test('2026 is, day by day, what the notice of 4 November 2025 says', () => {
  const { off, working, notice } = officialYear(2026)!;
  const spans: [string, number, number][] = [['01', 1, 3], ['02', 15, 23], ['04', 4, 6], ['05', 1, 5], ['06', 19, 21], ['09', 25, 27], ['10', 1, 7]];
  expect(Object.keys(off)).toEqual(spans.flatMap(([month, from, to]) => Array.from({ length: to - from + 1 }, (_, index) => `2026-${month}-${String(from + index).padStart(2, '0')}`)));
  expect(working).toEqual({ '2026-01-04': '元旦', '2026-02-14': '春节', '2026-02-28': '春节', '2026-05-09': '劳动节', '2026-09-20': '国庆节', '2026-10-10': '国庆节' });
  expect(notice).toMatchObject({ number: '国办发明电〔2025〕7号', issuedOn: '2025-11-04' });
});

test('New Year’s days off in December belong to the notice for the next year', () => {
  expect(officialYear(2023)!.off['2022-12-31']).toBe('元旦');
  expect(officialYear(2022)!.off['2022-12-31']).toBeUndefined();
});

test.each(officialYears)('in %i every make-up day is a weekend day, and none is off', (year) => {
  const { off, working } = officialYear(year)!;
  expect(Object.keys(working).filter((day) => !isWeekend(day) || off[day] !== undefined)).toEqual([]);
});

test.each(since2025)('each statutory day estimated for %i is off in the notice, under the same name', (year) => {
  const { off } = officialYear(year)!;
  expect(Object.entries(estimatedYear(year).off).filter(([day, name]) => off[day] !== name)).toEqual([]);
});

test('13 days a year, one fewer where Mid-Autumn falls into National Day, and never a guess before 2025', () => {
  for (let year = 2025; year <= 2099; year += 1) expect(Object.keys(estimatedYear(year).off).length).toBe(isShared(year) ? 12 : 13);
  expect(() => estimatedYear(2024)).toThrow('2024');
});

function isShared(year: number): boolean {
  return ['10-01', '10-02', '10-03'].some((day) => estimatedYear(year).off[`${year}-${day}`] === '中秋节');
}

test('New Year 2027 is on 6 February, though the new moon comes four minutes before midnight', () => {
  expect(Object.entries(estimatedYear(2027).off).filter(([, name]) => name === '春节').map(([day]) => day)).toEqual(['2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08']);
});

test('清明 from the sun is 清明 by the almanac makers’ rule of thumb, in every year of the century', () => {
  for (let year = 2000; year < 2100; year += 1) {
    const [past, leaps] = [year % 100, Math.floor((year % 100) / 4)];
    expect(qingming(year)).toBe(`${year}-04-0${Math.floor(past * 0.2422 + 4.81) - leaps}`);
  }
});

const chinese = new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'UTC', month: 'numeric', day: 'numeric' });
const read = (day: string) => ['month', 'day'].map((type) => chinese.formatToParts(new Date(`${day}T12:00:00Z`)).find((part) => part.type === type)!.value).join('/');

/** Its astronomy is a few minutes off, and not the same in every version. */
test('ICU reads each counted festival as that festival, or sees it on the day beside', () => {
  fc.assert(fc.property(fc.integer({ min: 1991, max: 2099 }), fc.constantFrom<[number, number]>([1, 1], [5, 5], [8, 15]), (year, [month, day]) => {
    const found = lunarDay(year, month, day);
    expect([dayBefore(found), found, nextDay(found)].map(read)).toContain(`${month}/${day}`);
  }));
});

test.each([[2024, '2024-02-10'], [2025, '2025-01-29'], [2026, '2026-02-17'], [2027, '2027-02-06'], [2033, '2033-01-31'], [2034, '2034-02-19']])('New Year of %i is on %s', (year, day) => {
  expect(lunarDay(year, 1, 1)).toBe(day);
});
