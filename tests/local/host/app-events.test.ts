import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../support/browser';
import { expectCondition } from '../../support/conditions';
import { openPhone, type Phone } from '../../support/driver';
import { call } from './methods';
import { openStage, type Stage } from './stage';

const fixture = join(__dirname, 'fixture');
const app = `
  import { note } from './journal';
  const told = (name) => (value) => note(name + ' ' + JSON.stringify(value));
  for (const name of ['AppShow', 'AppHide', 'PageNotFound', 'WindowResize']) wx['on' + name](told('wx.on' + name));
  wx.onError((message) => note('wx.onError ' + message.split('\\n')[0]));
  wx.onUnhandledRejection(({ reason, promise }) => note('wx.onUnhandledRejection ' + reason + ' ' + (promise instanceof Promise)));
  globalThis.breakSoon = () => void setTimeout(() => { throw new Error('broken on purpose'); });
  App({
    globalData: { greeting: '你好' },
    onShow: told('onShow'),
    onHide: () => note('onHide'),
    onError: (message) => { note('onError ' + message.split('\\n')[0]); throw new Error('a fault of the handler'); },
    onUnhandledRejection: ({ reason }) => note('onUnhandledRejection ' + reason),
    onPageNotFound: ({ path }) => { note('onPageNotFound ' + path); if (path === 'pages/gone/index') wx.switchTab({ url: '/pages/list/index' }); },
  });
`;

let stage: Stage;
let browser: Browser;
let phone: Phone;

beforeAll(async () => {
  [stage, browser] = await Promise.all([openStage(fixture, { 'app.ts': app }), launchBrowser()]);
});
afterAll(() => browser?.close());
afterAll(() => stage?.close());
afterEach(() => phone?.close());

const open = async (path?: string) => (phone = await openPhone(browser, stage.url, { as: 'demo-member', path }));
const inFrame = <Value>(run: () => Value) => phone.page.frame({ name: 'frame' })!.evaluate(run) as Promise<Value>;
const journal = () => inFrame(() => (globalThis as unknown as { journal: string[] }).journal);
const noted = (text: string | RegExp) => expectCondition(`${String(text)} is noted`, async () => (await journal()).some((line) => (typeof text === 'string' ? line === text : text.test(line))));

test('how the mini-program was entered is told to the App, to listeners and on being asked', async () => {
  await open('/pages/list/index?from=push');
  const options = { path: 'pages/list/index', query: { from: 'push' }, scene: 1001, referrerInfo: {} };
  await noted(`onShow ${JSON.stringify(options)}`);
  await noted(`wx.onAppShow ${JSON.stringify(options)}`);
  for (const name of ['getLaunchOptionsSync', 'getEnterOptionsSync']) expect(await call(phone, name)).toEqual(options);
});

test('going behind hides the page and then the App; coming back shows the App and then the page', async () => {
  await open();
  const mark = (await journal()).length;
  const turn = (hidden: boolean) =>
    phone.page.frame({ name: 'frame' })!.evaluate((to) => {
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => to });
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    }, hidden);
  await turn(true);
  await turn(false);
  expect((await journal()).slice(mark).map((line) => line.split(' {')[0])).toEqual(['card page hide', 'home onHide', 'onHide', 'wx.onAppHide', 'onShow', 'wx.onAppShow', 'card page show', 'home onShow']);
});

test('a fault is told with its place, and a fault of the handler is only written down', async () => {
  await open();
  await phone.expecting(/broken on purpose[\s\S]*|a fault of the handler/, async () => {
    await inFrame(() => (globalThis as unknown as { breakSoon(): void }).breakSoon());
    await noted(/^onError Error: broken on purpose/);
    await noted(/^wx\.onError Error: broken on purpose/);
  });
  expect((await journal()).filter((line) => line.includes('a fault of the handler'))).toEqual([]);
});

test('a promise that fails unheard is told with its reason', async () => {
  await open();
  await phone.expecting(/unheard on purpose/, async () => {
    await inFrame(() => void Promise.reject(new Error('unheard on purpose')));
    await noted('onUnhandledRejection Error: unheard on purpose');
    await noted('wx.onUnhandledRejection Error: unheard on purpose true');
  });
});

test('where a page is not found the App leads on before any other page is opened', async () => {
  await open('/pages/gone/index?id=1');
  await phone.on('pages/list/index');
  await noted('onPageNotFound pages/gone/index');
  await noted('wx.onPageNotFound {"path":"pages/gone/index","query":{"id":"1"},"isEntryPage":true}');
  expect((await journal()).filter((line) => line.startsWith('home'))).toEqual([]);
});

test('or else WeChat says that there is none, and leads to the first', async () => {
  await open('/pages/nowhere/index');
  await phone.see('页面不存在');
  await phone.tap('返回首页');
  await phone.seeNo('页面不存在');
  await phone.on('pages/home/index');
});

test('a window of another size is told, until nobody listens any more', async () => {
  await open();
  const width = (pixels: number) => phone.page.locator('#frame').evaluate((frame, to) => (frame.style.width = `${to}px`), pixels);
  await width(600);
  await noted(/^wx\.onWindowResize \{"size":\{"windowWidth":600,/);
  await call(phone, 'offWindowResize');
  const heard = async () => (await journal()).filter((line) => line.startsWith('wx.onWindowResize')).length;
  const before = await heard();
  await width(700);
  await expectCondition('the window is 700 wide', async () => (await inFrame(() => innerWidth)) === 700);
  expect(await heard()).toBe(before);
});
