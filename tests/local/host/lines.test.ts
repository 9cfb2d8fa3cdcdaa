import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../support/browser';
import { openStage, type Stage } from './stage';

/** A mini-program in which every page fails while it runs, each in its own way. */
const files: Record<string, string> = {
  'app.json': JSON.stringify({ pages: ['pages/typed', 'pages/plain', 'pages/top', 'pages/later', 'pages/promised', 'pages/wxs', 'pages/inline', 'pages/twin', 'pages/refused', 'pages/unknown', 'pages/part', 'pages/database'] }),
  'app.js': 'App({})',
  'pages/typed.ts': 'interface Data {\n  a?: { b: number };\n}\n\nPage({\n  onLoad() {\n    const data: Data = {};\n    return data.a!.b;\n  },\n});\n',
  'pages/plain.js': 'const b = 1\n\nPage({\n  onShow() {\n    return none + b\n  },\n})\n',
  'pages/top.js': '\n\nconst a = none\nPage({ data: { a } })\n',
  'pages/later.js': 'Page({\n  onReady() {\n    setTimeout(() => {\n      none()\n    }, 0)\n  },\n})\n',
  'pages/promised.ts': 'const wait = async () => {\n  await Promise.resolve();\n  throw new Error("promised");\n};\nPage({ onLoad: () => void wait() });\n',
  'pages/wxs.js': 'Page({})',
  'pages/wxs.wxml': '<wxs src="../far.wxs" module="far" />\n<view>{{far.fail()}}</view>',
  'far.wxs': 'var a = 1\n\nfunction fail() {\n  return a.b.c\n}\n\nmodule.exports = { fail: fail }\n',
  'pages/inline.js': 'Page({})',
  'pages/inline.wxml': '<view />\n<wxs module="near">\nvar fail = function () {\n  return near.none()\n}\nmodule.exports = { fail: fail }\n</wxs>\n<view>{{near.fail()}}</view>',
  'pages/twin.js': 'Page({})',
  'pages/twin.wxml': '<view />\n<view />\n<wxs module="near">\nvar fail = function () {\n  return near.none()\n}\nmodule.exports = { fail: fail }\n</wxs>\n<view>{{near.fail()}}</view>',
  'pages/refused.js': 'Page({})',
  'pages/refused.wxml': '<view>\n\n  <camera />\n</view>',
  'pages/unknown.js': 'Page({})',
  'pages/unknown.wxml': '<view>\n  <view />\n\n  <foo-bar />\n</view>',
  'pages/database.js': 'Page({\n  onLoad() {\n    wx.cloud.database()\n  },\n})\n',
  'pages/part.js': 'Page({})',
  'pages/part.json': '{"usingComponents": {"my-part": "../parts/mine"}}',
  'pages/part.wxml': '<my-part />',
  'parts/mine.json': '{"component": true}',
  'parts/mine.js': 'Component({\n  lifetimes: {\n    attached() {\n      this.none.none()\n    },\n  },\n})\n',
  'parts/mine.wxml': '<view />',
};

const folder = mkdtempSync(join(tmpdir(), 'lines-'));
let stage: Stage;
let browser: Browser;

beforeAll(async () => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    if (/^pages.*\.(js|ts)$/.test(path) && !files[path.replace(/\w+$/, 'wxml')]) writeFileSync(join(folder, path.replace(/\w+$/, 'wxml')), '<view />');
  }
  [stage, browser] = await Promise.all([openStage(folder), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await stage?.close();
  rmSync(folder, { recursive: true });
});

/** The first error that the console shows of this page. */
async function errorOf(page: string): Promise<string> {
  const tab = await browser.newPage();
  const error = tab.waitForEvent('console', (message) => message.type() === 'error');
  await tab.goto(`${stage.url}/?as=demo-member&path=/pages/${page}`);
  const text = (await error).text();
  await tab.close();
  return text;
}

test.each([
  ['TypeScript', 'typed', 'pages/typed.ts:8'],
  ['plain JavaScript', 'plain', 'pages/plain.js:5'],
  ['a script as it is loaded', 'top', 'pages/top.js:3'],
  ['a timer', 'later', 'pages/later.js:4'],
  ['a promise that nobody waits for', 'promised', 'pages/promised.ts:3'],
  ['a method of wx.cloud that is not hosted', 'database', 'wx.cloud.database is not in the browser host'],
  ['the call of such a method', 'database', 'pages/database.js:3'],
  ['a component', 'part', 'parts/mine.js:4'],
  ['WXS', 'wxs', 'far.wxs:4'],
  ['WXS within a template', 'inline', 'pages/inline.wxml:4'],
  ['the same WXS within another template', 'twin', 'pages/twin.wxml:5'],
  ['a tag of WeChat that is not hosted', 'refused', 'pages/refused.wxml:3'],
  ['a tag that is not registered', 'unknown', 'pages/unknown.wxml:4'],
])('an error in %s is told with the line that was written', async (_, page, place) => {
  expect(await errorOf(page)).toContain(place);
});
