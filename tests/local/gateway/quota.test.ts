import type { Asked } from '../../../local/gateway/faults';
import { probe, startGateway } from './world';

let world: Awaited<ReturnType<typeof startGateway>>;
beforeAll(async () => (world = await startGateway({ instances: 2 })));
afterAll(() => world.stop());
afterEach(() => world.faults.clear());

const failure = (what: string) => probe(world, 'a', 'failure', { what });

describe.each([
  ['requests', -501003, /exceed request limit/],
  ['concurrency', -501004, /exceed concurrent request limit/],
] as const)('over the quota of %s', (quota, errCode, message) => {
  test('a request to the database has the cloud’s number, and nothing of it is done', async () => {
    world.faults.quota = ({ request }) => (request === 'database.insertDocument' ? quota : null);
    expect(await failure('twice')).toEqual({ errCode, errMsg: expect.stringMatching(message) });
    expect(await world.database.find('things', { _id: 'twice' })).toEqual([]);
  });

  test('so have files and WeChat’s interfaces', async () => {
    world.faults.quota = ({ request }) => (request === 'call' ? null : quota);
    expect(await failure('phoneBadly')).toEqual({ errCode, errMsg: expect.stringMatching(message) });
    await expect(probe(world, 'a', 'upload', { path: 'x.txt', text: 'x' })).rejects.toThrow(message);
  });

  test('a phone’s call does not reach the function', async () => {
    world.faults.quota = ({ request }) => (request === 'call' ? quota : null);
    expect(await world.cloud.call('a', 'probe', { action: 'nothing' })).toMatchObject({ errCode, message: expect.stringMatching(message) });
  });
});

test('it is told what is asked, so that a test can choose', async () => {
  const asked: Asked[] = [];
  world.faults.quota = (each) => (asked.push(each), null);
  await probe(world, 'a', 'addTwo', { id: 'told' });
  const insert = { name: 'probe', action: 'addTwo', request: 'database.insertDocument' };
  expect(asked).toEqual([{ name: 'probe', action: 'addTwo', request: 'call' }, insert, insert]);
});
