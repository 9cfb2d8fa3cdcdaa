import { probe, startGateway } from './world';

const templates = [{ id: 'T', title: '示例', fields: { thing1: 'thing' } }] as const;

/** The same through the SDK as it is deployed and through the SDK as it lies in node_modules. */
describe.each(['bundled', 'plain'] as const)('the %s SDK', (sdk) => {
  let world: Awaited<ReturnType<typeof startGateway>>;
  beforeAll(async () => (world = await startGateway({ sdk, instances: 2, templates })));
  afterAll(() => world.stop());

  const failure = (what: string) => probe(world, 'a', 'failure', { what });

  test('reads who is calling', async () => {
    expect(await probe(world, 'a', 'context')).toEqual({ OPENID: 'a', APPID: expect.any(String), UNIONID: '', ENV: 'local-cloud', SOURCE: 'wx_client' });
  });

  test('sets, updates under a condition, finds, counts, aggregates and removes', async () => {
    expect(await probe(world, 'a', 'walk')).toEqual({
      updated: [1, 0],
      data: [{ _id: 'walk-1', kind: 'walk', left: 0, claims: { m: 'now' }, list: ['a', 'b'] }],
      total: 1,
      list: [{ _id: 'walk', sum: 0 }],
      removed: 1,
    });
  });

  test.each([
    ['missing', -1, /document\.get:fail document with _id missing does not exist/],
    ['stranger', -502005, /database collection not exists/],
    ['twice', -502001, /E11000/],
    ['sendBadly', 47003, /data\.thing1/],
    ['phoneBadly', 40029, /invalid code/],
    ['unserved', -604100, /./],
    ['askAbsent', -1, /FunctionName parameter could not be found/],
    ['askFailing', -1, /thrown on purpose/],
    ['downloadAbsent', -1, /./],
  ])('tells %s by its code', async (what, errCode, errMsg) => {
    expect(await failure(what)).toEqual({ errCode, errMsg: expect.stringMatching(errMsg) });
  });

  test('carries files there and back', async () => {
    const { fileID } = await probe(world, 'a', 'upload', { path: `${sdk}/文.txt`, text: '内容' });
    expect(await probe(world, 'a', 'download', { fileId: fileID })).toBe('内容');
  });

  test('sends a subscription message and exchanges a phone code', async () => {
    world.messages.accept('a', ['T']);
    expect(await probe(world, 'a', 'send', { message: { touser: 'a', templateId: 'T', data: { thing1: { value: '你好' } } } })).toMatchObject({ errCode: 0 });
    const code = world.phones.issue('12000000001');
    expect(await probe(world, 'a', 'phone', { code })).toMatchObject({ errCode: 0, phoneInfo: { purePhoneNumber: '12000000001', countryCode: '86' } });
  });
});
