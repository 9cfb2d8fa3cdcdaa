import { edited } from './arrange';
import { prove, type Row } from './proof';
import { json, type AppJson } from './sound';

const megabyte = 1024 * 1024;
const listA = 'miniprogram/packages/a/list/index';
const listB = 'miniprogram/packages/b/list/index';
const setting = (name: string) => ({ 'project.config.json': (text: string) => text.replace(`"${name}": true`, `"${name}": false`) });
/** Shown by a page of the main package, so that it is sent. */
const showing = (picture: string, bytes: number) => ({ [`miniprogram/images/${picture}`]: Buffer.alloc(bytes) });
const component = { 'index.json': json({ component: true }), 'index.ts': 'Component({});\n', 'index.wxml': '<view />\n' };
const componentIn = (folder: string) => Object.fromEntries(Object.entries(component).map(([file, text]) => [`miniprogram/${folder}/${file}`, text]));

const npm: Row[] = [
  ['a packed file where WeChat would not put it', 'pack npm', /tiny\/extra\.js is not where WeChat packs it/, { 'miniprogram/miniprogram_npm/tiny/extra.js': 'module.exports = 1;\n' }],
  ['a package that requires what it has computed', 'pack npm', /Require variable is not allowed/, { 'npm/node_modules/plus/index.js': 'module.exports = function (name) { return require(name); };\n' }],
];

const quality: Row[] = [
  ['scripts that are not minified', 'code quality', /JS_COMPRESS_OPEN/, setting('minified')],
  ['WXML that is not minified', 'code quality', /WXML_COMPRESS_OPEN/, setting('minifyWXML')],
  ['WXSS that is not minified', 'code quality', /WXSS_COMPRESS_OPEN/, setting('minifyWXSS')],
  ['components that are all loaded at the start', 'code quality', /LAZYCODE_LOADING_OPEN/, { 'miniprogram/app.json': edited((value: Partial<AppJson>) => delete value.lazyCodeLoading) }],
  ['pictures of more than 200 KB', 'code quality', /IMAGE_AND_AUDIO_LIMIT/, showing('large.png', 201 * 1024)],
  ['a component that is registered and never used', 'code quality', /CONTAINS_UNUSED_COMPONENTS.*unused\/index/, { ...componentIn('components/unused'), [`${listA}.json`]: json({ usingComponents: { unused: '/components/unused/index' } }) }],
];

const packages: Row[] = [
  ['a main package over 1 MB', 'sizes', /main weighs/, showing('huge.png', megabyte)],
  ['a sub-package over 2 MB', 'sizes', /packages\/a\/ weighs/, { 'miniprogram/packages/a/huge.png': Buffer.alloc(2 * megabyte) }],
  ['an import from another sub-package', 'reaches into', /packages\/a\/list\/index\.js reaches into packages\/b\/words\.js/, { [`${listA}.ts`]: "import { word } from '../../b/words';\nPage({ data: { word } });\n", 'miniprogram/packages/b/words.ts': "export const word = '词';\n" }],
  ['a style sheet of another sub-package', 'reaches into', /packages\/a\/list\/index\.wxss reaches into packages\/b/, { [`${listA}.wxss`]: '@import "../../b/common.wxss";\n', 'miniprogram/packages/b/common.wxss': '.b { color: #111; }\n' }],
  ['a component of another sub-package', 'reaches into', /reaches into packages\/b\/card\/index\.json/, { ...componentIn('packages/b/card'), [`${listA}.json`]: json({ usingComponents: { card: '/packages/b/card/index' } }), [`${listA}.wxml`]: '<card />\n' }],
  ['a component in the main package that one sub-package uses', 'alone', /components\/card\/index\.json is used by packages\/a\/ alone/, { ...componentIn('components/card'), [`${listA}.json`]: json({ usingComponents: { card: '/components/card/index' } }), [`${listA}.wxml`]: '<card />\n' }],
  ['a script in the main package that one sub-package uses', 'alone', /pages\/words\.js is used by packages\/a\/ alone/, { [`${listA}.ts`]: "import { word } from '../../../pages/words';\nPage({ data: { word } });\n", 'miniprogram/pages/words.ts': "export const word = '词';\n" }],
  ['a secret in a script', 'no secret', /looks like an AppSecret/, { [`${listB}.ts`]: "Page({ data: { secret: '0123456789abcdef0123456789abcdef' } });\n" }],
];

prove([...npm, ...quality, ...packages]);
