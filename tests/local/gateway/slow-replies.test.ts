import { probe, startGateway } from './world';

let world: Awaited<ReturnType<typeof startGateway>>;
beforeAll(async () => (world = await startGateway({ instances: 2 })));
afterAll(() => world.stop());
afterEach(() => world.faults.clear());

test('a reply waits as long as a test holds it; the write is on record meanwhile', async () => {
  let release!: () => void;
  const held = new Promise<'pass'>((resolve) => (release = () => resolve('pass')));
  const reached = new Promise<void>((resolve) => (world.faults.reply = () => (resolve(), held)));
  const adding = probe(world, 'a', 'addTwo', { id: 'slow' });
  await reached;
  expect(await world.database.find('things', { _id: /^slow/ })).toEqual([{ _id: 'slow-1' }]);
  release();
  await adding;
  expect(await world.database.find('things', { _id: /^slow/ })).toHaveLength(2);
});

test('the SDK gives a reply up after 15 seconds; the write is on record', async () => {
  world.faults.reply = () => new Promise(() => {});
  const began = performance.now();
  await expect(probe(world, 'a', 'addTwo', { id: 'late' })).rejects.toMatchObject({ message: expect.stringMatching(/ESOCKETTIMEDOUT|ETIMEDOUT|timeout/i) });
  expect(Math.round((performance.now() - began) / 1000)).toBe(15);
  expect(await world.database.find('things', { _id: /^late/ })).toEqual([{ _id: 'late-1' }]);
});
