import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { bundleApp } from '../../../local/host/compile/bundle';
import { openSource } from '../../../local/host/compile/source';

type Files = Record<string, string>;

const app = (more: object = {}) => JSON.stringify({ pages: ['pages/a'], subPackages: [{ root: 'packages/one', pages: ['b'] }, { root: 'packages/two', pages: ['c'] }], ...more });
const page = (path: string, files: Files = {}): Files => ({ [`${path}.ts`]: 'Page({});', [`${path}.wxml`]: '<view />', ...files });
const whole: Files = { 'app.json': app(), 'app.ts': 'App({});', ...page('pages/a'), ...page('packages/one/b'), ...page('packages/two/c') };

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'compile-'))));
afterEach(() => rmSync(folder, { recursive: true }));

function compile(files: Files) {
  for (const [path, text] of Object.entries({ ...whole, ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return bundleApp(openSource(folder));
}

test('a whole mini-program compiles, and its map leads back to the files that were written', async () => {
  const { config, map } = await compile({});
  expect(config.pages).toEqual(['pages/a', 'packages/one/b', 'packages/two/c']);
  expect((JSON.parse(map) as { sources: string[] }).sources).toContain('mini-program:pages/a.ts');
});

test.each<[string, Files, string]>([
  ['an open tag', { 'pages/a.wxml': '<view>\n<view' }, 'pages/a.wxml:2 '],
  ['a tag without an end', { 'pages/a.wxml': '<view>\n  <text>\n</view>' }, 'pages/a.wxml:2 column 4: missing end tag'],
  ['an end without its tag', { 'pages/a.wxml': '<view />\n</text>' }, 'pages/a.wxml:2 column 1: invalid end tag'],
  ['a tag within a tag', { 'pages/a.wxml': '<view />\n<view <view></view>' }, 'pages/a.wxml:2 column 7: invalid attribute name'],
  ['an attribute without quotes', { 'pages/a.wxml': '<view>\n<view a=1></view></view>' }, 'pages/a.wxml:2 column 9: should be quoted'],
  ['an else without an if', { 'pages/a.wxml': '<view>\n<view wx:else></view></view>' }, 'pages/a.wxml:2 column 7: invalid attribute'],
  ['a rule without an end', { 'pages/a.wxss': '.a {\n  color: red;' }, 'pages/a.wxss:1 Unclosed block'],
  ['a picture that a phone would not load', { 'pages/a.wxss': '.a {\n  background: url(/images/a.png);\n}' }, 'pages/a.wxss:2 a phone loads no local picture from WXSS'],
  ['an imported sheet that is not there', { 'pages/a.wxss': ".a { color: red; }\n@import './none.wxss';" }, 'pages/a.wxss:2 there is no pages/none.wxss'],
  ['a component that is not there', { 'pages/a.json': '{"usingComponents":\n{"x-y": "/components/none"}}' }, 'pages/a.json:2 there is no component /components/none'],
  ['a plugin', { 'pages/a.json': '{"usingComponents":\n\n{"x-y": "plugin://x/y"}}' }, 'pages/a.json:3 plugin://x/y: plugins do not run'],
  ['JSON with a comma too many', { 'pages/a.json': '{\n  "usingComponents": {},\n}' }, 'pages/a.json:2 is not JSON: JSON does not support trailing commas'],
  ['JSON with a word that is no value', { 'app.json': '{\n\n"pages": undefined}' }, 'app.json:3 is not JSON'],
  ['JSON that ends too early', { 'pages/a.json': '{\n"usingComponents": {' }, 'pages/a.json:2 is not JSON'],
  ['a script that is not TypeScript', { 'pages/a.ts': 'const a = 1;\nPage({;' }, 'pages/a.ts:2 '],
  ['an import of nothing', { 'pages/a.ts': "\nimport './none';\nPage({});" }, 'pages/a.ts:2 ./none is not in the mini-program'],
  ['a package that is not built', { 'pages/a.ts': "import 'lodash';\nPage({});" }, 'pages/a.ts:1 lodash is not in the mini-program'],
  ['an import from another sub-package', { 'packages/one/b.ts': "import '../two/c';\nPage({});" }, 'packages/one/b.ts:1 ../two/c lies in the sub-package packages/two'],
  ['an import from a sub-package into the main package', { 'pages/a.ts': "import '../packages/one/b';\nPage({});" }, 'pages/a.ts:1 ../packages/one/b lies in the sub-package'],
  ['an import from outside the mini-program', { 'pages/a.ts': "import '../../secret';\nPage({});" }, 'pages/a.ts:1 ../../secret leaves the mini-program'],
  ['a page without a template', { 'app.json': '{"pages": [\n"pages/a",\n"pages/none"]}' }, 'app.json:3 there is no pages/none.wxml'],
  ['a page of a sub-package without a script', { 'app.json': '{"pages": ["pages/a"],\n"subpackages": [{"root": "more/", "pages": ["d"]}]}', 'more/d.wxml': '' }, 'app.json:2 there is no more/d.ts'],
  ['a template that is not there', { 'pages/a.wxml': '<view />\n<import src="./none.wxml" />' }, 'pages/a.wxml:2 there is no pages/none.wxml'],
  ['WXS that is not there', { 'pages/a.wxml': '<view />\n\n<wxs src="../wxs/none.wxs" module="none" />' }, 'pages/a.wxml:3 there is no wxs/none.wxs'],
  ['WXS that another asks for and is not there', { 'pages/a.wxml': '<wxs src="./a.wxs" module="a" />', 'pages/a.wxs': "\nvar b = require('./none.wxs')" }, 'pages/a.wxs:2 there is no pages/none.wxs'],
  ['WXS that does not parse', { 'pages/a.wxml': '<wxs src="./a.wxs" module="a" />', 'pages/a.wxs': 'var a = 1\nvar b = (\n' }, 'pages/a.wxs:'],
  ['WXS within a template that does not parse', { 'pages/a.wxml': '<view />\n<wxs module="m">\nvar a = 1;\nvar b = ];\n</wxs>' }, 'pages/a.wxml:4 '],
  ['no page at all', { 'app.json': '{"pages": []}' }, 'app.json:1 names no page'],
])('%s stops the compile, with its file and line', async (_, files, fault) => {
  await expect(compile(files)).rejects.toThrow(fault);
});

test("what WeChat's own compiler passes over does not stop the compile", async () => {
  const template = '<slot name="a"><view /></slot><template is="b" catch:tap="c" /><view aria-label="d" aria-label="e" />';
  await expect(compile({ 'pages/a.wxml': template })).resolves.toBeDefined();
});

test('the main package may be used by a sub-package', async () => {
  await expect(compile({ 'shared.ts': 'export const one = 1;', 'packages/one/b.ts': "import { one } from '../../shared';\nPage({ data: { one } });" })).resolves.toBeDefined();
});

test('a component is found beside the page, from the root, by folder, and in the nearest package folder', async () => {
  const component = (path: string): Files => ({ [`${path}.json`]: '{"component": true}', [`${path}.wxml`]: '<view />', [`${path}.ts`]: 'Component({});' });
  const { config } = await compile({
    ...component('pages/parts/near'),
    ...component('components/far/index'),
    ...component('miniprogram_npm/pack/thing/index'),
    'pages/a.json': '{"usingComponents": {"n-n": "parts/near", "f-f": "/components/far/index", "g-g": "../components/far", "p-p": "pack/thing/index"}}',
  });
  const { usingComponents } = config.components['pages/a']!;
  expect(usingComponents).toEqual({ 'n-n': 'pages/parts/near', 'f-f': 'components/far/index', 'g-g': 'components/far/index', 'p-p': 'miniprogram_npm/pack/thing/index' });
});

test('a component comes before the component that uses it, whose classes outweigh its :host', async () => {
  const component = (using: object) => JSON.stringify({ component: true, usingComponents: using });
  const { style } = await compile({
    'pages/a.json': '{"usingComponents": {"o-o": "/components/outer"}}',
    'components/outer.json': component({ 'i-i': '/components/inner' }),
    'components/outer.wxml': '<i-i class="outer" />',
    'components/outer.ts': 'Component({});',
    'components/outer.wxss': '.outer { display: flex }',
    'components/inner.json': component({ 'o-o': '/components/outer' }),
    'components/inner.wxml': '<view />',
    'components/inner.ts': 'Component({});',
    'components/inner.wxss': ':host { display: block }',
  });
  expect(style.indexOf('display: block')).toBeGreaterThan(-1);
  expect(style.indexOf('display: flex')).toBeGreaterThan(style.indexOf('display: block'));
});

test('a picture within the style may refer to its own parts', async () => {
  const mask = `.a { mask: url("data:image/svg+xml,%3Csvg fill='url(%23b)'/%3E"); filter: url(#c) }`;
  await expect(compile({ 'pages/a.wxss': mask })).resolves.toBeDefined();
  await expect(compile({ 'pages/a.wxss': '.a { background: url(#a), url("b.png") }' })).rejects.toThrow('no local picture from WXSS: b.png');
});

test('style is one sheet: the app, then components, then pages', async () => {
  const { style } = await compile({
    'app.wxss': '.app { width: 1rpx }',
    'pages/a.json': '{"usingComponents": {"x-y": "/components/x"}}',
    'pages/a.wxss': '.page { width: 1px }',
    'components/x.json': '{"component": true}',
    'components/x.wxml': '<view />',
    'components/x.ts': 'Component({});',
    'components/x.wxss': '.part { width: 2px }',
  });
  expect(style.match(/\.(app|[\w-]*--part|page)\b/g)!.map((name) => name.replace(/.*--|\./g, ''))).toEqual(['app', 'part', 'page']);
});
