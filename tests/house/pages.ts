import type { Source } from './sources';

interface App {
  pages: string[];
  subPackages?: { root: string; pages: string[] }[];
  tabBar?: { list: { pagePath: string }[] };
}

const parts = ['ts', 'wxml', 'wxss', 'json'];

export function missingPageFiles(sources: Source[]): string[] {
  const present = new Set(sources.map(({ file }) => file));
  const app = appOf(sources);
  const inPackages = (app.subPackages ?? []).flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`));
  return [...app.pages, ...inPackages].flatMap((page) => parts.map((part) => `miniprogram/${page}.${part}`)).filter((file) => !present.has(file)).map((file) => `${file} is missing`);
}

/** WeChat wants tab pages in the main package. */
export function misplacedTabs(sources: Source[]): string[] {
  const app = appOf(sources);
  const tabs = (app.tabBar?.list ?? []).map(({ pagePath }) => pagePath);
  return tabs.filter((tab) => !app.pages.includes(tab)).map((tab) => `${tab} is not a page of the main package`);
}

/** A page that app.json does not name is never shown. */
export function unnamedPages(sources: Source[]): string[] {
  const app = appOf(sources);
  const named = new Set([...app.pages, ...(app.subPackages ?? []).flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`))]);
  return sources
    .filter(({ file, text }) => /^miniprogram\/(pages|packages)\/.*\.json$/.test(file) && JSON.parse(text).component !== true)
    .map(({ file }) => file.replace(/^miniprogram\/|\.json$/g, ''))
    .filter((page) => !named.has(page))
    .map((page) => `${page} is not named in app.json`);
}

/** Messages and the catalogue lead to pages: a path that no page answers to leads nowhere. */
export function pathsToNowhere(sources: Source[]): string[] {
  const app = appOf(sources);
  const named = new Set([...app.pages, ...(app.subPackages ?? []).flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`))]);
  const paths = /['"`]\/((?:pages|packages)\/[\w/-]+\/index)/g;
  return sources
    .filter(({ file }) => /^(?:cloudfunctions|miniprogram)\/.*\.(?:ts|json)$/.test(file))
    .flatMap(({ file, text }) => [...text.matchAll(paths)].map(([, page]) => page!).filter((page) => !named.has(page)).map((page) => `${file} leads to ${page}`));
}

function appOf(sources: Source[]): App {
  return JSON.parse(sources.find(({ file }) => file === 'miniprogram/app.json')!.text) as App;
}
