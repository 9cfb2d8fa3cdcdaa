import fc from 'fast-check';
import { dayBefore, dayIn, explain, isWeekend, moved, nextDay, workdayAfter, workdaysBetween, type Calendar, type CalendarYear } from '../../miniprogram/shared/workdays';
import { estimatedYear } from '../../cloudfunctions/platform/estimated-year';
import { officialYear, officialYears } from '../../cloudfunctions/platform/official-years';

const onFile: Calendar = Object.fromEntries(officialYears.map((year) => [year, officialYear(year)!]));
const calendar: Calendar = { ...onFile, 2027: estimatedYear(2027) };
const millisecondsOf = (day: string) => Date.parse(`${day}T00:00:00Z`);
const somewhen = fc
  .integer({ min: millisecondsOf('2021-01-01'), max: millisecondsOf('2026-06-30') })
  .map((milliseconds) => new Date(milliseconds).toISOString().slice(0, 10));
const terms = fc.integer({ min: 1, max: 90 });

/** Two calculators of others agree on these for 2026. */
test.each([
  ['2026-01-30', ['2026-02-27', '2026-03-19', '2026-05-06', '2026-06-16']],
  ['2026-02-13', ['2026-03-12', '2026-04-02', '2026-05-19', '2026-07-01']],
  ['2026-02-17', ['2026-03-13', '2026-04-03', '2026-05-20', '2026-07-02']],
  ['2026-04-20', ['2026-05-13', '2026-06-03', '2026-07-16', '2026-08-27']],
  ['2026-09-18', ['2026-10-15', '2026-11-05', '2026-12-17']],
])('received on %s: 15, 30, 60 and 90 working days end on %j', (received, due) => {
  const found = [15, 30, 60, 90].slice(0, due.length).map((days) => workdayAfter(calendar, received, days));
  expect(found).toEqual(due.map((dueOn) => ({ dueOn, provisional: false })));
});

test('a term that reaches into a year not on file is provisional, and so is the last week before it', () => {
  expect(workdayAfter(calendar, '2026-09-18', 90).provisional).toBe(true);
  expect(dayIn(calendar, '2026-12-24').provisional).toBe(false);
  expect(dayIn(calendar, '2026-12-25').provisional).toBe(true);
  expect(dayIn(onFile, '2025-12-25').provisional).toBe(false);
});

test('each day says why it counts or not', () => {
  const why = (day: string) => dayIn(calendar, day).why;
  expect([why('2026-10-01'), why('2026-10-10'), why('2026-10-17'), why('2026-10-12')]).toEqual(['国庆节放假', '调休上班（国庆节）', '周末', '工作日']);
});

test('the notice for the next year may move days of late December', () => {
  const next: CalendarYear = { ...estimatedYear(2027), off: { '2026-12-31': '元旦', '2027-01-01': '元旦' }, working: { '2026-12-26': '元旦' }, notice: onFile[2026]!.notice };
  const both = { ...onFile, 2027: next };
  expect([dayIn(both, '2026-12-26').counts, dayIn(both, '2026-12-31').counts]).toEqual([true, false]);
  expect(dayIn(onFile, '2022-12-31').why).toBe('元旦放假');
});

test('a year that the calendar lacks is refused, and so is a date that does not exist', () => {
  expect(() => dayIn(calendar, '2028-01-04')).toThrow('2028');
  expect(() => workdayAfter(calendar, '2027-10-01', 90)).toThrow('2028');
  expect(() => workdaysBetween(calendar, '2020-12-31', '2021-01-05')).not.toThrow();
  expect(() => workdaysBetween(calendar, '2020-12-30', '2021-01-05')).toThrow('2020');
  expect(() => workdayAfter(calendar, '2026-02-30', 1)).toThrow();
});

test.each([-1, 1.5, NaN])('%p is no number of working days', (days) => expect(() => explain(calendar, '2026-01-05', days)).toThrow(RangeError));

test('counting forward and back agree', () => {
  fc.assert(fc.property(somewhen, terms, (start, days) => {
    const { dueOn } = workdayAfter(calendar, start, days);
    expect(workdaysBetween(calendar, start, dueOn)).toBe(days);
    expect(workdaysBetween(calendar, dueOn, start)).toBe(-days);
    expect(workdaysBetween(calendar, start, dayBefore(dueOn))).toBe(days - 1);
  }));
});

test('a deadline is always a working day, and none days are the start itself', () => {
  fc.assert(fc.property(somewhen, terms, (start, days) => dayIn(calendar, workdayAfter(calendar, start, days).dueOn).counts));
  expect(workdayAfter(calendar, '2026-10-01', 0)).toEqual({ dueOn: '2026-10-01', provisional: false });
});

test('a later receipt is never due earlier', () => {
  fc.assert(fc.property(somewhen, somewhen, terms, (one, other, days) => {
    const [earlier, later] = [one, other].sort() as [string, string];
    expect(workdayAfter(calendar, earlier, days).dueOn <= workdayAfter(calendar, later, days).dueOn).toBe(true);
  }));
});

test('a make-up day more never makes a term end later, a day off more never earlier', () => {
  fc.assert(fc.property(somewhen, terms, fc.nat(130), (start, days, ahead) => {
    let day = start;
    for (let left = ahead; left > 0; left -= 1) day = nextDay(day);
    const before = workdayAfter(calendar, start, days).dueOn;
    expect(workdayAfter(changed(day, true), start, days).dueOn <= before).toBe(true);
    expect(workdayAfter(changed(day, false), start, days).dueOn >= before).toBe(true);
  }));
});

test('the explanation is every day after the start, of which exactly n count', () => {
  fc.assert(fc.property(somewhen, terms, (start, days) => {
    const passed = explain(calendar, start, days);
    expect(passed.filter(({ counts }) => counts)).toHaveLength(days);
    expect(passed.map(({ day }) => dayBefore(day))).toEqual([start, ...passed.slice(0, -1).map(({ day }) => day)]);
    expect(passed.filter(({ day, counts, why }) => counts && isWeekend(day) && !why.startsWith('调休上班'))).toEqual([]);
  }));
});

test('what a correction moves is told with both days', () => {
  const rules = [{ id: 'a', start: '2026-09-18', days: 15 }, { id: 'b', start: '2026-01-05', days: 15 }];
  const corrected = changed('2026-10-10', false);
  expect(moved(rules, calendar, corrected)).toEqual([
    { rule: rules[0], from: { dueOn: '2026-10-15', provisional: false }, to: { dueOn: '2026-10-16', provisional: false } },
  ]);
  expect(moved(rules, calendar, calendar)).toEqual([]);
});

/** The same calendar with one day made a working day or a day off. */
function changed(day: string, counts: boolean): Calendar {
  const year = calendar[Number(day.slice(0, 4))]!;
  const [{ [day]: _off, ...off }, { [day]: _working, ...working }] = [year.off, year.working];
  return { ...calendar, [year.year]: { ...year, off: counts ? off : { ...off, [day]: '更正' }, working: counts ? { ...working, [day]: '更正' } : working } };
}
