import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../support/browser';
import { openPhone, type Phone } from '../../support/driver';
import { call } from './methods';
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

describe('on a tab page', () => {
  beforeEach(async () => {
    await phone.visit('/pages/home/index');
  });
  const text = (name: RegExp) => phone.page.getByRole('tab', { name });

  test('a badge stands beside its tab on every tab page until it is removed, and a longer one is three points', async () => {
    await call(phone, 'setTabBarBadge', { index: 1, text: '12' });
    await text(/列表\s*12/).click();
    await phone.on('pages/list/index');
    await text(/列表\s*12/).waitFor();
    await call(phone, 'setTabBarBadge', { index: 1, text: '12345' });
    await text(/列表\s*\.\.\./).waitFor();
    await call(phone, 'removeTabBarBadge', { index: 1 });
    await text(/^列表$/).waitFor();
  });

  test('a red dot takes the place of a badge', async () => {
    await call(phone, 'setTabBarBadge', { index: 1, text: '9' });
    await call(phone, 'showTabBarRedDot', { index: 1 });
    await text(/列表\s*有新内容/).waitFor();
    await call(phone, 'hideTabBarRedDot', { index: 1 });
    await text(/^列表$/).waitFor();
  });

  test('a tab gets another name, the bar other colours, and it can be hidden', async () => {
    await call(phone, 'setTabBarItem', { index: 1, text: '清单' });
    await text(/^清单$/).waitFor();
    await call(phone, 'setTabBarStyle', { selectedColor: '#00ff00' });
    expect(await tab('首页', true).evaluate((made) => made.style.color)).toBe('rgb(0, 255, 0)');
    await call(phone, 'hideTabBar', {});
    expect(await phone.page.getByRole('tab').count()).toBe(0);
    await call(phone, 'showTabBar', {});
    await text(/^清单$/).waitFor();
  });

  test('a tab that is not there cannot be changed', async () => {
    expect(await call(phone, 'setTabBarBadge', { index: 2, text: '1' })).toEqual({ errMsg: 'setTabBarBadge:fail tabbar item not found' });
  });
});

test('on any other page there is no bar to change', async () => {
  await phone.visit('/packages/more/detail/index?id=3');
  expect(await call(phone, 'showTabBarRedDot', { index: 0 })).toEqual({ errMsg: 'showTabBarRedDot:fail not TabBar page' });
  expect(await call(phone, 'hideTabBar', {})).toEqual({ errMsg: 'hideTabBar:fail not TabBar page' });
});
