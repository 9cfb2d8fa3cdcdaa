import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../support/browser';
import { expectCondition } from '../../support/conditions';
import { openPhone, type Phone } from '../../support/driver';
import { openStage, type Stage } from './stage';

let stage: Stage;
let browser: Browser;
let phone: Phone;

beforeAll(async () => {
  [stage, browser] = await Promise.all([openStage(join(__dirname, 'fixture')), launchBrowser()]);
});
afterAll(() => browser?.close());
afterAll(() => stage?.close());
beforeEach(async () => {
  phone = await openPhone(browser, stage.url, { as: 'demo-member' });
});
afterEach(() => phone?.close());

const inFrame = <Value>(run: () => Value) => phone.page.frame({ name: 'frame' })!.evaluate(run) as Promise<Value>;
const journal = () => inFrame(() => (globalThis as unknown as { journal: string[] }).journal);
const since = async (mark: number) => (await journal()).slice(mark);
const noted = (text: string) => expectCondition(`“${text}” is noted`, async () => (await journal()).includes(text));

test('a page starts as on the phone: app, attached, onLoad, shows, ready, onReady', async () => {
  expect(await journal()).toEqual([
    'app onLaunch pages/home/index', 'app onShow', 'card attached', 'home onLoad {}', 'card page show', 'home onShow', 'card ready', 'home onReady',
  ]);
});

test('what onLoad sets, a template, an include, WXS and slots are seen', async () => {
  await phone.see('你好');
  await phone.see('1 乙');
  await phone.see('页脚 hello');
  await phone.see('HELLO 数组');
  await phone.see('抬头');
});

test('a handler receives the dataset, marks, touches and place of a tap', async () => {
  await phone.tap('你好');
  await phone.see('tap 7 row 1 number');
});

test('a component tells its page, with the methods of its behavior', async () => {
  await phone.tap('卡片 0');
  await phone.see('卡片 1');
  await noted('press 1');
});

test('a Vant button is heard once for one click', async () => {
  await phone.tap('按钮');
  await noted('vant click');
  await phone.tap('你好');
  expect((await journal()).filter((line) => line === 'vant click')).toHaveLength(1);
});

test('a page of a sub-package opens over its opener, talks to it, and gives way again', async () => {
  const mark = (await journal()).length;
  await phone.tap('去详情');
  await phone.see('编号 3，几点');
  await phone.page.getByRole('heading', { name: '详情 3' }).waitFor();
  await phone.back();
  await phone.on('pages/home/index');
  expect(await since(mark)).toEqual([
    'card page hide', 'home onHide', 'detail onLoad 3 %E7%94%B2', 'detail onShow', 'detail onReady', 'answer 三点', 'detail onUnload', 'card page show', 'home onShow',
  ]);
});

test('ten pages lie over each other and no eleventh', async () => {
  await phone.tap('去详情');
  for (let id = 2; id <= 9; id += 1) {
    await phone.tap('再开一页');
    await phone.see(`编号 ${id}，`);
  }
  await phone.tap('再开一页');
  await noted('navigateTo:fail webview count limit exceed');
});

test('a tab page stays alive behind another tab, the page over it does not', async () => {
  await phone.tap('列表');
  await phone.on('pages/list/index');
  await phone.tap('首页');
  await phone.on('pages/home/index');
  await phone.tap('去详情');
  await phone.see('编号 3，几点');
  const mark = (await journal()).length;
  await phone.tap('回首页');
  await phone.on('pages/home/index');
  expect(await since(mark)).toEqual(['detail onUnload', 'card page show', 'home onShow']);
  expect((await journal()).filter((line) => line.startsWith('home onLoad'))).toHaveLength(1);
});

test('each tab page has its own custom tab bar, and getTabBar finds it', async () => {
  await phone.tap('列表');
  await phone.on('pages/list/index');
  await phone.frame.getByRole('tab', { name: '列表', selected: true }).waitFor();
});

test('scrolling tells the page, and its end asks for more once', async () => {
  await phone.tap('列表');
  await phone.see('第 1 行');
  await phone.scrollToEnd();
  await phone.see('第 12 行');
  expect((await journal()).filter((line) => line === 'list onReachBottom')).toHaveLength(1);
  expect(await journal()).toContain('list scrolled true');
});

test('a page keeps its place while another tab is in front', async () => {
  await phone.tap('列表');
  await phone.see('第 1 行');
  await phone.scrollToEnd();
  await phone.see('第 12 行');
  await phone.tap('首页');
  await phone.see('你好');
  expect(await inFrame(() => document.scrollingElement!.scrollTop)).toBe(0);
  await phone.tap('列表');
  await phone.see('第 12 行');
  expect(await inFrame(() => document.scrollingElement!.scrollTop)).toBeGreaterThan(0);
});

test('pulling a page down refreshes it, if it says so', async () => {
  await phone.tap('列表');
  const row = await (await phone.see('第 1 行')).boundingBox();
  const { mouse } = phone.page;
  await mouse.move(row!.x + 50, row!.y + 10);
  await mouse.down();
  await mouse.move(row!.x + 50, row!.y + 260, { steps: 5 });
  await mouse.up();
  await noted('list onPullDownRefresh');
});

test('an error in a handler reaches the console with the line that was written', async () => {
  await phone.tap('去详情');
  await phone.expecting(/说好的错误[^]*packages\/more\/detail\/index\.ts:20/, () => phone.tap('出错'));
});

test('a wx method that the host lacks says its name', async () => {
  await phone.tap('去详情');
  await phone.expecting(/wx\.startBeaconDiscovery is not in the browser host/, () => phone.tap('没有的方法'));
});

test.each([
  ['a page that is not there', "wx.navigateTo({ url: '/pages/none/index' })", 'navigateTo:fail page "pages/none/index" is not found'],
  ['a tab page by navigateTo', "wx.navigateTo({ url: '/pages/list/index' })", 'navigateTo:fail can not navigateTo a tabbar page'],
  ['no tab page by switchTab', "wx.switchTab({ url: '/packages/more/detail/index' })", 'switchTab:fail can not switch to no-tabBar page'],
  ['back from the first page', 'wx.navigateBack()', 'navigateBack:fail cannot navigate back at first page.'],
])('the router refuses %s', async (_, call, reason) => {
  const answer = await phone.page.frame({ name: 'frame' })!.evaluate(`${call}.then(() => 'went', (failure) => failure.errMsg)`);
  expect(answer).toBe(reason);
});

test('a page can be opened by its address, with its query', async () => {
  const other = await openPhone(browser, stage.url, { as: 'demo-member', path: '/packages/more/detail/index?id=9' });
  await other.see('编号 9，');
  await other.close();
});
