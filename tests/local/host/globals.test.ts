import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../support/browser';
import { openPhone, type Phone } from '../../support/driver';
import { openStage, type Stage } from './stage';

const seen = `[typeof window, typeof document, typeof self, typeof location, typeof navigator, typeof localStorage, typeof XMLHttpRequest, typeof global, typeof globalThis].join(' ')`;
const files: Record<string, string> = {
  'app.json': '{"pages": ["pages/a"]}',
  'app.js': "global.word = '大家的'\nApp({})",
  'pages/a.js': `const own = { location: '自己的' }
Page({
  data: { seen: ${seen}, shared: '', own: '' },
  onLoad({ location }) {
    const { location: place } = own
    this.setData({ shared: global.word, own: place + own.location + location })
    wx.vibrateShort({ type: 'light', success: () => this.setData({ light: '轻' }) })
    wx.vibrateShort({ type: 'loud', fail: ({ errMsg }) => this.setData({ loud: errMsg }) })
  },
})`,
  'pages/a.wxml': '<view>{{seen}}</view><view>{{shared}}</view><view>{{own}}</view><view>{{light}}</view><view>{{loud}}</view>',
};

const folder = mkdtempSync(join(tmpdir(), 'globals-'));
let stage: Stage;
let browser: Browser;
let phone: Phone;

beforeAll(async () => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  [stage, browser] = await Promise.all([openStage(folder), launchBrowser()]);
  phone = await openPhone(browser, stage.url, { as: 'demo-member', path: '/pages/a?location=给的' });
});
afterAll(async () => {
  await phone?.close();
  await browser?.close();
  await stage?.close();
  rmSync(folder, { recursive: true });
});

test('what a browser has and a mini-program has not is undefined, and global is there', async () => {
  await phone.see([...Array<string>(7).fill('undefined'), 'object', 'object'].join(' '));
});

test('one file puts something into global, another finds it', async () => {
  await phone.see('大家的');
});

test('names of one’s own that a browser has too are left alone', async () => {
  await phone.see('自己的自己的给的');
});

test('a phone that cannot tremble says so only of a strength that there is not', async () => {
  await phone.see('轻');
  await phone.see('vibrateShort:fail style is not support');
});
