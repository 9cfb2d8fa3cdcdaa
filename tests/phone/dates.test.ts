import { wxs } from '../support/wxs';

type Format = (instant: string) => string;
interface Dates {
  day: Format;
  full: Format;
  moment: Format;
  span(starts: string, ends: string): string;
}

const dates = wxs<Dates>('dates', '2026-11-10T12:00:00+08:00');

test("an instant is shown by Beijing's clock, not the phone's", () => {
  expect(dates.full('2026-11-21T00:30:00.000+08:00')).toBe('11月21日 周六 00:30');
});

test('the year is told only when it is not this one', () => {
  expect(dates.day('2026-01-02T09:00:00.000+08:00')).toBe('1月2日');
  expect(dates.day('2027-01-02T09:00:00.000+08:00')).toBe('2027年1月2日');
});

test('an event of one day names its day once, a longer one both', () => {
  expect(dates.span('2026-11-21T09:00:00.000+08:00', '2026-11-21T11:30:00.000+08:00')).toBe('11月21日 周六 09:00–11:30');
  expect(dates.span('2026-11-21T09:00:00.000+08:00', '2026-11-22T17:00:00.000+08:00')).toBe('11月21日 周六 09:00 至 11月22日 周日 17:00');
});

test('what is not there yet is shown as nothing', () => {
  expect(dates.moment('')).toBe('');
});
