import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Index } from '../../../cloudfunctions/collections';
import { ids, open } from './open';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'database-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const reopen = (indexes: Index[], refuseScans = true) => open({ file: join(folder, 'data.db'), indexes, refuseScans });
const byN: Index = { name: 'by', fields: { n: 1 } };

test('what was written is there when the file is opened again', async () => {
  const first = reopen([byN]);
  await first.insert({ _id: 1, n: [1, 2] });
  first.database.close();
  const second = reopen([byN]);
  expect(ids(await second.find({ n: 2 }))).toEqual([1]);
  second.database.close();
});

test('a new index is built over what is there, a dropped one is gone', async () => {
  const first = reopen([byN]);
  await first.insert(...Array.from({ length: 1200 }, (_, i) => ({ _id: i, n: i, m: i % 2 })));
  first.database.close();
  const second = reopen([{ name: 'other', fields: { m: 1 } }]);
  expect(await second.count({ m: 1 })).toBe(600);
  await expect(second.count({ n: 5 })).rejects.toThrow(/^scan refused/);
  second.database.close();
});

test('an index that keeps its name and changes its fields is built anew', async () => {
  const first = reopen([byN]);
  await first.insert({ _id: 1, n: 1, m: 2 });
  first.database.close();
  const second = reopen([{ name: 'by', fields: { m: -1 } }]);
  expect([await second.count({ m: 2 }), second.cost().index]).toEqual([1, 'by']);
  second.database.close();
});

test('a unique index over data that is not fails the opening, and leaves the file as it was', async () => {
  const first = reopen([byN]);
  await first.insert({ _id: 1, n: 1 }, { _id: 2, n: 1 });
  first.database.close();
  expect(() => reopen([{ name: 'by', fields: { n: 1 }, unique: true }])).toThrow(/E11000/);
  const third = reopen([byN]);
  expect(await third.count({ n: 1 })).toBe(2);
  third.database.close();
});

test('more than 20 indexes, with that of _id, are refused', () => {
  const many = Array.from({ length: 20 }, (_, i): Index => ({ name: `i${i}`, fields: { [`f${i}`]: 1 } }));
  expect(() => open({ indexes: many })).toThrow(/more than 20 indexes/);
  expect(() => open({ indexes: many.slice(1) })).not.toThrow();
});

test('a reset leaves the declared collections, empty', async () => {
  const desk = reopen([byN]);
  await desk.insert({ _id: 1, n: 1 });
  await desk.send('addCollection', { collectionName: 'more' });
  desk.database.reset();
  expect([await desk.count({}), await desk.count({ n: 1 })]).toEqual([0, 0]);
  await expect(desk.send('getDocument', { collectionName: 'more' })).rejects.toMatchObject({ code: 'DATABASE_COLLECTION_NOT_EXIST' });
  desk.database.close();
});

test.each(['dropCollection', 'constructor', ''])('the operation %j, not served, is refused by name', async (operation) => {
  await expect(open().send(operation, {})).rejects.toThrow(`database.${operation} is not served`);
});
