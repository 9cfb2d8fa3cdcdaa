import { readdirSync, readFileSync } from 'node:fs';

/** What takes down somebody's name, their hand or their papers. */
const personal = /label="姓名"|<handwriting|<evidence-editor|open-type="getPhoneNumber"/;
const pages = ['miniprogram/pages', 'miniprogram/packages']
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`))
  .filter((name) => name.endsWith('/index.wxml') && !name.includes('/components/'));
const text = (page: string) => readFileSync(page, 'utf8');

test('every page that takes down somebody’s name, hand or papers asks for consent to the privacy guideline first', () => {
  const asking = pages.filter((page) => personal.test(text(page)));
  expect(asking.length).toBeGreaterThan(10);
  expect(asking.filter((page) => !text(page).includes('<privacy-sheet bind:refuse='))).toEqual([]);
});
