import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../support/browser';
import { command, type Command } from '../../support/command';
import { openPhone, type Phone } from '../../support/driver';

const folder = mkdtempSync(join(tmpdir(), 'reload-'));
const file = (path: string) => join(folder, 'app', path);

let start: Command;
let browser: Browser;
let phone: Phone;

beforeAll(async () => {
  cpSync(join(__dirname, '../../foreign'), join(folder, 'app'), { recursive: true });
  start = command('local/start.ts', '--port', '0', '--data', join(folder, 'data'), '--app', join(folder, 'app'));
  const url = (await start.says(/Open (http:\/\/127\.0\.0\.1:\d+)/))[1]!;
  browser = await launchBrowser();
  phone = await openPhone(browser, url, { as: 'person-one' });
});
afterAll(async () => {
  await browser?.close();
  start.child.kill('SIGTERM');
  await start.ended;
  rmSync(folder, { recursive: true, force: true });
});

function change(path: string, from: string, to: string): void {
  writeFileSync(file(path), readFileSync(file(path), 'utf8').replace(from, () => to));
}

/** Waits until the phone's page is another than before. */
async function reloaded(save: () => void): Promise<void> {
  await phone.page.evaluate(() => Object.assign(globalThis, { ofBefore: true }));
  save();
  await phone.page.waitForFunction(() => !('ofBefore' in globalThis));
}

test('saving a template shows it, on the page and with the person of before', async () => {
  await phone.tap('写笔记');
  await phone.on('pages/write/write');
  await reloaded(() => change('miniprogram/pages/write/write.wxml', '保存', '存下来'));
  await phone.see('存下来');
  await phone.on('pages/write/write');
  expect(new URL(phone.page.url()).searchParams.get('as')).toBe('person-one');
});

test('saving by renaming, as editors do, is saving too', async () => {
  writeFileSync(file('draft'), readFileSync(file('miniprogram/pages/write/write.js'), 'utf8').replace('专业书', '教材'));
  await reloaded(() => renameSync(file('draft'), file('miniprogram/pages/write/write.js')));
  await phone.ready();
  await phone.tap('类别：小说');
  await phone.see('教材');
  await phone.tap('取消', phone.dialog);
});

test('saving a cloud function shows what the new one answers', async () => {
  await phone.visit('/pages/notes/notes');
  await phone.see('还没有笔记');
  await reloaded(() => change('cloudfunctions/notes/index.js', 'return data\n', "return [{ _id: 'a', book: '新来的书', words: '' }]\n"));
  await phone.see('新来的书');
});

test('a fault is shown with its line instead of the page, and goes when it is mended', async () => {
  await phone.expecting(/pages\/notes\/notes\.wxml:2 /, async () => {
    await reloaded(() => change('miniprogram/pages/notes/notes.wxml', '<view wx:if', '<view <view wx:if'));
    await phone.see(/pages\/notes\/notes\.wxml:2 /);
  });
  await reloaded(() => change('miniprogram/pages/notes/notes.wxml', '<view <view wx:if', '<view wx:if'));
  await phone.see('新来的书');
});
