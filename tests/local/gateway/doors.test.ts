import { get } from 'node:http';
import { networkInterfaces } from 'node:os';
import { startGateway } from './world';

let world: Awaited<ReturnType<typeof startGateway>>;
beforeAll(async () => {
  world = await startGateway({ instances: 2 });
  world.people.add({ openid: 'demo', label: '示例', note: '会员', phone: '12000000001' }, { openid: 'mute', label: '示例二', note: '无号码', phone: null });
});
afterAll(() => world.stop());

async function knock(door: string, body: unknown, headers: Record<string, string> = { 'x-openid': 'demo' }) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const reply = await fetch(`${world.url}/local/${door}`, { method: 'POST', headers, body: text });
  return { status: reply.status, body: await reply.json() };
}

test('calling a function gives its result, or the error as the phone sees it', async () => {
  const good = await knock('call', { name: 'probe', data: { action: 'context' } });
  expect(good.body).toMatchObject({ result: { OPENID: 'demo', SOURCE: 'wx_client' }, requestId: expect.any(String) });
  const bad = await knock('call', { name: 'probe', data: { action: 'throw' } });
  expect(bad.body.error).toEqual({ errCode: -504002, errMsg: expect.stringMatching(/^cloud\.callFunction:fail .*thrown on purpose/) });
});

test.each([
  ['text that is not JSON', '{', {}],
  ['a list', [], {}],
  ['no name', {}, {}],
  ['a name of a wrong type', { name: 7 }, {}],
  ['no OPENID', { name: 'probe' }, { 'x-openid': '' }],
  ['an OPENID that is none', { name: 'probe' }, { 'x-openid': '../a b' }],
])('the door refuses %s and stays open', async (_, body, headers) => {
  const reply = await knock('call', body, { 'x-openid': 'demo', ...headers });
  expect(reply).toEqual({ status: 400, body: { errCode: -501007, errMsg: expect.any(String) } });
  expect((await knock('call', { name: 'probe', data: { action: 'nothing' } })).body.result).toBeNull();
});

test('the people are listed without their phone numbers', async () => {
  const people = await (await fetch(`${world.url}/local/people`)).json();
  expect(people).toEqual([{ openid: 'demo', label: '示例', note: '会员' }, { openid: 'mute', label: '示例二', note: '无号码' }]);
});

test('the phone button delivers a code, and none to a person without a number', async () => {
  expect((await knock('phone-code', {})).body.code).toMatch(/^[0-9a-f]{64}$/);
  expect((await knock('phone-code', {}, { 'x-openid': 'mute' })).body).toEqual({ code: null });
});

test('the stream tells of calls and of the date, as they happen', async () => {
  const reply = await fetch(`${world.url}/local/stream`);
  const reader = reply.body!.pipeThrough(new TextDecoderStream()).getReader();
  await knock('call', { name: 'probe', data: { action: 'nothing' } });
  await knock('clock', { now: new Date(Date.now() + 3_600_000).toISOString() });
  let told = '';
  while (!told.includes('"type":"clock"')) told += (await reader.read()).value;
  await reader.cancel();
  expect(told).toMatch(/"type":"call","requestId":"[^"]+","name":"probe","action":"nothing"/);
  await knock('clock', { now: null });
});

test('moving the date to what is no instant is refused', async () => {
  for (const now of ['tomorrow', 7, '', '9999-01-01']) expect((await knock('clock', { now })).status).toBe(400);
});

test('a web page from elsewhere is turned away, and so is a foreign name for this machine', async () => {
  const foreign = await fetch(`${world.url}/local/people`, { headers: { origin: 'http://example.invalid' } });
  expect(foreign.status).toBe(403);
  expect(await statusWithHost('example.invalid')).toBe(403);
});

test('an unknown door is not there', async () => {
  expect((await fetch(`${world.url}/local/absent`)).status).toBe(404);
});

function statusWithHost(host: string): Promise<number | undefined> {
  return new Promise((resolve) => get(`${world.url}/local/people`, { headers: { host } }, (reply) => resolve(reply.resume().statusCode)));
}

test('nothing outside this machine reaches it: it listens on 127.0.0.1 alone', async () => {
  const outer = Object.values(networkInterfaces()).flat().find((each) => each && !each.internal && each.family === 'IPv4');
  const addresses = ['127.0.0.2', ...(outer ? [outer.address] : [])];
  for (const address of addresses) await expect(fetch(`http://${address}:${world.cloud.port}/local/people`)).rejects.toThrow();
});
