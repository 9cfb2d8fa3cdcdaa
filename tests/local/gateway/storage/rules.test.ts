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
] as const)('by %s: the creator, another person, nobody', (_, rule, expected) => {
  const { read } = rulesOf(rule);
  expect(['a', 'b', null].map((openid) => read({ owner: 'a' }, openid))).toEqual(expected);
});

test('what a function has put there is nobody’s own', () => {
  const { read } = rulesOf({ read: 'resource.openid == auth.openid' });
  expect([read({ owner: null }, 'a'), read({ owner: null }, null)]).toEqual([false, false]);
});

test('a rule that is not served here is refused by its text, before anything starts', () => {
  expect(() => rulesOf({ read: 'auth.uid == resource.openid' })).toThrow(/auth\.uid == resource\.openid.*not served/);
  expect(() => rulesOf({ read: 'constructor' })).toThrow(/not served/);
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
