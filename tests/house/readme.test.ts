import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const read = (name: string) => readFileSync(join(__dirname, '../..', name), 'utf8');
const english = read('README.md');
const chinese = read('README.zh-CN.md');

const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1]);

/** What has to be the same whatever the language: how a text is built, and what it names. */
const alike: [string, (text: string) => unknown][] = [
  ['headings', (text) => all(text, /^(#+) /gm)],
  ['table rows', (text) => all(text, /^\| (`[^`]+`)/gm)],
  ['steps', (text) => all(text, /^(\d+)\. /gm)],
  ['commands', (text) => all(text, /(npm (?:run )?[\w:]+)/g)],
  ['names in code', (text) => all(text, /(?<!`)`([^`\n]+)`(?!`)/g).sort()],
  ['links', (text) => all(text, /\]\(((?!README)[^)]+)\)/g)],
  ['pictures', (text) => all(text, /<img src="([^"]+)"/g)],
];

test.each(alike)('the two READMEs have the same %s', (_what, parts) => {
  expect(parts(chinese)).toEqual(parts(english));
});

test('each README leads to the other', () => {
  expect(english).toContain('](README.zh-CN.md)');
  expect(chinese).toContain('](README.md)');
});
