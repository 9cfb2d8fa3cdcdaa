import { probe, startGateway } from './world';

let world: Awaited<ReturnType<typeof startGateway>>;
beforeAll(async () => (world = await startGateway({ instances: 1 })));
afterAll(() => world.stop());

const exchange = (code: unknown) => probe(world, 'a', 'phone', { code });

test('a code gives the number once', async () => {
  const code = world.phones.issue('12000000001');
  expect((await exchange(code)).phoneInfo).toMatchObject({ phoneNumber: '12000000001', purePhoneNumber: '12000000001', countryCode: '86' });
  await expect(exchange(code)).rejects.toThrow(/40029/);
});

test('a code is good for five minutes', async () => {
  const [inTime, late] = [world.phones.issue('12000000001'), world.phones.issue('12000000001')];
  await world.date.move(new Date(world.clock.now() + 4 * 60_000).toISOString());
  expect(await exchange(inTime)).toMatchObject({ errCode: 0 });
  await world.date.move(new Date(world.clock.now() + 2 * 60_000).toISOString());
  await expect(exchange(late)).rejects.toThrow(/40029/);
  await world.date.move(null);
});

test.each(['', 'guessed', 'constructor', 7, null])('the code %j is invalid', async (code) => {
  await expect(exchange(code)).rejects.toThrow(/40029/);
});
