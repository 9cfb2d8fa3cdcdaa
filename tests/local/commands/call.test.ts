import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { command } from '../../support/command';

let data: string;
beforeAll(() => (data = mkdtempSync(join(tmpdir(), 'call-'))));
afterAll(() => rmSync(data, { recursive: true, force: true }));

const call = (...args: string[]) => command('scripts/call.ts', ...args).ended;

test('without a running cloud an action is called on a temporary one; its value is JSON on standard output', async () => {
  const { status, out, err } = await call('members', 'session', '--as', 'demo-member', '--data', data);
  expect([status, err]).toEqual([0, '']);
  expect(JSON.parse(out)).toMatchObject({ persons: ['member'], status: 'active' });
});

test('a refusal is exit status 1 and JSON on standard error', async () => {
  const { status, out, err } = await call('messages', 'consent', '--as', 'demo-stranger', '{"templateIds":7}', '--data', data);
  expect([status, out]).toEqual([1, '']);
  expect(JSON.parse(err)).toMatchObject({ code: 'invalid', message: expect.any(String) });
});

test.each([
  ['no person', ['members', 'session']],
  ['no action', ['members', '--as', 'demo-member']],
  ['input that is not JSON', ['members', 'session', '--as', 'demo-member', '{']],
  ['a function that does not exist', ['absent', 'session', '--as', 'demo-member']],
])('%s is exit status 1 with the reason', async (_, args) => {
  const { status, out, err } = await call(...args, '--data', data);
  expect([status, out]).toEqual([1, '']);
  expect(JSON.parse(err)).toEqual({ error: expect.any(String) });
});

test('with a running cloud the call goes there', async () => {
  const start = command('local/start.ts', '--port', '0', '--data', data);
  await start.says(/Open/);
  await call('messages', 'consent', '--as', 'demo-member', '{"templateIds":["TEMPLATE-SIGNUP-RESULT"]}', '--data', data);
  await start.says(/messages\.consent ok/);
  start.child.kill('SIGINT');
  expect((await start.ended).status).toBe(0);
});
