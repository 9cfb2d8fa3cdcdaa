import { edited } from './arrange';
import { prove, type Row } from './proof';
import { json, page, type AppJson, type PageJson } from './sound';

const app = 'miniprogram/app.json';
const home = 'miniprogram/pages/home/index';
const me = 'miniprogram/pages/me/index';
const appWith = (change: (value: AppJson) => void) => ({ [app]: edited(change) });
const tabs = ['one', 'two', 'three', 'four'].map((name) => ({ pagePath: `pages/${name}/index`, text: name }));

const configuration: Row[] = [
  ['JSON that does not parse', 'schemas', /pages\/me\/index\.json: .*JSON/, { [`${me}.json`]: '{ "navigationBarTitleText": "我的", }' }],
  ['a key that app.json does not know', 'schemas', /unknown .*tabbar/, appWith((value) => (value.tabbar = {}))],
  ['a value of the wrong type in app.json', 'schemas', /pages should be array/, { [app]: json({ pages: 'pages/home/index' }) }],
  ['a key that a page does not know', 'schemas', /unknown .*navigationBarTitle/, { [`${me}.json`]: json({ navigationBarTitle: '我的' }) }],
  ['a value of the wrong type in a page', 'schemas', /enablePullDownRefresh should be boolean/, { [`${me}.json`]: json({ enablePullDownRefresh: 'yes' }) }],
  ['a word that sitemap.json does not know', 'schemas', /action should be allow or disallow/, { 'miniprogram/sitemap.json': json({ rules: [{ action: 'permit', page: '*' }] }) }],
  ['a setting of the wrong type in project.config.json', 'schemas', /minified should be boolean/, { 'project.config.json': (text) => text.replace('"minified": true', '"minified": "yes"') }],
  ['a page that is not there', 'compile', /pages\/me\/index.*|corresponding file/, { [`${me}.ts`]: null, [`${me}.wxml`]: null, [`${me}.json`]: null }],
  ['a page without WXML', 'compile', /could not find the corresponding file: "pages\/me\/index\.wxml"/, { [`${me}.wxml`]: null }],
  ['a page of a sub-package that is not there', 'compile', /\["subPackages"\]\[0\]\["pages"\]\[0\] could not find/, { 'miniprogram/packages/a/list/index.wxml': null }],
  ['a page that two packages name', 'compile', /Should not exist in \["subPackages"\]\[0\]/, appWith((value) => value.pages.push('packages/a/list/index'))],
  ['a sub-package inside another', 'compile', /should not contain \["subPackages"\]\[2\]/, { ...appWith((value) => value.subPackages.push({ root: 'packages/a/inner', pages: ['index'] })), ...page('packages/a/inner') }],
  ['a preload of an unknown package', 'compile', /"packages"\]\[0\]: c\/ not found/, appWith((value) => (value.preloadRule['pages/home/index'] = { packages: ['c'] }))],
  ['a preload for an unknown page', 'compile', /Page Path not found/, appWith((value) => (value.preloadRule['pages/nowhere/index'] = { packages: ['a'] }))],
  ['a single tab', 'compile', /at least 2 items/, appWith((value) => value.tabBar.list.pop())],
  ['six tabs', 'compile', /more than 5 items/, { ...appWith((value) => (value.pages.push(...tabs.map((tab) => tab.pagePath)), value.tabBar.list.push(...tabs))), ...page('pages/one'), ...page('pages/two'), ...page('pages/three'), ...page('pages/four') }],
  ['a tab in a sub-package', 'compile', /need in \["pages"\]/, appWith((value) => (value.tabBar.list[1]!.pagePath = 'packages/a/list/index'))],
  ['a tab icon that is not there', 'compile', /iconPath"\]: "images\/dot\.png" not found/, { 'miniprogram/images/dot.png': null }],
  ['a tab icon over 40 KB', 'compile', /exceeds 40kb/, { 'miniprogram/images/dot.png': Buffer.alloc(41 * 1024) }],
  ['a component that is not where the JSON says', 'compile', /component not found/, { [`${home}.json`]: edited((value: PageJson) => (value.usingComponents['status-tag'] = '/components/status/index')) }],
];

