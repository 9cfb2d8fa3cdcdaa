import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../support/browser';
import { openPhone, type Phone } from '../../support/driver';
import { openStage, type Stage } from './stage';

let stage: Stage;
let browser: Browser;
let phone: Phone;

beforeAll(async () => {
  [stage, browser] = await Promise.all([openStage(join(__dirname, 'fixture')), launchBrowser()]);
  phone = await openPhone(browser, stage.url, { as: 'demo-member' });
});
afterAll(() => phone?.close());
afterAll(() => browser?.close());
afterAll(() => stage?.close());

async function style(text: string, property: string): Promise<string> {
  const place = await phone.see(text);
  return place.evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
}

test('750 rpx are as wide as the screen, in WXSS and in a style attribute', async () => {
  expect(await style('你好', 'width')).toBe('187.5px');
  expect(await style('你好', 'height')).toBe('10px');
});

test('app.wxss reaches a page but not into an isolated component', async () => {
  expect(await style('你好', 'color')).toBe('rgb(10, 20, 30)');
  expect(await style('卡片 0', 'color')).toBe('rgb(0, 0, 0)');
});

test('app.wxss reaches into a component that asks for it', async () => {
  expect(await style('不隔离', 'color')).toBe('rgb(10, 20, 30)');
});

test('what a page puts into a slot keeps the looks of the page', async () => {
  expect(await style('抬头', 'color')).toBe('rgb(10, 20, 30)');
});

test('a component keeps its own classes to itself', async () => {
  expect(await style('里面', 'font-size')).toBe('11px');
  expect(await style('你好', 'font-size')).toBe('16px');
});

test('a tag in WXSS is the tag of the template', async () => {
  expect(await style('0 甲', 'margin-left')).toBe('15px');
});

test('a variable of the page reaches everything in it', async () => {
  expect(await style('HELLO 数组', 'border-color')).toContain('rgb(1, 2, 3)');
});

test('the style of one page does not reach another', async () => {
  expect(await style('HELLO 数组', 'color')).toBe('rgb(40, 50, 60)');
  await phone.tap('列表');
  expect(await style('第 1 行', 'color')).toBe('rgb(0, 0, 0)');
});
