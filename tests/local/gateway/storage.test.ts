import { probe, startGateway } from './world';

let world: Awaited<ReturnType<typeof startGateway>>;
beforeAll(async () => (world = await startGateway({ instances: 2 })));
afterAll(() => world.stop());

const name = '封面/一 二-3.txt';

test('a function uploads a file, gets its address, downloads and deletes it', async () => {
  const { fileID } = await probe(world, 'a', 'upload', { path: name, text: '内容' });
  expect(fileID).toBe(`cloud://local-cloud.local/${name}`);
  const { fileList } = await probe(world, 'a', 'address', { fileIds: [fileID] });
  expect(fileList).toEqual([expect.objectContaining({ fileID, status: 0, tempFileURL: expect.stringMatching(/^http:\/\/127\.0\.0\.1/) })]);
  expect(await (await fetch(fileList[0].tempFileURL)).text()).toBe('内容');
  expect(await probe(world, 'a', 'download', { fileId: fileID })).toBe('内容');
  expect((await probe(world, 'a', 'remove', { fileIds: [fileID] })).fileList).toEqual([{ fileID, status: 0, errMsg: 'ok' }]);
  expect((await probe(world, 'a', 'address', { fileIds: [fileID] })).fileList).toEqual([expect.objectContaining({ fileID, status: -503003 })]);
});

test('an address expires with the date, and cannot be made by hand', async () => {
  const { fileID } = await probe(world, 'a', 'upload', { path: 'brief.txt', text: 'x' });
  const [{ tempFileURL }] = (await probe(world, 'a', 'address', { fileIds: [{ fileID, maxAge: 60 }] })).fileList;
  expect((await fetch(tempFileURL)).status).toBe(200);
  expect((await fetch(tempFileURL.replace(/t=\d+/, 't=99999999999'))).status).toBe(403);
  expect((await fetch(tempFileURL.split('?')[0])).status).toBe(403);
  await world.date.move(new Date(world.clock.now() + 61_000).toISOString());
  expect((await fetch(tempFileURL)).status).toBe(403);
  await world.date.move(null);
});

test('without the ticket nothing is stored', async () => {
  const reply = await fetch(`${world.url}/storage/stolen.txt`, { method: 'PUT', headers: { authorization: 'guessed' }, body: 'x' });
  expect(reply.status).toBe(403);
  expect(world.storage.files.find('stolen.txt')).toBeNull();
});

describe('a client', () => {
  const upload = async (openid: string, path: string, bytes = 'x') => {
    const reply = await fetch(`${world.url}/local/upload?path=${encodeURIComponent(path)}`, { method: 'POST', headers: { 'x-openid': openid }, body: bytes });
    return { status: reply.status, body: await reply.json() };
  };

  test('uploads a file and gets its address', async () => {
    const { body } = await upload('a', 'covers/a.png', 'bytes');
    const reply = await fetch(`${world.url}/local/temp-urls`, { method: 'POST', body: JSON.stringify({ fileList: [body.fileID, 'cloud://elsewhere/x'] }) });
    const { fileList } = await reply.json();
    expect(fileList).toEqual([
      { fileID: body.fileID, tempFileURL: expect.any(String), maxAge: 7200, status: 0, errMsg: 'ok' },
      { fileID: 'cloud://elsewhere/x', tempFileURL: '', status: -503003, errMsg: 'storage file not exists' },
    ]);
    const file = await fetch(fileList[0].tempFileURL);
    expect([await file.text(), file.headers.get('content-type')]).toEqual(['bytes', 'image/png']);
  });

  test('replaces its own file, but not another’s', async () => {
    expect((await upload('a', 'mine.txt', 'first')).status).toBe(200);
    expect((await upload('a', 'mine.txt', 'second')).status).toBe(200);
    expect(await upload('b', 'mine.txt', 'theft')).toEqual({ status: 400, body: { errCode: -503002, errMsg: expect.any(String) } });
    expect(world.storage.files.read('mine.txt').toString()).toBe('second');
  });

  test.each(['../up.txt', 'a/../b.txt', '/root.txt', 'a//b.txt', '', '.', 'a/./b', 'a?b', 'a#b', 'a\0b', 'x'.repeat(851)])(
    'may not name a file %j',
    async (path) => expect((await upload('a', path)).status).toBe(400),
  );
});
