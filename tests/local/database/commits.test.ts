import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killWriters } from '../../../scripts/soak/kill';
import { open } from './open';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'database-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('after SIGKILL in the middle of writing, every acknowledged write is there, and no transaction by half', async () => {
  const first = Date.now() % 1_000_000;
  const seeds = Array.from({ length: 10 }, (_, at) => first + at);
  const told: string[] = [];
  const { lost, acknowledged } = await killWriters(join(folder, 'data.db'), seeds, (line) => told.push(line));
  expect([lost, lost > 0 ? told : []]).toEqual([0, []]);
  expect(acknowledged).toBeGreaterThanOrEqual(seeds.length);
});

test('a refused write does not take the others of its turn with it', async () => {
  const desk = open();
  const refusal = (error: Error) => error.message;
  const writes = await Promise.all([desk.insert({ _id: 1 }), desk.insert({ _id: 1 }).catch(refusal), desk.insert({ _id: 2 })]);
  expect(writes).toEqual([[1], expect.stringMatching(/E11000/), [2]]);
  expect(await desk.count({})).toBe(2);
});

test('another reader of the file sees a write when it is acknowledged, and not before', async () => {
  const file = join(folder, 'data.db');
  const [writer, reader] = [open({ file }), open({ file })];
  const write = writer.insert({ _id: 1 });
  expect(await reader.count({})).toBe(0);
  await write;
  expect(await reader.count({})).toBe(1);
  [writer, reader].forEach(({ database }) => database.close());
});

test('a reader of the same turn is answered after the commit too', async () => {
  const desk = open();
  const order: string[] = [];
  const write = desk.insert({ _id: 1 }).then(() => order.push('write'));
  const read = desk.find({ _id: 1 }).then((rows) => order.push(`read ${rows.length}`));
  await Promise.all([write, read]);
  expect(order).toEqual(['write', 'read 1']);
});
