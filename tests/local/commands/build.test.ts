import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildFunctions } from '../../../scripts/build/functions';
import { root } from '../../support/world';

let house: string;

/** A small repository of its own with one function. */
beforeEach(() => {
  house = mkdtempSync(join(tmpdir(), 'house-'));
  for (const folder of ['cloudfunctions/greeting', 'miniprogram/shared', 'scripts/build']) mkdirSync(join(house, folder), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'));
  put('package.json', JSON.stringify({ version: '1.0.0', dependencies: { 'wx-server-sdk': '4.0.2' } }));
  put('miniprogram/shared/word.ts', `export const word = '你好';`);
  put('cloudfunctions/greeting/index.ts', `import cloud from 'wx-server-sdk'; import { word } from 'shared/word'; export const main = () => [word, typeof cloud.init];`);
  put('cloudfunctions/greeting/config.json', '{"timeout": 7}');
});
afterEach(() => rmSync(house, { recursive: true }));

const put = (file: string, text: string) => writeFileSync(join(house, file), text);
const got = (file: string) => readFileSync(join(house, 'dist', file), 'utf8');
const build = (sdk: 'bundled' | 'plain' = 'bundled') => buildFunctions({ root: house, sdk });

test('a function becomes one file that runs by itself, the shared room and the SDK inside, beside its config.json', async () => {
  const { folder } = await build();
  rmSync(join(house, 'node_modules'));
  expect(require(join(folder, 'greeting/index.js')).main()).toEqual(['你好', 'function']);
  expect(JSON.parse(got('cloudfunctions/greeting/config.json'))).toEqual({ timeout: 7 });
});

test('its package.json names nothing that the bundle carries already', async () => {
  await build();
  expect(JSON.parse(got('cloudfunctions/greeting/package.json')).dependencies).toEqual({});
});

test('on the plain SDK the package.json names it, and the bundle does not carry it', async () => {
  await build('plain');
  expect(JSON.parse(got('cloudfunctions-plain/greeting/package.json')).dependencies).toEqual({ 'wx-server-sdk': '4.0.2' });
  expect(got('cloudfunctions-plain/greeting/index.js').length).toBeLessThan(5_000);
});

test('nothing is built twice; a change anywhere in the source is', async () => {
  expect([(await build()).built, (await build()).built]).toEqual([true, false]);
  put('miniprogram/shared/word.ts', `export const word = '您好';`);
  expect((await build()).built).toBe(true);
  expect(got('cloudfunctions/greeting/index.js')).toContain('您好');
});

test('a bundle that was deleted by hand is built again', async () => {
  await build();
  rmSync(join(house, 'dist/cloudfunctions/greeting'), { recursive: true });
  expect((await build()).built).toBe(true);
});

test('a function that left the source leaves the bundles', async () => {
  mkdirSync(join(house, 'cloudfunctions/old'));
  put('cloudfunctions/old/index.ts', 'export const main = () => 1;');
  await build();
  rmSync(join(house, 'cloudfunctions/old'), { recursive: true });
  await build();
  expect(existsSync(join(house, 'dist/cloudfunctions/old'))).toBe(false);
});

test('a folder without index.ts is no function', async () => {
  mkdirSync(join(house, 'cloudfunctions/platform'));
  expect((await build()).names).toEqual(['greeting']);
});

test('a package that was left out says so by name when it is used', async () => {
  put('cloudfunctions/greeting/index.ts', `import ai from '@cloudbase/ai'; export const main = () => (ai as any).createModel('x');`);
  const { folder } = await build();
  expect(() => require(join(folder, 'greeting/index.js')).main()).toThrow('@cloudbase/ai.createModel is left out of this bundle');
});

test('an error in the source names its file and line', async () => {
  put('cloudfunctions/greeting/index.ts', 'export const main = () => {');
  await expect(build()).rejects.toThrow(/greeting\/index\.ts:1:/);
});
