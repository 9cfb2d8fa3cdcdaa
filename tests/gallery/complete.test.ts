import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { appFolder, installedComponents, pages } from './gallery';

const read = (path: string) => readFileSync(join(appFolder, path), 'utf8');
const using = (page: string) => (JSON.parse(read(`${page}.json`)) as { usingComponents: Record<string, string> }).usingComponents;

test('every component that the installed package holds stands on a page of the gallery', () => {
  const standing = pages.flatMap((page) => Object.entries(using(page)).filter(([tag]) => read(`${page}.wxml`).includes(`<${tag}`)));
  const named = new Set(standing.map(([, path]) => path));
  expect(installedComponents()).toHaveLength(68);
  expect(installedComponents().filter((name) => !named.has(`@vant/weapp/${name}/index`))).toEqual([]);
});

test('the first page leads to all others', () => {
  const named = [...read('pages/home/index.ts').matchAll(/name: '([a-z-]+)'/g)].map(([, name]) => `pages/${name}/index`);
  expect(['pages/home/index', ...named]).toEqual(pages);
});
