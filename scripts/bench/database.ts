/** What the local cloud's database does in a second, at several sizes: in its own process, without the wire. */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Collection } from '../../cloudfunctions/collections';
import type { Database } from '../../local/gateway/database/database';
import { openDatabase } from '../../local/gateway/database/database';
import { machine } from './machine';
import type { Part } from './part';
import { table } from './table';

type Rates = Record<string, number>;

const collections: Record<string, Collection> = {
  things: { rule: { read: false, write: false }, indexes: [{ name: 'kind_n', fields: { kind: 1, n: -1 } }] },
};
export const database: Part = {
  title: 'Database',
  sizes: [100_000, 1_000_000],
  async measure(_root, sizes) {
    const rates: Rates[] = [];
    for (const size of sizes) rates.push(await measureSize(size));
    const rows = Object.keys(rates[0]!).map((name) => [name, ...rates.map((one) => one[name]!)]);
    const head = ['', ...sizes.map((size) => `${size.toLocaleString('en')} documents`)];
    return `The embedded database in its own process, without the wire. \`npm run bench -- database ${sizes.join(' ')}\`, ${machine()}.\n\n${table(head, rows)}`;
  },
};

const KINDS = 1000;
const BATCH = 100;
const SPAN = 2000;

async function measureSize(size: number): Promise<Rates> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-database-'));
  const file = join(folder, 'data.db');
  const open = (): Database => openDatabase({ file, collections, refuseScans: true, now: Date.now });
  let opened = open();
  const inserts = await fill(opened, size);
  opened.close();
  const began = performance.now();
  opened = open();
  const reopen = performance.now() - began;
  const rates = { 'inserts/s': inserts, ...(await measure(opened, size)), 'reopen, ms': Math.round(reopen), 'file, MB': Math.round(statSync(file).size / 2 ** 20) };
  opened.close();
  rmSync(folder, { recursive: true });
  return rates;
}

async function fill(database: Database, size: number): Promise<number> {
  const began = performance.now();
  for (let first = 0; first < size; first += BATCH) {
    const data = Array.from({ length: BATCH }, (_, at) => document(first + at));
    await database.run('insertDocument', { collectionName: 'things', data });
  }
  return Math.round((size / (performance.now() - began)) * 1000);
}

function document(n: number): string {
  return JSON.stringify({ _id: `t${n}`, kind: n % KINDS, n, left: 1_000_000, text: 'x'.repeat(200) });
}

async function measure(database: Database, size: number): Promise<Rates> {
  const any = (): string => `t${Math.floor(Math.random() * size)}`;
  const send = (operation: string, body: object): Promise<unknown> => database.run(operation, { collectionName: 'things', ...body });
  const get = (): Promise<unknown> => send('getDocument', { query: JSON.stringify({ _id: any() }), queryType: 'DOC' });
  const top = (): Promise<unknown> => send('getDocument', { query: JSON.stringify({ kind: Math.floor(Math.random() * KINDS) }), order: '{"n":-1}', limit: 20 });
  const take = (): Promise<unknown> => send('modifyDocument', { query: JSON.stringify({ _id: any(), left: { $gt: 0 } }), data: '{"$inc":{"left":-1}}', merge: true, multi: true });
  return {
    'gets by _id/s': await rate(get, 1),
    'top 20 by an index/s': await rate(top, 1),
    'conditional increments/s, one by one': await rate(take, 1),
    'conditional increments/s, 32 at once': await rate(take, 32),
    'transactions of two updates/s, 16 at once': await rate(() => moved(database, any), 16),
  };
}

/** Two that meet at one document are one conflict, and the later one begins again. */
async function moved(database: Database, any: () => string): Promise<void> {
  await move(database, any).catch((error: Error) => {
    if (!error.message.includes('TransactionConflict')) throw error;
    return moved(database, any);
  });
}

async function move(database: Database, any: () => string): Promise<void> {
  const { transactionId } = (await database.run('startTransaction', {})).reply;
  const step = (by: number): object => ({ collectionName: 'things', query: JSON.stringify({ _id: any() }), queryType: 'DOC', data: JSON.stringify({ $inc: { left: by } }), merge: true, transactionId });
  for (const by of [-1, 1]) await database.run('modifyDocument', step(by) as Record<string, unknown>);
  await database.run('commitTransaction', { transactionId });
}

async function rate(work: () => Promise<unknown>, lanes: number): Promise<number> {
  const began = performance.now();
  let done = 0;
  const lane = async (): Promise<void> => {
    for (; performance.now() - began < SPAN; done += 1) await work();
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return Math.round((done / (performance.now() - began)) * 1000);
}
