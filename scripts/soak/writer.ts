/** Writes without end and prints each write when it is acknowledged: the process that is killed. */
import { writeSync } from 'node:fs';
import { openDatabase } from '../../local/gateway/database/database';
import { collections } from './collections';

const [file = '', round = '0'] = process.argv.slice(2);
const database = openDatabase({ file, collections, refuseScans: true, now: Date.now });
const send = (operation: string, body: object) => database.run(operation, { collectionName: 'things', ...body });
const byId = (_id: string) => ({ query: JSON.stringify({ _id }), queryType: 'DOC', merge: true, upsert: false });
const inc = (by: number) => ({ data: JSON.stringify({ $inc: { n: by } }) });

async function add(n: number): Promise<void> {
  await send('insertDocument', { data: [JSON.stringify({ n, round: Number(round) })] });
  writeSync(1, `added ${n}\n`);
}

async function count(): Promise<void> {
  await send('modifyDocument', { ...byId('counter'), ...inc(1) });
  writeSync(1, 'counted 1\n');
}

async function move(): Promise<void> {
  const { transactionId } = (await send('startTransaction', {})).reply;
  await send('modifyDocument', { ...byId('purse'), ...inc(-1), transactionId });
  await send('modifyDocument', { ...byId('till'), ...inc(1), transactionId });
  await send('commitTransaction', { transactionId });
  writeSync(1, 'moved 1\n');
}

async function forever(write: (n: number) => Promise<void>, first: number): Promise<void> {
  for (let n = first; ; n += 2) await write(n);
}

void Promise.all([forever(add, 0), forever(add, 1), forever(count, 0), forever(move, 0)]);
