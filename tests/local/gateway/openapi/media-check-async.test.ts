import { probe, startGateway } from '../world';

let world: Awaited<ReturnType<typeof startGateway>>;
beforeAll(async () => (world = await startGateway({ instances: 1, messagePush: { wxa_media_check: 'limited' } })));
afterAll(() => world.stop());

/** A second cloud, where a test needs another one. */
let other: Awaited<ReturnType<typeof startGateway>> | undefined;
afterEach(async () => {
  await other?.stop();
  other = undefined;
});
beforeEach(async () => void (await world.database.remove('firings', {})));

const check = (more: object) => {
  const parameters = { mediaType: 2, version: 2, scene: 1, openid: 'a', ...more };
  return probe(world, 'a', 'openapi', { name: 'security.mediaCheckAsync', parameters });
};

async function addressOf(path: string, text: string): Promise<string> {
  const { fileID } = await probe(world, 'a', 'upload', { path, text });
  return (await probe(world, 'a', 'address', { fileIds: [fileID] })).fileList[0].tempFileURL;
}

async function told() {
  await world.media.report();
  return world.database.find<Record<string, unknown>>('firings');
}

test('the outcome comes later, as an event to the function that is named for it', async () => {
  const { traceId } = await check({ mediaUrl: await addressOf('good.png', 'a picture') });
  expect(await world.database.find('firings')).toEqual([]);
  expect(await told()).toEqual([
    expect.objectContaining({
      MsgType: 'event', Event: 'wxa_media_check', trace_id: traceId, version: 2, errcode: 0,
      appid: expect.any(String), ToUserName: expect.any(String), FromUserName: expect.any(String), CreateTime: expect.any(Number),
      result: { suggest: 'pass', label: 100 },
      detail: [{ strategy: 'content_model', errcode: 0, suggest: 'pass', label: 100, prob: 90 }],
    }),
  ]);
});

test('a file that holds WeChat’s text for trials is risky', async () => {
  await check({ mediaUrl: await addressOf('bad.png', 'PNG 完2347全dfji试3726测asad感3847知qwez到') });
  expect(await told()).toMatchObject([{ result: { suggest: 'risky', label: 21000 } }]);
});

test('each check is told once', async () => {
  await check({ mediaUrl: await addressOf('once.png', 'x') });
  await told();
  expect(await told()).toHaveLength(1);
});

test('what cannot be downloaded is told so: an address that has expired, one made by hand, a file of elsewhere', async () => {
  const mediaUrl = await addressOf('late.png', 'x');
  for (const url of [mediaUrl, mediaUrl.replace(/sign=./, 'sign=x'), 'http://example.invalid/a.png', 'no address']) await check({ mediaUrl: url });
  await world.date.move(new Date(world.clock.now() + 3 * 3_600_000).toISOString());
  await world.database.remove('firings', {});
  expect(await told()).toMatchObject([1, 2, 3, 4].map(() => ({ errcode: -1008, detail: [] })));
  await world.date.move(null);
});

// Not known for certain: the cloud may tell such an event apart. Here it cannot be told from a client's own call.
test('the event carries no sign that a client could not forge: only its trace is a secret', async () => {
  await check({ mediaUrl: await addressOf('sign.png', 'x') });
  expect((await told())[0]!.who).toMatchObject({ OPENID: 'wechat-platform', SOURCE: 'wx_client' });
});

test('with the timers running it comes by itself', async () => {
  const lively = (other = await startGateway({ instances: 1, timers: true, messagePush: { wxa_media_check: 'limited' } }));
  const reader = (await fetch(`${lively.url}/local/stream`)).body!.pipeThrough(new TextDecoderStream()).getReader();
  await probe(lively, 'a', 'openapi', { name: 'security.mediaCheckAsync', parameters: { mediaUrl: 'x', mediaType: 2, version: 2, scene: 1, openid: 'a' } });
  let heard = '';
  while (!heard.includes('"trigger":"message"')) heard += (await reader.read()).value;
  await reader.cancel();
});

test('where no function is named for it nothing happens', async () => {
  const deaf = (other = await startGateway({ instances: 1, messagePush: {} }));
  await probe(deaf, 'a', 'openapi', { name: 'security.mediaCheckAsync', parameters: { mediaUrl: 'x', mediaType: 2, version: 2, scene: 1, openid: 'a' } });
  await deaf.media.report();
  expect(deaf.counters.calls.map(({ trigger }) => trigger)).toEqual(['phone']);
});

// 40097 is WeChat's general code, not known for certain here.
test.each([
  ['an address that is none', { mediaUrl: 7 }, 40097],
  ['a kind that does not exist', { mediaUrl: 'x', mediaType: 3 }, 40097],
  ['the first version', { mediaUrl: 'x', version: 1 }, 40097],
  ['a person who was not here', { mediaUrl: 'x', openid: 'absent' }, 61010],
])('%s is refused', async (_, more, code) => {
  expect(await check(more)).toBe(code);
});
