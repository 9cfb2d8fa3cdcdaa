import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from '../../../local/gateway/functions/load';

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'load-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const answer = (word: string) => `const say = () => '${word}'; exports.word = say();`;

test('a file that was built anew, as long as before, runs anew', () => {
  const file = join(folder, 'index.js');
  writeFileSync(file, answer('old'));
  const { compiled } = load(file, undefined);
  writeFileSync(file, answer('new'));
  expect(load(file, compiled).exports).toEqual({ word: 'new' });
});

test('what the engine has compiled is used again as long as the file is the same', () => {
  const file = join(folder, 'same.js');
  writeFileSync(file, answer('old'));
  const { compiled } = load(file, undefined);
  expect(load(file, compiled)).toEqual({ exports: { word: 'old' }, compiled: undefined });
});
