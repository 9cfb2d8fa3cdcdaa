import { rulesOf } from '../../../../local/gateway/storage/rules';
import { startGateway } from '../world';

type World = Awaited<ReturnType<typeof startGateway>>;
let world: World | undefined;
afterEach(async () => {
  await world?.stop();
  world = undefined;
});

test.each([
  ['nothing at all', {}, [false, false, false]],
  ['false', { read: false }, [false, false, false]],
  ['true', { read: true }, [true, true, true]],
  ['auth != null', { read: 'auth != null' }, [true, true, false]],
  ['the creator', { read: 'resource.openid == auth.openid' }, [true, false, false]],
  ['the creator, otherwise spaced', { read: ' resource.openid  ==  auth.openid ' }, [true, false, false]],
  ['the creator, the other way round', { read: 'auth.openid == resource.openid' }, [true, false, false]],
  ['the creator by whichever id', { read: 'resource.openid == auth.openid || resource.openid == auth.uid' }, [true, false, false]],
  ['everybody but the creator', { read: 'auth != null && auth.openid != resource.openid' }, [false, true, false]],
  ['nobody who has logged in', { read: 'auth == null' }, [false, false, true]],
  ['one person', { read: "auth.openid == 'b'" }, [false, true, false]],
  ['a folder', { read: '/^covers\\//.test(resource.path) == true' }, [true, true, true]],
  ['another folder, or the creator', { read: '/^proofs\\//.test(resource.path) == true || auth.openid == resource.openid' }, [true, false, false]],
  ['a folder that is closed', { read: '/^covers\\//.test(resource.path) == false && auth != null' }, [false, false, false]],
  ['brackets', { read: "auth != null && (auth.openid == 'b' || resource.path == 'covers/a.png')" }, [true, true, false]],
] as const)('by %s: the creator, another person, nobody', (_, rule, expected) => {
  const { read } = rulesOf(rule);
  expect(['a', 'b', null].map((openid) => read({ name: 'covers/a.png', owner: 'a' }, openid))).toEqual(expected);
});

test('what a function has put there is nobody’s own', () => {
  const { read } = rulesOf({ read: 'resource.openid == auth.openid' });
  expect([read({ name: 'x', owner: null }, 'a'), read({ name: 'x', owner: null }, null)]).toEqual([false, false]);
});

test('a rule that is not served here is refused by its text, before anything starts', () => {
  expect(() => rulesOf({ read: "auth.loginType == 'ANONYMOUS'" })).toThrow(/auth\.loginType.*not served/);
  for (const read of ['constructor', 'auth.constructor', '', 'auth ==', '(auth != null', 'auth != null)', 'auth = null', 'auth != null; true', '/x/.exec(resource.path) == true', '/x/', 'true true']) {
    expect(() => rulesOf({ read })).toThrow(/not served/);
  }
});

test('the answer of a pattern must be compared, as the documents say', () => {
  expect(() => rulesOf({ read: '/^covers/.test(resource.path)' })).toThrow(/not served/);
});

const upload = async (world: World, openid: string, path: string) => {
  const reply = await fetch(`${world.url}/local/upload?path=${path}`, { method: 'POST', headers: { 'x-openid': openid }, body: 'x' });
  return (await reply.json()) as { fileID?: string; errCode?: number };
};
const address = async (world: World, openid: string | null, fileID: string) => {
  const headers: Record<string, string> = openid ? { 'x-openid': openid } : {};
  const reply = await fetch(`${world.url}/local/temp-urls`, { method: 'POST', headers, body: JSON.stringify({ fileList: [fileID] }) });
  return (await reply.json()).fileList[0] as { status: number; tempFileURL: string };
};

test('a file that is its creator’s alone is opened to nobody else, unless a function hands its address out', async () => {
  const own = 'resource.openid == auth.openid';
  world = await startGateway({ instances: 1, storageRule: { read: own, write: own } });
  const { fileID } = await upload(world, 'a', 'evidence.pdf');
  expect(await address(world, 'a', fileID!)).toMatchObject({ status: 0, tempFileURL: expect.stringMatching(/^http/) });
  // That it is refused is documented; the number is the SDK's, the text not known for certain.
  for (const other of ['b', null]) expect(await address(world, other, fileID!)).toMatchObject({ status: -503002, tempFileURL: '' });
  const [handedOut] = world.storage.downloadList([{ fileid: fileID }]);
  expect((await fetch(handedOut!.tempFileURL)).status).toBe(200);
});

test('where nothing is allowed a client can neither write nor read', async () => {
  world = await startGateway({ instances: 1, storageRule: {} });
  expect(await upload(world, 'a', 'x.txt')).toMatchObject({ errCode: -503002 });
  world.storage.files.write({ name: 'there.txt', owner: 'a' }, Buffer.from('x'));
  expect(await address(world, 'a', 'cloud://local-cloud.local/there.txt')).toMatchObject({ status: -503002 });
});

test('an address holds for ten minutes where not everybody may read, or as long as is wished, a day at most', async () => {
  const own = 'resource.openid == auth.openid';
  world = await startGateway({ instances: 1, storageRule: { read: own, write: own } });
  const { fileID } = await upload(world, 'a', 'evidence.pdf');
  const ages = [undefined, 60, 86_400, 999_999].map((max_age) => world!.storage.downloadList([{ fileid: fileID, max_age }])[0]!);
  expect(ages.map(({ maxAge }) => maxAge)).toEqual([600, 60, 86_400, 86_400]);
  await world.date.move(new Date(world.clock.now() + 601_000).toISOString());
  expect(await Promise.all(ages.map(async ({ tempFileURL }) => (await fetch(tempFileURL)).status))).toEqual([403, 403, 200, 200]);
  await world.date.move(null);
});

test('a client deletes what it may write, and nothing else', async () => {
  const own = 'resource.openid == auth.openid';
  world = await startGateway({ instances: 1, storageRule: { read: true, write: own } });
  const { fileID } = await upload(world, 'a', 'mine.txt');
  const remove = async (openid: string, fileList: unknown) => {
    const reply = await fetch(`${world!.url}/local/delete-files`, { method: 'POST', headers: { 'x-openid': openid }, body: JSON.stringify({ fileList }) });
    return (await reply.json()) as { fileList?: { status: number; errMsg: string }[]; errCode?: number };
  };
  expect(await remove('b', [fileID])).toEqual({ fileList: [{ fileID, status: -503002, errMsg: 'storage permission denied' }] });
  expect(world.storage.files.find('mine.txt')).not.toBeNull();
  expect(await remove('a', [fileID])).toEqual({ fileList: [{ fileID, status: 0, errMsg: 'ok' }] });
  expect(await remove('a', [fileID])).toEqual({ fileList: [{ fileID, status: -503003, errMsg: 'storage file not exists' }] });
  expect(await remove('a', Array(51).fill(fileID))).toMatchObject({ errCode: -501007 });
});
