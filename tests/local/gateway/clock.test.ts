import { probe, startGateway } from './world';

let world: Awaited<ReturnType<typeof startGateway>>;
beforeAll(async () => (world = await startGateway({ instances: 2 })));
afterAll(() => world.stop());
afterEach(async () => {
  await world.date.move(null);
  await world.database.remove('firings', {});
});

/** Tomorrow at that time in Beijing: near enough for the timers on the way, wherever the real date stands. */
const tomorrow = (time: string, days = 1) => `${new Date(Date.now() + days * 86_400_000 + 28_800_000).toISOString().slice(0, 10)}T${time}.000+08:00`;
const morning = tomorrow('09:00:00');
const day = new Date(morning).toISOString().slice(0, 10);
const firings = async () => {
  const rows = await world.database.find<{ Time: string; at: number }>('firings');
  return rows.sort((one, other) => one.at - other.at);
};

test('the date moves in a function that is running already, and time-outs and durations stay real', async () => {
  await probe(world, 'a', 'now');
  await world.date.move(morning);
  const { now, made, given, own } = await probe(world, 'a', 'dates');
  expect(Math.abs(now - Date.parse(morning))).toBeLessThan(5_000);
  expect(Math.abs(made - now)).toBeLessThan(1_000);
  expect([given, own]).toEqual([5, true]);
  expect(await probe(world, 'a', 'duration')).toBeLessThan(1_000);
});

test('serverDate is made at the moved date', async () => {
  await world.date.move(morning);
  const { data } = await probe(world, 'a', 'serverDate');
  expect(Math.abs(Date.parse(data.at) - Date.parse(morning))).toBeLessThan(5_000);
});

test('moving the date forward fires the timer for every instant crossed, with the date standing there', async () => {
  await world.date.move(morning);
  await world.database.remove('firings', {});
  await world.date.move(tomorrow('13:00:00'));
  const found = await firings();
  expect(found.map(({ Time }) => Time)).toEqual(['01', '02', '03', '04'].map((hour) => `${day}T${hour}:30:00Z`));
  for (const { Time, at } of found) expect(Math.abs(at - Date.parse(Time))).toBeLessThan(2_000);
});

test('moving the date back fires nothing', async () => {
  await world.date.move(morning);
  await world.database.remove('firings', {});
  await world.date.move(tomorrow('09:00:00', -1));
  expect(await firings()).toEqual([]);
});

test('a later move replaces what is left of one under way, and no instant is lost', async () => {
  await world.date.move(morning);
  await world.database.remove('firings', {});
  await Promise.all([world.date.move(tomorrow('11:00:00')), world.date.move(tomorrow('13:00:00'))]);
  expect(await firings()).toHaveLength(4);
});

test('a timer’s call carries no OPENID and says that a timer makes it', async () => {
  await world.fireTimer('limited');
  const [row] = (await world.database.find('firings')) as { who: object }[];
  expect(row).toMatchObject({ Type: 'Timer', TriggerName: 'hourly', source: 'timer' });
  expect(row!.who).toMatchObject({ SOURCE: 'wx_trigger' });
  expect(row!.who).not.toHaveProperty('OPENID');
});

test('a client that sends what a timer sends is not taken for one', async () => {
  await world.cloud.call('somebody', 'limited', { Type: 'Timer', TriggerName: 'hourly' });
  expect(await firings()).toEqual([expect.objectContaining({ source: null, who: expect.objectContaining({ OPENID: 'somebody', SOURCE: 'wx_client' }) })]);
});

test('a cloud that is stopped while the date runs forward stops at once, and fires nothing more', async () => {
  const other = await startGateway({ instances: 1 });
  const move = other.date.move(new Date(Date.now() + 365 * 86_400_000).toISOString());
  await other.fireTimer('limited');
  await other.stop();
  await move;
  expect(other.clock.offset).toBeLessThan(364 * 86_400_000);
});
