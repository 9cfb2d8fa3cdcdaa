import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { open } from './open';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'database-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('after SIGKILL in the middle of writing, every acknowledged write is there and the indexes agree', async () => {
  const file = join(folder, 'data.db');
  for (let round = 0; round < 2; round += 1) {
    const acknowledged = await writeUntilKilled(file, round, 100 + round * 50);
    const desk = open({ file, indexes: [{ name: 'round_n', fields: { round: 1, n: 1 } }], refuseScans: true });
    const rows = await desk.find({ round }, { limit: 1000, order: { n: 1 } });
    const stored = new Set(rows.map(({ n }) => n));
    expect(acknowledged.filter((n) => !stored.has(n))).toEqual([]);
    expect(acknowledged.length).toBeGreaterThanOrEqual(100);
    expect(await desk.count({ round, n: { $gte: 0 } })).toBe(rows.length);
    desk.database.close();
  }
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

/** Writes in another process, which is killed without warning while writes are under way. */
async function writeUntilKilled(file: string, round: number, least: number): Promise<number[]> {
  const child = spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'fixture/writer.ts'), file, String(round)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const acknowledged: number[] = [];
  for await (const line of createInterface(child.stdout)) {
    acknowledged.push(Number(line));
    if (acknowledged.length === least) child.kill('SIGKILL');
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  expect(child.signalCode).toBe('SIGKILL');
  return acknowledged;
}
