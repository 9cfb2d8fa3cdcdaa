import { beijingHour, dayAfter, dayOf, instantOf, timeLeft, timeOf } from '../../miniprogram/phone/beijing-time';

const at = (instant: string) => jest.useFakeTimers({ now: new Date(instant) });

afterEach(() => jest.useRealTimers());

test("today is Beijing's day even while it is still yesterday in Greenwich", () => {
  at('2026-11-20T16:30:00.000Z');
  expect(dayAfter(0)).toBe('2026-11-21');
  expect(beijingHour()).toBe(0);
});

test('days are counted across the end of a year', () => {
  at('2026-12-31T10:00:00.000+08:00');
  expect(dayAfter(1)).toBe('2027-01-01');
});

test('a day and a time make an instant and come out of it again', () => {
  const instant = instantOf('2026-11-21', '09:30');
  expect([dayOf(instant), timeOf(instant)]).toEqual(['2026-11-21', '09:30']);
});

test.each([
  ['2026-11-21T09:00:00.000+08:00', '3 天'],
  ['2026-11-18T14:00:00.000+08:00', '5 小时'],
  ['2026-11-18T09:20:00.000+08:00', '不到 1 小时'],
  ['2026-11-18T09:00:00.000+08:00', null],
])('until %s there is left: %s', (until, left) => {
  at('2026-11-18T09:00:00.000+08:00');
  expect(timeLeft(until)).toBe(left);
});
