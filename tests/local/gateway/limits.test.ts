import { probe, startGateway } from './world';

let world: Awaited<ReturnType<typeof startGateway>>;
beforeAll(async () => (world = await startGateway({ instances: 1 })));
afterAll(() => world.stop());

const megabyte = 1024 * 1024;

/** What the quotes around a text and the names around it add. */
const quotes = 2;

test('a function’s result may be 1 MB, and not a byte more', async () => {
  expect(await probe<string>(world, 'a', 'large', { size: megabyte - quotes })).toHaveLength(megabyte - quotes);
  await expect(probe(world, 'a', 'large', { size: megabyte - quotes + 1 })).rejects.toMatchObject({ errCode: -604001, message: 'cloudfunction result size exceed limit (1MB)' });
});

test('a result is measured in bytes: Chinese text counts three for a character', async () => {
  await expect(probe(world, 'a', 'echo', { text: '一'.repeat(megabyte / 3 + 1) })).rejects.toMatchObject({ errCode: -604001 });
});

// The limit is documented, the number of its error not known for certain.
test('an event may be 6 MB, and not more: from a phone and from another function', async () => {
  const event = (size: number) => ({ action: 'length', text: 'x'.repeat(size) });
  const around = Buffer.byteLength(JSON.stringify({ ...event(0), userInfo: { appId: 'wx0000000000000000', openId: 'a' } }));
  const knock = async (size: number) => {
    const body = JSON.stringify({ name: 'probe', data: event(size) });
    const reply = await fetch(`${world.url}/local/call`, { method: 'POST', headers: { 'x-openid': 'a' }, body });
    return (await reply.json()) as { result?: number; error?: { errCode: number } };
  };
  expect(await knock(6 * megabyte - around)).toMatchObject({ result: 6 * megabyte - around });
  expect(await knock(6 * megabyte - around + 1)).toMatchObject({ error: { errCode: -501007 } });
  await expect(probe(world, 'a', 'askLarge', { size: 7 * megabyte })).rejects.toThrow(/limit/);
});

// The limit is documented, the number that a function sees not known for certain.
test('what a query finds may be 1 MB', async () => {
  await probe(world, 'a', 'fill', { count: 3, size: 300_000 });
  expect((await probe(world, 'a', 'countKind', { kind: 'large' })).total).toBe(3);
  await probe(world, 'a', 'add', { record: { _id: 'drop', kind: 'large', text: 'x'.repeat(200_000) } });
  await expect(probe(world, 'a', 'byKind', { kind: 'large' })).rejects.toThrow(/database query result size exceed limit \(1MB\)/);
});
