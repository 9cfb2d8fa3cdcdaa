/** A small mini-program without a fault: the table of faults changes one thing of it at a time. */
export type Files = Record<string, string | Buffer>;

export const sound: Files = {
  'project.config.json': json({
    compileType: 'miniprogram',
    appid: 'touristappid',
    projectname: 'sound',
    miniprogramRoot: 'miniprogram/',
    libVersion: '3.7.0',
    setting: { useCompilerPlugins: ['typescript'], es6: true, enhance: true, minified: true, minifyWXML: true, minifyWXSS: true, postcss: true, ignoreUploadUnusedFiles: true },
  }),
  'miniprogram/app.json': json({
    pages: ['pages/home/index', 'pages/me/index'],
    subPackages: [
      { root: 'packages/a', name: 'a', pages: ['list/index'] },
      { root: 'packages/b', name: 'b', pages: ['list/index'] },
    ],
    preloadRule: { 'pages/home/index': { network: 'all', packages: ['a'] } },
    window: { navigationBarTitleText: '示例' },
    tabBar: {
      color: '#333333',
      selectedColor: '#111111',
      backgroundColor: '#ffffff',
      list: [
        { pagePath: 'pages/home/index', text: '首页', iconPath: 'images/dot.png', selectedIconPath: 'images/dot.png' },
        { pagePath: 'pages/me/index', text: '我的' },
      ],
    },
    style: 'v2',
    lazyCodeLoading: 'requiredComponents',
    sitemapLocation: 'sitemap.json',
  }),
  'miniprogram/app.ts': 'App({});\n',
  'miniprogram/app.wxss': '@import "./theme.wxss";\n.page { color: #333; }\n',
  'miniprogram/theme.wxss': '.theme { color: #111; }\n',
  'miniprogram/sitemap.json': json({ rules: [{ action: 'allow', page: 'pages/home/index' }] }),
  'miniprogram/images/dot.png': Buffer.alloc(200),
  'miniprogram/pages/home/index.json': json({ usingComponents: { 'status-tag': '/components/status-tag/index', 'tiny-tag': 'tiny/index' } }),
  'miniprogram/pages/home/index.ts': "import { greeting } from '../../shared/greeting';\nimport add from 'plus';\n\nPage({ data: { text: greeting('会员'), sum: add(1, 2) } });\n",
  'miniprogram/pages/home/index.wxml': '<wxs src="./length.wxs" module="length" />\n<import src="./row.wxml" />\n<view class="box">\n  <status-tag text="{{text}}" />\n  <tiny-tag wx:if="{{length.of(text) > 1}}" />\n  <template is="row" data="{{text}}" />\n</view>\n',
  'miniprogram/pages/home/row.wxml': '<template name="row"><text>{{text}}</text></template>\n',
  'miniprogram/pages/home/length.wxs': 'function of(text) {\n  return text.length;\n}\nmodule.exports = { of: of };\n',
  'miniprogram/pages/home/index.wxss': '.box { padding: 10rpx; }\n',
  'miniprogram/pages/me/index.json': '{}\n',
  'miniprogram/pages/me/index.ts': 'Page({});\n',
  'miniprogram/pages/me/index.wxml': '<view>我的</view>\n',
  'miniprogram/shared/greeting.ts': 'export function greeting(name: string): string {\n  return `您好，${name}`;\n}\n',
  'miniprogram/components/status-tag/index.json': json({ component: true, usingComponents: {} }),
  'miniprogram/components/status-tag/index.ts': 'Component({ properties: { text: String } });\n',
  'miniprogram/components/status-tag/index.wxml': '<text>{{text}}</text>\n',
  ...page('packages/a/list'),
  ...page('packages/b/list'),
  ...npmPackages('miniprogram/miniprogram_npm'),
  'npm/package.json': json({ dependencies: { plus: '1.0.0', tiny: '1.0.0' } }),
  'npm/node_modules/plus/package.json': json({ name: 'plus', version: '1.0.0', main: 'index.js' }),
  'npm/node_modules/plus/index.js': 'module.exports = function (one, other) { return one + other; };\n',
  'npm/node_modules/tiny/package.json': json({ name: 'tiny', version: '1.0.0', miniprogram: 'lib' }),
  'npm/node_modules/tiny/lib/index.js': 'Component({});\n',
  'npm/node_modules/tiny/lib/index.json': json({ component: true }),
  'npm/node_modules/tiny/lib/index.wxml': '<view />\n',
};

/** Of app.json and a page's JSON, what the faults change. */
export interface AppJson {
  pages: string[];
  subPackages: { root: string; pages: string[] }[];
  preloadRule: Record<string, { packages: string[] }>;
  tabBar: { list: { pagePath: string; text: string }[] };
  lazyCodeLoading: string;
  tabbar?: object;
}
export interface PageJson {
  usingComponents: Record<string, string>;
}

export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

export function page(folder: string): Files {
  const place = `miniprogram/${folder}/index`;
  return { [`${place}.json`]: '{}\n', [`${place}.ts`]: 'Page({});\n', [`${place}.wxml`]: '<view>列表</view>\n' };
}

function npmPackages(folder: string): Files {
  return {
    [`${folder}/plus/index.js`]: 'module.exports = function (one, other) { return one + other; };\n',
    [`${folder}/tiny/index.js`]: 'Component({});\n',
    [`${folder}/tiny/index.json`]: json({ component: true }),
    [`${folder}/tiny/index.wxml`]: '<view />\n',
  };
}
