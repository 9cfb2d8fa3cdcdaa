import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { command, type Command } from '../../support/command';

let data: string;
const running: Command[] = [];
beforeAll(() => (data = mkdtempSync(join(tmpdir(), 'start-'))));
afterAll(() => rmSync(data, { recursive: true, force: true }));
afterEach(async () => {
  for (const { child, ended } of running.splice(0)) {
    child.kill('SIGTERM');
    await ended;
  }
});

function launch(...more: string[]): Command {
  const start = command('local/start.ts', '--port', '0', '--data', data, ...more);
  running.push(start);
  return start;
}

const addressOf = async (start: Command) => (await start.says(/Open (http:\/\/127\.0\.0\.1:\d+)/))[1]!;

async function call(url: string, openid: string, name: string, action: string, input: object = {}) {
  const reply = await fetch(`${url}/local/call`, { method: 'POST', headers: { 'x-openid': openid }, body: JSON.stringify({ name, data: { action, input } }) });
  return ((await reply.json()) as { result: { value: Record<string, unknown> } }).result;
}

const total = async (url: string) => (await call(url, 'demo-member', 'messages', 'remaining')).value.remaining as number;
const template = 'TEMPLATE-SIGNUP-RESULT';

test('the first start fills in the demo, serves the phone and the people, and Ctrl-C ends it with everything', async () => {
  const start = launch();
  const url = await addressOf(start);
  expect(await start.says(/First run/)).toBeTruthy();
  expect((await (await fetch(`${url}/local/people`)).json()).map(({ openid }: { openid: string }) => openid)).toContain('demo-member');
  expect(await (await fetch(url)).text()).toMatch(/<!doctype html>/i);
  expect(await call(url, 'demo-member', 'members', 'session')).toMatchObject({ ok: true, value: { persons: ['member'] } });
  start.child.kill('SIGINT');
  start.child.kill('SIGINT');
  expect((await start.ended).status).toBe(0);
  await expect(fetch(url)).rejects.toThrow();
});

test('what was done is there after a stop, and after a kill', async () => {
  const first = launch();
  const before = await total(await addressOf(first));
  await call(await addressOf(first), 'demo-member', 'messages', 'consent', { templateIds: [template] });
  first.child.kill('SIGINT');
  await first.ended;
  const second = launch();
  expect(await total(await addressOf(second))).toBe(before + 1);
  await call(await addressOf(second), 'demo-member', 'messages', 'consent', { templateIds: [template] });
  second.child.kill('SIGKILL');
  await second.ended;
  const third = launch();
  expect(await total(await addressOf(third))).toBe(before + 2);
});

test('a second start on the same data says where the first one is', async () => {
  const url = await addressOf(launch());
  const { status, err } = await launch().ended;
  expect([status, err]).toEqual([1, expect.stringContaining(`Already running on ${url}`)]);
});

test('--reset begins again with the demo', async () => {
  const start = launch('--reset');
  await addressOf(start);
  expect(await start.says(/fresh demo/)).toBeTruthy();
});

test('--reset leaves alone what others keep in the folder', async () => {
  writeFileSync(join(data, 'letter.txt'), 'mine');
  await addressOf(launch('--reset'));
  expect(readFileSync(join(data, 'letter.txt'), 'utf8')).toBe('mine');
});

test('once stopped, another cloud on the same port is not taken for it', async () => {
  const first = launch();
  const port = new URL(await addressOf(first)).port;
  first.child.kill('SIGINT');
  await first.ended;
  const other = command('local/start.ts', '--port', port, '--data', join(data, 'other'));
  running.push(other);
  await addressOf(other);
  expect(await addressOf(launch())).toBeTruthy();
});

test('a taken port is told in one sentence', async () => {
  const port = new URL(await addressOf(launch())).port;
  const other = command('local/start.ts', '--port', port, '--data', join(data, 'other'));
  expect(await other.ended).toMatchObject({ status: 1, err: `Port ${port} is taken. Choose another one: npm start -- --port N\n` });
});

test.each([['--port', 'x'], ['--port', '70000'], ['--unknown'], ['stray']])('%s %s is refused with the usage', async (...args) => {
  expect(await command('local/start.ts', ...args).ended).toMatchObject({ status: 1, err: expect.stringContaining('npm start -- --port N --data DIR --reset') });
});
