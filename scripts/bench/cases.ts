import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { blank, type CaseRecord } from '../../cloudfunctions/cases/case';
import { derived, termsOf, yearsOn } from '../../cloudfunctions/cases/clock';
import { calendarFrom } from '../../cloudfunctions/platform/calendar';
import { measures } from '../../cloudfunctions/platform/measures';
import { startLocalCloud, type LocalCloud } from '../../local/gateway/server';
import { associations, owner } from '../../local/seed/associations';
import { dayOf, instantOf } from '../../miniprogram/shared/instants';
import type { Calendar } from '../../miniprogram/shared/workdays';
import { buildFunctions } from '../build/functions';
import { call } from './cloud';
import { machine } from './machine';
import { median } from './numbers';
import type { Part } from './part';
import { table } from './table';

const page = 500;
const rounds = 40;
const lead = 'bench-lead';
const place = owner(associations.cityA);
const day = 24 * 60 * 60 * 1000;

export const cases: Part = {
  title: 'Boards of cases',
  sizes: [500, 50_000],
  async measure(root, sizes) {
    const { folder } = await buildFunctions({ root, sdk: 'bundled' });
    const clouds: Filled[] = [];
    try {
      for (const size of sizes) clouds.push(await filled(folder, size));
      const measured = [];
      for (const each of asked) measured.push(await side(clouds.map(({ cloud }) => cloud), each));
      return `Open cases of one association, as its lead asks for them, of the clouds in turn; milliseconds, the median of ${rounds} calls, and how many documents and index entries were examined. \`npm run bench -- cases ${sizes.join(' ')}\`, ${machine()}.\n\n${table(head(sizes), measured.map(row))}`;
    } finally {
      for (const { stop } of clouds) await stop();
    }
  },
};

interface Filled {
  cloud: LocalCloud;
  stop(): Promise<void>;
}

interface Measured {
  milliseconds: number;
  examined: number;
}

const asked: [string, string, object][] = [
  ['board (counts)', 'cases.board', {}],
  ['list: due today', 'cases.list', { filter: 'today' }],
  ['list: overdue', 'cases.list', { filter: 'overdue' }],
  ['list: in progress', 'cases.list', { filter: 'open' }],
  ['admin page (workload)', 'cases.workload', {}],
];

const head = (sizes: number[]) => ['', ...sizes.map((size) => `${size.toLocaleString('en')}, ms`), 'ratio', ...sizes.map((size) => `${size.toLocaleString('en')}, examined`)];

function row(measured: Measured[], at: number): (string | number)[] {
  const ratio = measured.at(-1)!.milliseconds / measured[0]!.milliseconds;
  return [asked[at]![0], ...measured.map(({ milliseconds }) => milliseconds), `${ratio.toFixed(2)} ×`, ...measured.map(({ examined }) => examined)];
}

async function filled(functionsDir: string, size: number): Promise<Filled> {
  const dataDir = mkdtempSync(join(tmpdir(), 'bench-cases-'));
  const cloud = await startLocalCloud({ dataDir, functionsDir, instances: 1, refuseScans: true, timers: false });
  const now = cloud.clock.now();
  await insert(cloud, 'appointments', [{ _id: lead, staffId: lead, name: '工作人员', status: 'active', since: instantOf(now), until: null, revision: 1, roles: ['lead'], ...place }]);
  const today = dayOf(instantOf(now));
  const calendar = calendarFrom([...yearsOn(today), Number(today.slice(0, 4)) + 3], []);
  for (let made = 0; made < size; made += page) await insert(cloud, 'cases', Array.from({ length: Math.min(page, size - made) }, (_, index) => record(made + index, size, now, calendar)));
  return { cloud, stop: async () => (await cloud.stop(), rmSync(dataDir, { recursive: true, force: true })) };
}

/** In turn, so that whatever else the machine does slows all of them alike. */
async function side(clouds: LocalCloud[], [, name, input]: (typeof asked)[number]): Promise<Measured[]> {
  const times = clouds.map((): number[] => []);
  for (let round = 0; round < rounds; round++) for (const [at, cloud] of clouds.entries()) times[at]!.push(await timed(cloud, name, input));
  return clouds.map((cloud, at) => ({ milliseconds: Math.round(median(times[at]!) * 10) / 10, examined: cloud.counters.calls.at(-1)!.examined }));
}

async function timed(cloud: LocalCloud, name: string, input: object): Promise<number> {
  const started = performance.now();
  await call(cloud, lead, name, input);
  return performance.now() - started;
}

/** As many as fill a page and a count, whatever the whole number: a longer list is compared with no shorter one. */
const urgent = 200;

function record(index: number, size: number, now: number, calendar: Calendar): CaseRecord {
  const daysAgo = index < urgent ? (24 * index) / urgent : (14 * index) / size;
  const receivedAt = instantOf(now - Math.floor(daysAgo * day));
  const applicant = { kind: 'member' as const, openid: `o${index}`, memberId: `m${index}`, name: '示例申请人', firmId: null, firmName: null };
  const made: CaseRecord = {
    ...blank(`case${index}`, { applicant, owner: place }, receivedAt),
    ...{ number: `注协维收〔2026〕${index}号`, unnumberedSince: null, type: 'practice', confidential: false, facts: '经过。'.repeat(200), claim: '请求。', opposingParty: '示例公司', evidence: [] },
    ...{ service: { way: 'electronic', confirmedAt: receivedAt }, heardBy: place, terms: termsOf(measures), word: '注协维' },
  };
  return { ...made, ...workedOut(made, calendar, now) };
}

type Derived = ReturnType<typeof derived>;

/** What was received on one day is due on one day: worked out once for all of them. */
const known = new Map<string, Derived>();

function workedOut(made: CaseRecord, calendar: Calendar, now: number): Derived {
  const day = dayOf(made.receivedAt);
  const found = known.get(day) ?? derived(made, calendar, instantOf(now));
  known.set(day, found);
  return found;
}

async function insert(cloud: LocalCloud, collectionName: string, rows: object[]): Promise<void> {
  await cloud.database.run('insertDocument', { collectionName, data: rows.map((each) => JSON.stringify(each)) });
}
