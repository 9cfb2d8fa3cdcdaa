/** A writer is killed in the middle of its work, again and again: what it was told is written must be there. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'esbuild';
import type { Database } from '../../local/gateway/database/database';
import { openDatabase } from '../../local/gateway/database/database';
import { collections } from './collections';

const root = join(__dirname, '../..');
const writer = join(root, 'dist/soak/writer.js');

interface Told {
  added: number[];
  counted: number;
  moved: number;
}

export interface Killed {
  rounds: number;
  acknowledged: number;
  /** Acknowledged and not there. */
  lost: number;
  milliseconds: number;
}

/** Rounds are numbered by their seeds, which decide when the kill comes: one can be repeated alone. */
export async function killWriters(file: string, seeds: number[], tell: (line: string) => void): Promise<Killed> {
  await build({ absWorkingDir: root, entryPoints: ['scripts/soak/writer.ts'], bundle: true, platform: 'node', external: ['libsql'], outfile: writer, logLevel: 'silent' });
  await prepare(file);
  const began = performance.now();
  const sum = { acknowledged: 0, lost: 0, counted: 0, moved: 0 };
  for (const seed of seeds) {
    const told = await writeUntilKilled(file, seed, killAfter(seed));
    sum.counted += told.counted;
    sum.moved += told.moved;
    const lost = await missing(file, seed, told.added, sum);
    sum.acknowledged += told.added.length + told.counted + told.moved;
    sum.lost += lost;
    tell(`seed ${seed}: ${told.added.length} added, ${told.counted} counted, ${told.moved} moved, ${lost} lost`);
  }
  return { rounds: seeds.length, acknowledged: sum.acknowledged, lost: sum.lost, milliseconds: performance.now() - began };
}

/** From the first acknowledgement to about three hundred. */
function killAfter(seed: number): number {
  return 1 + (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) >>> 8) % 300;
}

function open(file: string): Database {
  return openDatabase({ file, collections, refuseScans: true, now: Date.now });
}

async function prepare(file: string): Promise<void> {
  const database = open(file);
  const data = ['counter', 'purse', 'till'].map((_id) => JSON.stringify({ _id, n: 0 }));
  await database.run('insertDocument', { collectionName: 'things', data });
  database.close();
}

async function writeUntilKilled(file: string, seed: number, least: number): Promise<Told> {
  const child = spawn(process.execPath, [writer, file, String(seed)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const told: Told = { added: [], counted: 0, moved: 0 };
  let lines = 0;
  for await (const line of createInterface(child.stdout)) {
    const [what, n] = line.split(' ');
    if (what === 'added') told.added.push(Number(n));
    else told[what as 'counted' | 'moved'] += 1;
    lines += 1;
    if (lines === least) child.kill('SIGKILL');
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  if (child.signalCode !== 'SIGKILL') throw new Error(`seed ${seed}: the writer ended by itself`);
  return told;
}

async function missing(file: string, round: number, added: number[], sum: { counted: number; moved: number }): Promise<number> {
  const database = open(file);
  const rows = await find(database, { round });
  const stored = new Set(rows.map(({ n }) => n));
  const of = async (_id: string): Promise<number> => (await find(database, { _id }))[0]!.n;
  const [counter, purse, till] = [await of('counter'), await of('purse'), await of('till')];
  database.close();
  if (purse + till !== 0) throw new Error(`seed ${round}: half a transaction is stored`);
  const short = Math.max(0, sum.counted - counter) + Math.max(0, sum.moved - till);
  return added.filter((n) => !stored.has(n)).length + short;
}

async function find(database: Database, query: object): Promise<{ n: number }[]> {
  const body = { collectionName: 'things', query: JSON.stringify(query), order: '{"n":1}', limit: 1000 };
  const { reply } = await database.run('getDocument', body);
  return (reply.data as { list: string[] }).list.map((text) => JSON.parse(text) as { n: number });
}
