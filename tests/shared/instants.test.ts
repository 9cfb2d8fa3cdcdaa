import fc from 'fast-check';
import { dayOf, instantOf, isInstant, millisecondsOf, plus } from '../../miniprogram/shared/instants';

const moments = fc.integer({ min: Date.UTC(1992, 0, 1), max: Date.UTC(2099, 11, 31) });

test('an instant is written in Beijing time, whatever the machine’s own zone', () => {
  expect(instantOf(Date.UTC(2026, 10, 21, 1, 0))).toBe('2026-11-21T09:00:00.000+08:00');
  expect(dayOf(instantOf(Date.UTC(2026, 10, 20, 16, 0)))).toBe('2026-11-21');
});

test('writing and reading an instant loses nothing, and texts sort as moments do', () => {
  fc.assert(
    fc.property(moments, moments, (one, other) => {
      expect(millisecondsOf(instantOf(one))).toBe(one);
      expect(Math.sign(one - other)).toBe(instantOf(one) < instantOf(other) ? -1 : instantOf(one) > instantOf(other) ? 1 : 0);
    }),
  );
});

test('adding milliseconds is adding milliseconds', () => {
  fc.assert(fc.property(moments, fc.integer({ min: -1e9, max: 1e9 }), (at, more) => plus(instantOf(at), more) === instantOf(at + more)));
});

test.each(['2026-11-21T09:00:00.000+08:00', '2028-02-29T23:59:59.999+08:00'])('%s is an instant', (text) => expect(isInstant(text)).toBe(true));

test.each([
  '2026-11-21',
  '2026-11-21T09:00:00.000Z',
  '2026-11-21T09:00:00+08:00',
  '2026-11-31T09:00:00.000+08:00',
  '2026-02-29T09:00:00.000+08:00',
  '2026-11-21T24:00:00.000+08:00',
  '2026-13-01T09:00:00.000+08:00',
  ' 2026-11-21T09:00:00.000+08:00',
  '',
])('%p is none', (text) => expect(isInstant(text)).toBe(false));
