import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EJSON } from 'bson';
import { writeWorkbook } from '../../cloudfunctions/roster/writing';
import type { Reply } from '../../local/gateway/faults';
import { startLocalCloud, type LocalCloud } from '../../local/gateway/server';
import { associationRecords } from '../../local/seed/associations';
import { appointments } from '../../local/seed/people';
import { rosterColumns, type RosterImport } from '../../miniprogram/shared/contracts/roster';
import { piecesOf, rosterLimits } from '../../miniprogram/shared/roster-limits';
import { instantOf } from '../../miniprogram/shared/instants';
import { call } from '../bench/cloud';
import { buildFunctions } from '../build/functions';

export interface RosterFigures {
  members: number;
  megabytes: number;
  /** Of the function alone, in a process of its own: milliseconds, and megabytes at its largest. */
  reading: { milliseconds: number; megabytes: number };
  /** Seconds of each state of the first import, and of the next year's. */
  first: Record<string, number>;
  next: Record<string, number>;
  longestCall: number;
  isSameWhenKilled: boolean;
}

const staff = 'demo-staff-province';
const root = join(__dirname, '../..');

/** A roster of that size and next year's, imported in peace and once more with two kills on the way: the same must come out. */
export async function soakRoster(members: number, say: (line: string) => void): Promise<RosterFigures> {
  const [first, next] = [file(members, false), file(members, true)];
  say(`${members} members, ${(first.length / 1e6).toFixed(1)} MB`);
  const reading = readAlone(first);
  say(`read alone in ${reading.milliseconds} ms with ${reading.megabytes} MB`);
  const calm = await open();
  const times = { first: await imported(calm, first, say), next: await imported(calm, next, say) };
  const expected = await rosterOf(calm);
  const longestCall = Math.max(...calm.local.counters.calls.filter(({ name }) => name === 'roster').map(({ ms }) => Math.round(ms)));
  await calm.stop();
  const torn = await open();
  await imported(torn, first, say);
  await imported(torn, next, say, [killAt('insertDocument', 'rosterStages', 100), killAt('insertDocument', 'roster', 20)]);
  const isSameWhenKilled = (await rosterOf(torn)) === expected;
  await torn.stop();
  return { members, megabytes: first.length / 1e6, reading, ...times, longestCall, isSameWhenKilled };
}

/** Next year some are new, some have changed, a few are gone. */
function file(members: number, isNext: boolean): Buffer {
  const rows = [[...rosterColumns] as string[]];
  for (let number = 1; number <= members + (isNext ? 500 : 0); number++) {
    if (isNext && number % 97 === 0) continue;
    const city = number % 2 ? '甲市' : '乙市';
    const firm = `示例${(number + (isNext && number % 31 === 0 ? 1 : 0)) % 600}会计师事务所（特殊普通合伙）`;
    const phone = `120${scattered(isNext && number % 13 === 0 ? number + members * 2 : number)}`;
    rows.push([`9901${scattered(number)}`, nameOf(number), phone, number % 3 ? '执业会员' : '非执业会员', city, number % 3 ? firm : '', number % 3 && number % 5 === 0 ? `${city}分所` : '', '在册']);
  }
  return writeWorkbook([{ name: '会员名册', rows, widths: [] }]);
}

/** Eight digits in no order, as real numbers are: a file of them is larger. A prime step meets each number once. */
function scattered(number: number): string {
  return String((number * 48_271_129) % 99_999_989).padStart(8, '0');
}

/** Long and unlike any other, always the same for one number: a file of 100,000 is as large as the largest expected, some 7 MB. */
function nameOf(number: number): string {
  const noise = createHash('sha256').update(String(number)).digest();
  return `示例会员${Array.from({ length: 11 }, (_, at) => String.fromCharCode(0x4e00 + (noise.readUInt16BE(at * 2) % 20_000))).join('')}`;
}

function readAlone(bytes: Buffer): RosterFigures['reading'] {
  const folder = mkdtempSync(join(tmpdir(), 'roster-'));
  writeFileSync(join(folder, 'roster.xlsx'), bytes);
  const said = execFileSync(process.execPath, ['--import', 'tsx', join(__dirname, 'roster-reader.ts'), join(folder, 'roster.xlsx')], { encoding: 'utf8', cwd: root, env: { ...process.env, TSX_TSCONFIG_PATH: 'tsconfig.tools.json' } });
  rmSync(folder, { recursive: true });
  return JSON.parse(said) as RosterFigures['reading'];
}

