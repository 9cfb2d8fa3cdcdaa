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
    const rows: (string | number)[][] = [];
    for (const size of sizes) rows.push([size.toLocaleString('en'), ...(await measured(folder, size))]);
    const ratios = rows[0]!.slice(1).map((_, at) => `${(Number(rows.at(-1)![at + 1]) / Number(rows[0]![at + 1])).toFixed(2)} ×`);
    return `Open cases of one association, as its lead asks for them; milliseconds, the median of ${rounds} calls. \`npm run bench -- cases ${sizes.join(' ')}\`, ${machine()}.\n\n${table(head, [...rows, ['last / first', ...ratios]])}`;
  },
};

const head = ['open cases', 'board (counts)', 'list: due today', 'list: overdue', 'list: in progress', 'admin page (workload)'];
const asked: [string, object][] = [['cases.board', {}], ['cases.list', { filter: 'today' }], ['cases.list', { filter: 'overdue' }], ['cases.list', { filter: 'open' }], ['cases.workload', {}]];

async function measured(functionsDir: string, size: number): Promise<number[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'bench-cases-'));
  const cloud = await startLocalCloud({ dataDir, functionsDir, instances: 1, refuseScans: true, timers: false });
  try {
    const now = cloud.clock.now();
    await insert(cloud, 'appointments', [{ _id: lead, staffId: lead, name: '工作人员', status: 'active', since: instantOf(now), until: null, revision: 1, roles: ['lead'], ...place }]);
    const today = dayOf(instantOf(now));
    const calendar = calendarFrom([...yearsOn(today), Number(today.slice(0, 4)) + 3], []);
    for (let made = 0; made < size; made += page) await insert(cloud, 'cases', Array.from({ length: Math.min(page, size - made) }, (_, index) => record(made + index, size, now, calendar)));
    const times: number[] = [];
    for (const [name, input] of asked) times.push(await timed(cloud, name, input));
    return times;
  } finally {
    await cloud.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function timed(cloud: LocalCloud, name: string, input: object): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const started = performance.now();
    await call(cloud, lead, name, input);
    times.push(performance.now() - started);
  }
  return Math.round(median(times) * 10) / 10;
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
