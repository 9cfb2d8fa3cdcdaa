import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeAddress } from '../../../local/address';
import { exportData } from '../../../local/data/export';
import { importData } from '../../../local/data/import';
import { startLocalCloud } from '../../../local/gateway/server';
import { command } from '../../support/command';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'data-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string) => join(folder, name);
const open = (name: string) => startLocalCloud({ dataDir: at(name), functionsDir: at('none') });

/** Documents of every kind, a collection that is not declared, a client's file, a person and a push. */
async function fill(name: string) {
  const cloud = await open(name);
  const rows = Array.from({ length: 2001 }, (_, index) => JSON.stringify({ _id: `n${index}`, status: 'published', index }));
  await cloud.database.run('insertDocument', { collectionName: 'news', data: rows });
  await cloud.database.run('addCollection', { collectionName: 'own' });
  const odd = { _id: { $oid: '0123456789abcdef01234567' }, at: { $date: '2026-11-21T01:00:00Z' }, text: '一行\n两行', none: null };
  await cloud.database.run('insertDocument', { collectionName: 'own', data: [JSON.stringify(odd)] });
  cloud.storage.uploadByClient('covers/一.png', 'a', Buffer.from('bytes'));
  cloud.people.add({ openid: 'a', label: '示例', note: '', phone: null });
  await cloud.stop();
  return cloud.environment;
}

const linesOf = (name: string) => {
  const collections = join(at(name), 'collections');
  return Object.fromEntries(readdirSync(collections).map((file) => [file, readFileSync(join(collections, file), 'utf8')]));
};

test('what was exported and imported elsewhere is the same, with its order, files, people and keys', async () => {
  const environment = await fill('one');
  expect(exportData(at('one'), at('export'))).toBe(2002);
  expect(await importData(at('two'), at('export'))).toBe(2002);
  exportData(at('two'), at('again'));
  expect(linesOf('again')).toEqual(linesOf('export'));

  const cloud = await open('two');
  expect(cloud.environment).toEqual(environment);
  expect(cloud.people.list()).toEqual([{ openid: 'a', label: '示例', note: '' }]);
  expect(cloud.storage.files.find('covers/一.png')).toEqual({ name: 'covers/一.png', owner: 'a' });
  expect(String(cloud.storage.files.read('covers/一.png'))).toBe('bytes');
  await cloud.stop();
});

test('an import that fails says where, and leaves what was there', async () => {
  await fill('one');
  exportData(at('one'), at('export'));
  writeFileSync(join(at('export'), 'collections/roster.json'), '{"_id":"a"}\n{broken\n');
  await expect(importData(at('one'), at('export'))).rejects.toThrow(/roster\.json.*EJSON/);
  expect(exportData(at('one'), at('still'))).toBe(2002);
  expect(readdirSync(folder).filter((name) => name.includes('.draft'))).toEqual([]);
});

test('an import and a reset leave alone what others keep in that folder', async () => {
  await fill('one');
  writeFileSync(join(at('one'), 'letter.txt'), 'mine');
  exportData(at('one'), at('export'));
  await importData(at('one'), at('export'));
  expect(await run('reset')).toMatchObject({ status: 0 });
  expect(readdirSync(at('one'))).toEqual(['letter.txt']);
});

test('an export overwrites nothing, and needs data', async () => {
  await fill('one');
  expect(() => exportData(at('one'), at('one'))).toThrow(/not empty/);
  expect(() => exportData(at('absent'), at('export'))).toThrow(/no data/);
  await expect(importData(at('two'), at('one'))).rejects.toThrow(/no export/);
});

const run = (...args: string[]) => command('scripts/data.ts', ...args, '--data', at('one')).ended;

test('the command exports, resets and imports, and says what it did', async () => {
  await fill('one');
  expect(await run('export', at('export'))).toMatchObject({ status: 0, out: expect.stringMatching(/Exported 2002 documents/) });
  expect(await run('reset')).toMatchObject({ status: 0 });
  expect(existsSync(at('one'))).toBe(false);
  expect(await run('import', at('export'))).toMatchObject({ status: 0, out: expect.stringMatching(/Imported 2002 documents/) });
  expect(await run('swap')).toMatchObject({ status: 1, err: expect.stringMatching(/export DIR \| import DIR \| reset/) });
});

test('while the local cloud runs on this data the command refuses', async () => {
  const cloud = await open('one');
  writeAddress(at('one'), cloud.url);
  expect(await run('reset')).toMatchObject({ status: 1, err: expect.stringMatching(/is running/) });
  await cloud.stop();
});
