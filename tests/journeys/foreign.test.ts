import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { command, type Command } from '../support/command';
import { openPhone } from '../support/driver';

let start: Command;
let browser: Browser;
let url: string;
const data = mkdtempSync(join(tmpdir(), 'foreign-'));

beforeAll(async () => {
  start = command('local/start.ts', '--port', '0', '--data', data, '--app', 'tests/foreign', '--functions', 'tests/foreign/cloudfunctions');
  url = (await start.says(/Open (http:\/\/127\.0\.0\.1:\d+)/))[1]!;
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  start.child.kill('SIGTERM');
  await start.ended;
  rmSync(data, { recursive: true, force: true });
});

test('a mini-program that knows nothing of this house runs: form, cloud function, list, component, WXS, tab bar', async () => {
  const phone = await openPhone(browser, url, { as: 'person-one' });
  await phone.see('还没有笔记');
  await phone.tap('写笔记');
  await phone.on('pages/write/write');
  await phone.tap('保存');
  await phone.see('请填写书名');
  await phone.type('书名', '活着');
  await phone.type('摘录', '人是为活着本身而活着的，而不是为活着之外的任何事物所活着');
  await phone.tap('类别：小说');
  await phone.tap('专业书', phone.dialog);
  await phone.tap('确定', phone.dialog);
  await phone.see('类别：专业书');
  await phone.screenshot('foreign-write');
  await phone.tap('保存');
  await phone.on('pages/notes/notes');
  await phone.see('活着');
  await phone.see('人是为活着本身而活着的，而不是为活着之外…');
  await phone.screenshot('foreign-notes');
  await phone.page.getByRole('tab', { name: '关于' }).click();
  await phone.see('打开过 1 次');
  await phone.close();
});

test('each of the two people sees what is theirs, and what was removed stays away', async () => {
  const other = await openPhone(browser, url, { as: 'person-two' });
  await other.see('还没有笔记');
  await other.close();
  const phone = await openPhone(browser, url, { as: 'person-one' });
  await phone.tap('删除');
  await phone.tap('确定', phone.dialog);
  await phone.see('还没有笔记');
  await phone.close();
});
