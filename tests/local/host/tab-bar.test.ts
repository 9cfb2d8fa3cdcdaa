import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../support/browser';
import { openPhone, type Phone } from '../../support/driver';
import { openStage, type Stage } from './stage';

const fixture = join(__dirname, 'fixture');
let stage: Stage;
let browser: Browser;
let phone: Phone;

beforeAll(async () => {
  const app = JSON.parse(readFileSync(join(fixture, 'app.json'), 'utf8')) as { tabBar: object };
  const plain = JSON.stringify({ ...app, tabBar: { ...app.tabBar, custom: false, selectedColor: '#ff0000' } });
  [stage, browser] = await Promise.all([openStage(fixture, { 'app.json': plain }), launchBrowser()]);
  phone = await openPhone(browser, stage.url, { as: 'demo-member' });
});
afterAll(() => phone?.close());
afterAll(() => browser?.close());
afterAll(() => stage?.close());

const tab = (name: string, selected: boolean) => phone.page.getByRole('tab', { name, selected });

test("WeChat's own tab bar shows where one is and leads to the other tabs", async () => {
  await tab('首页', true).waitFor();
  await tab('列表', false).click();
  await phone.on('pages/list/index');
  await tab('列表', true).waitFor();
});

test('it is there on tab pages only, and the page is higher without it', async () => {
  const height = () => phone.page.locator('#frame').evaluate((frame) => frame.clientHeight);
  await tab('首页', false).click();
  await phone.on('pages/home/index');
  const low = await height();
  await phone.tap('去详情');
  await phone.see('编号 3，几点');
  expect(await phone.page.getByRole('tab').count()).toBe(0);
  expect(await height()).toBe(low + 50);
});
