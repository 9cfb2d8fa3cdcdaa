import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildMiniprogramNpm } from '../../scripts/build/miniprogram-npm';
import { refuseRemoteAddresses } from '../../scripts/build/remote-addresses';
import { sourceFiles } from '../../scripts/build/source-files';
import { packageSizes, refuseTooLarge } from '../../scripts/build/sizes';

let root: string;
const npm = () => join(root, 'miniprogram/miniprogram_npm');
const packed = () => sourceFiles(npm());

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'packages-'));
  symlinkSync(join(__dirname, '../../node_modules'), join(root, 'node_modules'));
});
afterEach(() => rmSync(root, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(join(root, 'miniprogram', file, '..'), { recursive: true });
  writeFileSync(join(root, 'miniprogram', file), text);
}

const using = (...names: string[]) => JSON.stringify({ usingComponents: Object.fromEntries(names.map((name) => [`van-${name}`, `@vant/weapp/${name}/index`])) });

test('a component is packed with everything that it reaches, and nothing else', () => {
  write('pages/a/index.json', using('button'));
  buildMiniprogramNpm(root);
  const folders = new Set(packed().map((file) => file.split('/')[2]));
  expect(folders).toEqual(new Set(['button', 'common', 'icon', 'info', 'loading', 'mixins', 'wxs']));
});

test('a script, a stylesheet and a template can ask for a part of a package', () => {
  write('pages/a/index.ts', "import Toast from '@vant/weapp/toast/toast';\nimport dayjs from 'dayjs';\nimport 'dayjs/plugin/utc';");
  write('app.wxss', "@import '/miniprogram_npm/@vant/weapp/common/index.wxss';");
  write('pages/a/index.wxml', '<wxs src="/miniprogram_npm/@vant/weapp/wxs/bem.wxs" module="bem" />');
  buildMiniprogramNpm(root);
  expect(packed()).toEqual(expect.arrayContaining(['@vant/weapp/toast/toast.js', '@vant/weapp/common/index.wxss', '@vant/weapp/wxs/bem.wxs', '@vant/weapp/wxs/array.wxs', 'dayjs/index.js', 'dayjs/plugin/utc.js']));
});

test('the icon font lies in the stylesheet and is loaded from nowhere', () => {
  write('app.json', using('icon'));
  buildMiniprogramNpm(root);
  const stylesheet = readFileSync(join(npm(), '@vant/weapp/icon/index.wxss'), 'utf8');
  expect(stylesheet).toMatch(/@font-face\{[^}]*src:url\("data:font\/woff2;charset=utf-8;base64,[\w+/=]{1000,}"\) format\("woff2"\)\}/);
  expect(stylesheet).not.toContain('alicdn');
});

test.each([
  ['empty', 'empty/index.wxs', ['default', 'error', 'network', 'search']],
  ['share-sheet', 'share-sheet/options.wxs', ['link', 'poster', 'qq', 'qrcode', 'weapp-qrcode', 'wechat', 'wechat-moments', 'weibo']],
])('van-%s shows pictures of our own, one for each name that it knows', (name, script, pictures) => {
  write('app.json', using(name));
  buildMiniprogramNpm(root);
  const text = readFileSync(join(npm(), '@vant/weapp', script), 'utf8');
  const known = /PRESET\w* = \[([^\]]+)\]/.exec(text)![1]!.match(/[\w-]+/g)!;
  expect(text).toContain(`'/miniprogram_npm/@vant/weapp/${name}/' + `);
  expect(known.sort()).toEqual(pictures);
  expect(packed()).toEqual(expect.arrayContaining(pictures.map((picture) => `@vant/weapp/${name}/${picture}.svg`)));
});

test('whatever still names another host stops the build', () => {
  expect(() => refuseRemoteAddresses('a/index.wxs', "var address = 'https://img.yzcdn.cn/a.png';")).toThrow(/a\/index\.wxs loads from https:\/\/img\.yzcdn\.cn/);
});

test('a component that Vant does not have stops the build by its name', () => {
  write('app.json', using('buttom'));
  expect(() => buildMiniprogramNpm(root)).toThrow('buttom/index');
});

test('a second build changes no file, and what is no longer used goes', () => {
  write('app.json', using('button', 'cell'));
  buildMiniprogramNpm(root);
  const button = join(npm(), '@vant/weapp/button/index.js');
  const before = statSync(button).mtimeMs;
  write('app.json', using('button'));
  buildMiniprogramNpm(root);
  expect(statSync(button).mtimeMs).toBe(before);
  expect(packed().some((file) => file.includes('/cell/'))).toBe(false);
});

test('each package is weighed with its own files, and a main package over 1 MB is refused', () => {
  write('app.json', JSON.stringify({ pages: [], subPackages: [{ root: 'packages/events', pages: [] }] }));
  write('packages/events/picture.svg', 'x'.repeat(5000));
  buildMiniprogramNpm(root);
  const [main, events] = packageSizes(root);
  expect(events).toEqual({ name: 'packages/events', bytes: 5000 });
  expect(() => refuseTooLarge([main!])).not.toThrow();
  write('picture.svg', 'x'.repeat(1024 * 1024));
  expect(() => refuseTooLarge(packageSizes(root))).toThrow('more than 1 MB');
});