const markup: Row[] = [
  ['a tag that is not closed', 'wcc', /expect end-tag/, { [`${me}.wxml`]: '<view><text></view>\n' }],
  ['an expression that WXML does not have', 'wcc', /unexpected token/, { [`${me}.wxml`]: '<view>{{person?.name}}</view>\n' }],
  ['an arrow function in WXS', 'wcc', /Unexpected token/, { 'miniprogram/pages/home/length.wxs': 'module.exports = { of: (text) => text.length };\n' }],
  ['a constant in WXS', 'wcc', /length\.wxs:1:\d+:Expected/, { 'miniprogram/pages/home/length.wxs': 'const one = 1;\nmodule.exports = { of: function () { return one; } };\n' }],
  ['a WXS file that is not there', 'wcc', /nowhere\.wxs not found/, { [`${me}.wxml`]: '<wxs src="./nowhere.wxs" module="a" />\n<view>{{a.b(1)}}</view>\n' }],
  ['a template that is not there', 'code analysis', /nowhere\.wxml/, { [`${me}.wxml`]: '<import src="./nowhere.wxml" />\n<view />\n' }],
  ['a tag that no one registered', 'every tag', /<status-tag> is not registered in pages\/me/, { [`${me}.wxml`]: '<status-tag text="我" />\n' }],
  ['an unregistered tag in a template that a page imports', 'every tag', /row\.wxml: <van-tag> is not registered in pages\/home/, { 'miniprogram/pages/home/row.wxml': '<template name="row"><van-tag /></template>\n' }],
  ['a picture that is not there', 'every picture', /there is no \/images\/nowhere\.png/, { [`${me}.wxml`]: '<image class="a" src="/images/nowhere.png" />\n' }],
];

const styles: Row[] = [
  ['a rule that is not closed', 'wcsc', /app\.wxss.*unexpected/, { 'miniprogram/app.wxss': '.a { color: red;\n' }],
  ['a selector that WXSS does not have', 'wcsc', /unexpected token `\*`/, { 'miniprogram/app.wxss': '* { color: red; }\n' }],
  ['nested rules', 'wcsc', /unexpected/, { 'miniprogram/app.wxss': '.a { .b { color: red; } }\n' }],
  ['a style sheet that is not there', 'wcsc', /`\.\/nowhere\.wxss` not found/, { 'miniprogram/app.wxss': '@import "./nowhere.wxss";\n' }],
  ['a packed picture in WXSS', 'every picture', /WXSS cannot load/, { 'miniprogram/app.wxss': '.a { background: url("/images/dot.png"); }\n' }],
];

const scripts: Row[] = [
  ['a syntax error in TypeScript', 'compile', /pages\/me\/index\.ts: Unexpected token/, { [`${me}.ts`]: 'Page({\n' }],
  ['syntax that the TypeScript plugin does not know', 'compile', /decoratorAutoAccessors/, { [`${me}.ts`]: 'class Box { accessor size = 1; }\nPage({ data: { size: new Box().size } });\n' }],
  ['an import of a file that is not there', 'code analysis', /shared\/nowhere/, { [`${me}.ts`]: "import { one } from '../../shared/nowhere';\nPage({ data: { one } });\n" }],
  ['an import of a package that is not packed', 'code analysis', /pages\/me\/index\.js: nowhere/, { [`${me}.ts`]: "import one from 'nowhere';\nPage({ data: { one } });\n" }],
  ['an import of JSON, which is dropped', 'code analysis', /table\.json/, { 'miniprogram/shared/table.json': json({ one: 1 }), [`${me}.ts`]: "import table from '../../shared/table.json';\nPage({ data: { table } });\n" }],
  ['import(), which is left as it is', 'no import()', /pages\/me\/index\.js: import\(\)/, { [`${me}.ts`]: "Page({ onLoad() { void import('../../shared/greeting'); } });\n" }],
  ['a text that is not UTF-8', 'UTF-8', /pages\/me\/index\.wxml is not in UTF-8/, { [`${me}.wxml`]: Buffer.from('<view>\xe9\xff</view>', 'latin1') }],
  ['a symbolic link', 'real files', /shared\/link\.ts is a symbolic link/, { 'miniprogram/shared/link.ts': { link: 'greeting.ts' } }],
];

prove([...configuration, ...markup, ...styles, ...scripts]);
