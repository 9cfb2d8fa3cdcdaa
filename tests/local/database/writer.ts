/** Writes without end and prints each number when it is acknowledged: the process that a test kills. */
import { writeSync } from 'node:fs';
import { openDatabase } from '../../../local/gateway/database/database';

const [file = '', round = '0'] = process.argv.slice(2);
const rule = { read: false, write: false } as const;
const indexes = [{ name: 'round_n', fields: { round: 1, n: 1 } as const }];
const database = openDatabase({ file, collections: { things: { indexes, rule } }, refuseScans: true, now: Date.now });

async function write(n: number): Promise<void> {
  await database.run('insertDocument', { collectionName: 'things', data: [JSON.stringify({ n, round: Number(round) })] });
  writeSync(1, `${n}\n`);
}

async function lane(first: number): Promise<void> {
  for (let n = first; ; n += 4) await write(n);
}

void Promise.all([0, 1, 2, 3].map(lane));
