import { probe, startGateway } from './world';

let world: Awaited<ReturnType<typeof startGateway>>;
beforeAll(async () => (world = await startGateway({ instances: 2 })));
afterAll(() => world.stop());

const alive = () => expect(probe(world, 'a', 'whoAmI')).resolves.toEqual({ before: 'a', after: 'a' });

describe('a function that fails gives its caller an error, and the next call works', () => {
  test.each([
    ['throws', 'throw', -504002, /thrown on purpose/],
    ['ends its process', 'crash', -504002, /exited/],
    ['leaves a rejection to nobody', 'rejectAndWait', -504002, /nobody waits/],
    ['answers more than 1 MB', 'large', -604001, /1MB/],
  ])('%s', async (_, action, errCode, message) => {
    await expect(probe(world, 'a', action, { size: 1024 * 1024 + 1 })).rejects.toMatchObject({ errCode, message: expect.stringMatching(message) });
    await alive();
  });

  test.each([
    ['waits for ever', 'wait'],
    ['never stops computing', 'spin'],
  ])('%s: it is ended at its time-out', async (_, action) => {
    const patient = (deed: string) => world.cloud.call('a', 'patient', { action: deed });
    expect(await patient(action)).toMatchObject({ errCode: -504003, message: 'Invoking task timed out after 1 seconds' });
    expect(await patient('answer')).toMatchObject({ value: '"answered"' });
  });
});

test('a function that does not exist is refused as in the cloud', async () => {
  const reply = await world.cloud.call('a', 'absent', {});
  expect(reply).toMatchObject({ errCode: -501000, message: 'FunctionName parameter could not be found' });
});

test('every call has its own environment: what one caller leaves there, the next does not find', async () => {
  await probe(world, 'a', 'leave', { name: 'WX_LEFT' });
  await probe(world, 'b', 'leave', { name: 'WX_LEFT' });
  const environment = await probe(world, 'c', 'environment');
  expect(environment).not.toHaveProperty('WX_LEFT');
  expect(environment).toMatchObject({ WX_OPENID: 'c', TCB_SOURCE: 'wx_client' });
});

test('a function sees nothing of the machine’s own environment', async () => {
  const environment = await probe(world, 'a', 'environment');
  expect(environment).not.toHaveProperty('PATH');
  expect(environment).not.toHaveProperty('HOME');
});

test('the keys that protect members’ data are 32 bytes each and the same for every call', async () => {
  const first = await probe(world, 'a', 'environment');
  const second = await probe(world, 'b', 'environment');
  for (const name of ['MEMBER_ENCRYPTION_KEY', 'MEMBER_LOOKUP_KEY']) {
    expect(Buffer.from(first[name], 'base64')).toHaveLength(32);
    expect(second[name]).toBe(first[name]);
  }
});

test('WeChat itself says in the event who is calling, whatever the client sends there', async () => {
  const event = await probe(world, 'real', 'event', { userInfo: { openId: 'forged' } });
  expect(event.userInfo).toEqual({ appId: expect.any(String), openId: 'real' });
});

test('a function calls another one for the same person', async () => {
  const { result } = await probe(world, 'a', 'ask', { name: 'probe', data: { action: 'context' } });
  expect(result).toMatchObject({ OPENID: 'a', SOURCE: 'wx_client,scf' });
});

test('a function that answers nothing answers null', async () => {
  expect(await probe(world, 'a', 'nothing')).toBeNull();
});

test('instances are as many as allowed and no more: the other calls wait their turn', async () => {
  const threads = await Promise.all(Array.from({ length: 6 }, () => probe(world, 'a', 'thread', { pause: 30 })));
  expect(new Set(threads).size).toBeLessThanOrEqual(2);
});

test('each call leaves one line with its request id and its cost, and nothing personal', async () => {
  world.log.length = 0;
  await probe(world, 'someone-in-particular', 'whoAmI', { phone: '12000000001' });
  expect(world.log).toEqual([expect.stringMatching(/^[0-9a-f-]{36} phone probe\.whoAmI ok \d+ms requests=1 examined=0$/)]);
});

test('a client’s own text does not reach the log as the name of an action', async () => {
  world.log.length = 0;
  await world.cloud.call('a', 'limited', { action: '张三 12000000001' });
  expect(world.log.join('\n')).not.toMatch(/张三|12000000001/);
});

test('what a call cost is counted: its requests, the documents examined, the index used', async () => {
  await world.database.add('things', { _id: 'one', kind: 'counted' }, { _id: 'two', kind: 'counted' });
  world.counters.clear();
  await probe(world, 'a', 'byKind', { kind: 'counted' });
  expect(world.counters.calls).toEqual([expect.objectContaining({ name: 'probe', action: 'byKind', code: 'ok', requests: 1, examined: 2 })]);
  expect(world.counters.calls[0]!.operations).toEqual([
    expect.objectContaining({ operation: 'getDocument', collection: 'things', examined: 2, index: 'kind', code: null }),
  ]);
});
