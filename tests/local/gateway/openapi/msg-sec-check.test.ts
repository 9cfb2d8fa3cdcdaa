import { probe, startGateway } from '../world';

let world: Awaited<ReturnType<typeof startGateway>>;
beforeAll(async () => (world = await startGateway({ instances: 1 })));
afterAll(() => world.stop());

const check = (more: object = {}) => {
  const parameters = { content: '你好', version: 2, scene: 2, openid: 'a', ...more };
  return probe(world, 'a', 'openapi', { name: 'security.msgSecCheck', parameters });
};

test('an ordinary text passes', async () => {
  expect(await check()).toMatchObject({
    errCode: 0,
    result: { suggest: 'pass', label: 100 },
    detail: [{ strategy: 'content_model', errcode: 0, suggest: 'pass', label: 100, prob: 90 }],
    traceId: expect.any(String),
  });
});

test('the text that WeChat publishes for trials is risky, wherever it stands', async () => {
  expect(await check({ content: '前 特3456书yuuo莞6543李zxcz蒜7782法fgnv级 后' })).toMatchObject({ errCode: 0, result: { suggest: 'risky', label: 21000 } });
});

test('a text may have 2500 characters, by what a person counts', async () => {
  expect(await check({ content: '𠮷'.repeat(2500) })).toMatchObject({ errCode: 0 });
  expect(await check({ content: '一'.repeat(2501) })).toBe(45002);
});

test('a person who was not in the mini-program in the last two hours cannot be named', async () => {
  expect(await check({ openid: 'absent' })).toBe(61010);
  await world.cloud.call('visitor', 'probe', { action: 'nothing' });
  expect(await check({ openid: 'visitor' })).toMatchObject({ errCode: 0 });
  await world.date.move(new Date(world.clock.now() + 121 * 60_000).toISOString());
  expect(await check({ openid: 'visitor' })).toBe(61010);
  await world.date.move(null);
});

// That each is refused is documented; 44004, 45002 and 40097 are WeChat's general codes, not known for certain for this interface.
test.each([
  ['no text', { content: '' }, 44004],
  ['a text that is none', { content: 7 }, 44004],
  ['the first version', { version: 1 }, 40097],
  ['no version', { version: undefined }, 40097],
  ['a scene that does not exist', { scene: 5 }, 40097],
  ['nobody', { openid: '' }, 40003],
])('%s is refused', async (_, more, code) => {
  expect(await check(more)).toBe(code);
});