interface Opened {
  local: LocalCloud;
  stop(): Promise<void>;
}

async function open(): Promise<Opened> {
  const { folder } = await buildFunctions({ root, sdk: 'bundled' });
  const dataDir = mkdtempSync(join(tmpdir(), 'soak-roster-'));
  const local = await startLocalCloud({ dataDir, functionsDir: folder, instances: 2, refuseScans: true, log: (line) => line.includes('fault') && console.error(line) });
  const now = instantOf(Date.now());
  for (const [collectionName, rows] of Object.entries({ associations: associationRecords(now), appointments: appointments(now) })) {
    await local.database.run('insertDocument', { collectionName, data: rows.map((row) => JSON.stringify(row)) });
  }
  const stop = async () => {
    await local.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { local, stop };
}

type Kill = (reply: Reply) => boolean;

/** The n-th reply of that kind never arrives, and the instance that waits for it is dead. */
function killAt(operation: string, collection: string, nth: number): Kill {
  let seen = 0;
  return (reply) => reply.operation === operation && reply.collection === collection && (seen += 1) === nth;
}

async function imported({ local }: Opened, bytes: Buffer, say: (line: string) => void, kills: Kill[] = []): Promise<Record<string, number>> {
  local.faults.reply = (reply) => (kills.some((isNow) => isNow(reply)) ? 'kill' : 'pass');
  const times: Record<string, number> = {};
  const timed = async <Value>(name: string, work: () => Promise<Value>): Promise<Value> => {
    const started = performance.now();
    const value = await work();
    times[name] = (times[name] ?? 0) + (performance.now() - started) / 1000;
    return value;
  };
  const digest = createHash('sha256').update(bytes).digest('hex');
  const begun = await call<RosterImport>(local, staff, 'roster.begin', { key: digest.slice(0, 40), associationId: 'province', fileName: 'soak.xlsx', digest, pieces: piecesOf(bytes.length) });
  await timed('sending', async () => {
    for (let piece = 0; piece * rosterLimits.piece < bytes.length; piece++) {
      await call(local, staff, 'roster.send', { importId: begun.id, piece: piece + 1, base64: bytes.subarray(piece * rosterLimits.piece, (piece + 1) * rosterLimits.piece).toString('base64') });
    }
  });
  let seen = begun;
  for (;;) {
    const { state } = seen;
    const next = await timed(state, () => call<RosterImport>(local, staff, 'roster.continue', { importId: begun.id }).catch((error: Error) => say(`${state}: ${error.message}`)));
    if (!next && ['receiving', 'reading'].includes(state)) local.clock.setOffset(local.clock.offset + 80_000);
    seen = next ?? seen;
    if (seen.state === 'refused') throw new Error(`refused: ${JSON.stringify(seen.problems)}`);
    if (seen.state === 'ready') seen = await call<RosterImport>(local, staff, 'roster.commit', { importId: begun.id, reason: 'soak' });
    if (seen.state === 'done') break;
  }
  local.faults.clear();
  say(`${JSON.stringify(seen.differences)} ${Object.entries(times).map(([name, seconds]) => `${name} ${seconds.toFixed(1)} s`).join(', ')}`);
  return times;
}

/** As everybody sees it, without what differs from seal to seal. */
async function rosterOf({ local }: Opened): Promise<string> {
  const pointer = await rows<{ current: number }>(local, 'generations');
  const seen = (await rows<Record<string, unknown> & { from: number; until: number; memberId: string }>(local, 'roster'))
    .filter(({ from, until }) => from <= pointer[0]!.current && pointer[0]!.current < until)
    .map(({ phoneCipher: _phone, certificateCipher: _certificate, phoneHash: _hash, certificateHash: _other, memberId: _member, _id, ...row }) => JSON.stringify(row));
  return seen.sort().join('\n');
}

async function rows<Row>(local: LocalCloud, collectionName: string): Promise<Row[]> {
  const found: (Row & { _id: string })[] = [];
  for (;;) {
    const query = EJSON.stringify({ _id: { $gt: found.at(-1)?._id ?? '' } });
    const { reply } = await local.database.run('getDocument', { collectionName, query, queryType: 'WHERE', order: '{"_id":1}', limit: 1000 });
    const list = (reply.data as { list: string[] }).list.map((text) => EJSON.parse(text) as Row & { _id: string });
    found.push(...list);
    if (list.length < 1000) return found;
  }
}
