import fc from 'fast-check';
import { Clock } from '../../../local/gateway/clock';
import type { FunctionConfig } from '../../../local/gateway/functions/config';
import { Timers } from '../../../local/gateway/timer';

const second = 1000;

const functionWith = (name: string, config: string): FunctionConfig => ({
  name, file: '', timeout: 3, memory: 256, openapi: [], needsSdk: false, triggers: [{ name: 'own', type: 'timer', config }],
});

const timers = (...configs: string[]) =>
  new Timers(configs.map((config, index) => functionWith(`f${index}`, config)), new Clock(), async () => {});

const instants = (config: string, from: number, until: number) => [...timers(config).between(from, until)].map(({ at }) => at);

/** What the seven fields say about one second, read off Beijing's calendar without any library. */
function fires(fields: Fields, at: number): boolean {
  const there = new Date(at + 8 * 3_600_000);
  const allows = (field: number[] | null, value: number) => field === null || field.includes(value);
  const [monthDay, weekDay] = [allows(fields.day, there.getUTCDate()), allows(fields.week, there.getUTCDay())];
  // Where both are given they are alternatives.
  const day = fields.day && fields.week ? monthDay || weekDay : monthDay && weekDay;
  return (
    day &&
    allows(fields.second, there.getUTCSeconds()) &&
    allows(fields.minute, there.getUTCMinutes()) &&
    allows(fields.hour, there.getUTCHours()) &&
    allows(fields.month, there.getUTCMonth() + 1) &&
    allows(fields.year, there.getUTCFullYear())
  );
}

interface Fields {
  second: number[] | null;
  minute: number[] | null;
  hour: number[] | null;
  day: number[] | null;
  month: number[] | null;
  week: number[] | null;
  year: number[] | null;
}

const some = (min: number, max: number) => fc.option(fc.uniqueArray(fc.integer({ min, max }), { minLength: 1, maxLength: 4 }));
const fields: fc.Arbitrary<Fields> = fc.record({
  second: fc.uniqueArray(fc.integer({ min: 0, max: 59 }), { minLength: 1, maxLength: 3 }),
  minute: some(0, 59),
  hour: some(0, 23),
  day: some(1, 31),
  month: some(1, 12),
  week: some(0, 6),
  year: some(2026, 2029),
});
const written = (given: Fields) =>
  [given.second, given.minute, given.hour, given.day, given.month, given.week, given.year].map((field) => field?.join(',') ?? '*').join(' ');

test('a timer fires at exactly the seconds that its seven fields name in Beijing’s time', () => {
  const start = fc.date({ min: new Date('2026-06-01'), max: new Date('2029-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(fields, start, (given, date) => {
      const from = Math.floor(date.getTime() / second) * second;
      const until = from + 2 * 3600 * second;
      const expected = [];
      for (let at = from + second; at <= until; at += second) if (fires(given, at)) expected.push(at);
      expect(instants(written(given), from, until)).toEqual(expected);
    }),
    { numRuns: 150 },
  );
});

test('two spans side by side fire what the whole span fires: no instant is lost or fired twice', () => {
  const cut = fc.integer({ min: 0, max: 7200 });
  fc.assert(
    fc.property(cut, cut, cut, (one, two, three) => {
      const [from, middle, until] = [one, two, three].sort((a, b) => a - b).map((offset) => Date.parse('2026-12-31T15:00:00Z') + offset * second + 137) as [number, number, number];
      const config = '0,20 */7 * * * * *';
      expect([...instants(config, from, middle), ...instants(config, middle, until)]).toEqual(instants(config, from, until));
    }),
  );
});

test('the timers of several functions fire in the order of time', () => {
  const from = Date.parse('2026-11-21T00:00:00+08:00');
  const fired = [...timers('0 0 9 * * * *', '0 */30 8,9 * * * *').between(from, from + 12 * 3600 * second)];
  expect(fired.map(({ name, at }) => `${name} ${new Date(at + 8 * 3_600_000).toISOString().slice(11, 16)}`)).toEqual([
    'f1 08:00', 'f1 08:30', 'f0 09:00', 'f1 09:00', 'f1 09:30',
  ]);
});

test('a timer without a further instant fires no more', () => {
  expect(instants('0 0 0 1 1 * 2020', Date.parse('2026-01-01'), Date.parse('2036-01-01'))).toEqual([]);
});

test.each(['0 0 8 * *', '0 0 8 * * *', 'every day', '99 0 8 * * * *', ''])('%j is refused when the cloud starts, with the function’s name', (config) => {
  expect(() => timers(config)).toThrow(/f0\/config\.json.*seven-field/);
});

test('on a far move a timer of every minute fires about a hundred times or once a day, and a daily one misses no day', async () => {
  const clock = new Clock();
  const fired: string[] = [];
  const moving = new Timers([functionWith('minutely', '15 * * * * * *'), functionWith('daily', '0 30 8 * * * *')], clock, async (name) => void fired.push(name));
  const count = (name: string) => fired.filter((each) => each === name).length;
  const ahead = async (days: number) => {
    fired.length = 0;
    await moving.moveTo(() => clock.now() + days * 24 * 3600 * second, () => true);
  };
  await ahead(1);
  expect(count('minutely')).toBeGreaterThan(95);
  expect(count('minutely')).toBeLessThan(105);
  expect(count('daily')).toBe(1);
  await ahead(365);
  expect([count('daily'), count('minutely')].map((times) => times >= 364 && times <= 366)).toEqual([true, true]);
});
