import { probe, startGateway } from './world';

let world: Awaited<ReturnType<typeof startGateway>>;
beforeAll(async () => (world = await startGateway({ instances: 2 })));
afterAll(() => world.stop());
afterEach(() => world.faults.clear());

test('an instance killed at a reply has its write on record, its caller has an error, and nothing after it happens', async () => {
  world.faults.reply = ({ operation }) => (operation === 'insertDocument' ? 'kill' : 'pass');
  await expect(probe(world, 'a', 'addTwo', { id: 'killed' })).rejects.toMatchObject({ errCode: -504002 });
  expect(await world.database.find('things', { _id: /^killed/ })).toEqual([{ _id: 'killed-1' }]);
  world.faults.clear();
  expect(await probe(world, 'b', 'whoAmI')).toEqual({ before: 'b', after: 'b' });
});

test('a lost reply is an error to the function; the write is on record', async () => {
  world.faults.reply = () => 'lose';
  await expect(probe(world, 'a', 'addTwo', { id: 'lost' })).rejects.toMatchObject({ message: expect.stringMatching(/socket hang up|ECONNRESET/) });
  expect(await world.database.find('things', { _id: /^lost/ })).toEqual([{ _id: 'lost-1' }]);
});

test('replies are counted over the life of the cloud, so that a seeded choice can be repeated', async () => {
  const seen: number[] = [];
  world.faults.reply = ({ nth }) => (seen.push(nth), 'pass');
  await probe(world, 'a', 'addTwo', { id: 'counted' });
  expect(seen[1]! - seen[0]!).toBe(1);
});

test('a delay is added to each request', async () => {
  await probe(world, 'a', 'whoAmI');
  world.faults.delay = 80;
  const began = performance.now();
  await probe(world, 'a', 'addTwo', { id: 'slow' });
  expect(performance.now() - began).toBeGreaterThanOrEqual(155);
});
