import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EJSON } from 'bson';
import { blank, type CaseRecord, type Stage } from '../../cloudfunctions/cases/case';
import { derived, termsOf, yearsOn } from '../../cloudfunctions/cases/clock';
import { calendarFrom } from '../../cloudfunctions/platform/calendar';
import { measures } from '../../cloudfunctions/platform/measures';
import { startLocalCloud, type LocalCloud } from '../../local/gateway/server';
import { associationRecords, associations, owner } from '../../local/seed/associations';
import type { Day, Instant } from '../../miniprogram/shared/contracts/answers';
import { dayOf } from '../../miniprogram/shared/instants';
import { nextDay, type Calendar, type CalendarYear } from '../../miniprogram/shared/workdays';
import { buildFunctions } from '../build/functions';
import { expectedOn, type Watched } from './reminders';

export interface YearEndFigures {
  cases: number;
  days: number;
  runs: number;
  kills: number;
  expected: number;
  found: number;
  lost: string[];
  strange: string[];
  /** Cases whose day changed when the year came, and how many of them were told so exactly once. */
  moved: number;
  announced: number;
  seconds: number;
}

const root = join(__dirname, '../..');
const [first, entered, last] = ['2026-10-08', '2026-12-14', '2027-03-31'];
const place = owner(associations.cityA);
const people = { officer: 'soak-officer', lead: 'soak-lead', superior: 'soak-superior' };
/** A year as it might be laid down: moved rest days and make-up days that no estimate knows. */
const notice = { number: '示例〔2026〕1号', title: '示例通知', address: 'https://www.gov.cn/example', issuedOn: '2026-12-10' };
const rest = (name: string, from: Day, count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [index, 0]).reduce<[Day, string][]>((days) => [...days, [days.length === 0 ? from : nextDay(days.at(-1)![0]), name]], []));
const year2027: CalendarYear = {
  year: 2027,
  off: { ...rest('元旦', '2027-01-01', 3), ...rest('春节', '2027-02-05', 8), ...rest('清明节', '2027-04-03', 3), ...rest('劳动节', '2027-05-01', 5), ...rest('端午节', '2027-06-09', 1), ...rest('中秋节', '2027-09-15', 1), ...rest('国庆节', '2027-10-01', 7) },
  working: { '2027-01-30': '春节', '2027-02-14': '春节' },
  notice,
};
const years = [...yearsOn('2027-12-31'), 2030];
const before = calendarFrom(years, []);
const after = calendarFrom(years, [year2027]);

/** From October to March: cases come, are met and end, the next year is entered late, the duty is silent, doubled and killed. */
export async function soakYearEnd(cases: number, seed: number, say: (line: string) => void): Promise<YearEndFigures> {
  const started = performance.now();
  const random = randomFrom(seed);
  const { local, stop } = await open();
  const watched = Array.from({ length: cases }, (_, index) => someCase(index, random));
  const expected = new Map<string, number>();
  const figures = { runs: 0, kills: 0, days: 0 };
  let moved: number | null = null;
  for (let day = first; day <= last; day = nextDay(day)) {
    const calendar = day < entered ? before : after;
    figures.days += 1;
    if (day === entered) {
      await insert(local, 'calendarYears', [{ _id: '2027', year: 2027, current: year2027, proposal: null, history: [], revision: 1, version: 1 }]);
    }
    await live(local, watched, day, moved === null ? [calendar, before] : [calendar, calendar]);
    if (random() < 0.15 && day !== last) continue; // a day of silence
    if (day >= entered) moved ??= movedBy(watched, day);
    for (let run = random() < 0.1 ? 2 : 1; run > 0; run--) await settle(local, day, random, figures);
    for (const each of watched) count(expected, expectedOn(each, calendar, day, people));
    if (day.endsWith('-01')) say(`${day}: ${figures.runs} runs, ${figures.kills} kills`);
  }
  const messages = await rows<{ recipient: string; body: string; kind: string; title: string }>(local, 'messages');
  const found = new Map<string, number>();
  count(found, messages.filter(({ kind }) => kind === 'case-deadline').map(({ recipient, body }) => `${recipient} ${body}`));
  const announced = messages.filter(({ title, recipient }) => title === '办理期限有变化' && recipient.startsWith('applicant')).length;
  await stop();
  return { cases, ...figures, expected: total(expected), found: total(found), lost: missing(expected, found), strange: missing(found, expected), moved: moved ?? 0, announced, seconds: (performance.now() - started) / 1000 };
}

function someCase(index: number, random: () => number): Watched {
  const day = dayOf(instantAt(first, Math.floor(random() * 75)));
  const meets = { decision: 8 + Math.floor(random() * 16), meeting: 30 + Math.floor(random() * 18), feedback: 55 + Math.floor(random() * 40) };
  return { id: `case${String(index).padStart(5, '0')}`, receivedOn: day, registeredOn: random() < 0.15 ? dayOf(instantAt(day, 1 + Math.floor(random() * 40))) : day, meets, refused: random() < 0.3, officer: random() < 0.9, told: day, toldAbove: new Set(), met: {}, open: true };
}

/** What happens to the cases on that day, before the duty runs: until it has, their days stand as the former calendar counted them. */
async function live(local: LocalCloud, watched: Watched[], day: Day, [calendar, counted]: [Calendar, Calendar]): Promise<void> {
  const fresh = watched.filter(({ registeredOn }) => registeredOn === day);
  if (fresh.length > 0) {
    await insert(local, 'bindings', fresh.map(({ id }) => ({ _id: `applicant-${id}`, memberId: id, since: first, how: 'roster' })));
    await insert(local, 'cases', fresh.map((each) => recordOf(each, calendar, day)));
  }
  for (const each of watched.filter(({ registeredOn, open: its }) => registeredOn < day && its)) {
    const step = (['decision', 'meeting', 'feedback'] as const).find((one) => !each.met[one]);
    const passed = (Date.parse(day) - Date.parse(each.receivedOn)) / 86_400_000;
    if (!step || passed < each.meets[step]) continue;
    each.met[step] = `${day}T07:00:00.000+08:00`;
    each.open = !(step === 'decision' && each.refused) && step !== 'feedback';
    const { stage, met, open: its, due, rank, rules, remindOn } = recordOf(each, counted, day);
    await update(local, each.id, { stage, met, open: its, due, rank, rules, remindOn });
  }
}

function recordOf(each: Watched, calendar: Calendar, day: Day): CaseRecord {
  const receivedAt = `${each.receivedOn}T06:00:00.000+08:00`;
  const applicant = { kind: 'member' as const, openid: `applicant-${each.id}`, memberId: each.id, name: '示例申请人', firmId: null, firmName: null };
  const record: CaseRecord = {
    ...blank(each.id, { applicant, owner: place }, receivedAt),
    ...{ number: `注协维收〔2026〕${each.id}号`, unnumberedSince: null, type: 'practice', confidential: false, facts: '', claim: '', opposingParty: '', evidence: [] },
    ...{ service: { way: 'electronic', confirmedAt: receivedAt }, heardBy: place, terms: termsOf(measures), word: '注协维', officer: each.officer ? { openid: people.officer, name: '经办人' } : null },
    ...{ stage: stageOf(each, day), met: { decision: each.met.decision ?? null, meeting: each.met.meeting ?? null, feedback: each.met.feedback ?? null }, remindedThrough: each.told },
  };
  return { ...record, ...derived(record, calendar, `${day}T07:00:00.000+08:00`) };
}

function stageOf({ met, refused, open: its }: Watched, day: Day): Stage {
  const at = `${day}T07:00:00.000+08:00`;
  if (!met.decision) return { state: 'filed' };
  if (refused) return { state: 'refused', refused: { at } };
  const accepted = { acceptedOn: day };
  if (!met.meeting) return { state: 'accepted', ...accepted };
  const heard = { heard: { at }, advised: { at } };
  return its ? { state: 'advised', ...accepted, ...heard } : { state: 'closed', ...accepted, ...heard, answered: { at }, closed: { at } };
}

/** Open when the duty first ran with the year on file, with a day that the estimate had otherwise, or not for certain. */
function movedBy(watched: Watched[], day: Day): number {
  const at: Instant = `${day}T07:00:00.000+08:00`;
  return watched.filter((each) => {
    if (!each.open || each.registeredOn >= entered || each.registeredOn > day) return false;
    const [one, other] = [before, after].map((calendar) => derived(recordOf(each, calendar, day), calendar, at).rules);
    return JSON.stringify(one) !== JSON.stringify(other);
  }).length;
}

/** Now and then an instance dies at one of its replies; the run that follows is a quiet one, so that the day is told in the end. */
async function settle(local: LocalCloud, day: Day, random: () => number, figures: { runs: number; kills: number }): Promise<void> {
  const at = Date.parse(`${day}T09:00:00+08:00`);
  if (random() < 0.2) {
    let left = 1 + Math.floor(random() * 60);
    local.faults.reply = () => ((left -= 1) === 0 ? ((figures.kills += 1), 'kill') : 'pass');
    await fire(local, at, figures);
    local.faults.clear();
  }
  while ((await fire(local, at, figures)) > ownTime);
}

/** A run that has used up its time (reminding.ts) stops by itself; the timer is back within minutes and goes on where it stopped. */
const ownTime = 7_500;


/** Gives the milliseconds that it took. */
async function fire(local: LocalCloud, at: number, figures: { runs: number }): Promise<number> {
  local.clock.setOffset(at - Date.now());
  figures.runs += 1;
  const started = performance.now();
  await local.fireTimer('cases');
  return performance.now() - started;
}

async function open(): Promise<{ local: LocalCloud; stop(): Promise<void> }> {
  const { folder } = await buildFunctions({ root, sdk: 'bundled' });
  const dataDir = mkdtempSync(join(tmpdir(), 'soak-cases-'));
  const local = await startLocalCloud({ dataDir, functionsDir: folder, instances: 1, refuseScans: true, timers: false, log: () => {} });
  await insert(local, 'associations', associationRecords(`${first}T00:00:00.000+08:00`));
  const staff = (openid: string, association: object, roles: string[]) => ({ _id: openid, staffId: openid, name: '工作人员', status: 'active', since: first, until: null, revision: 1, roles, ...association });
  await insert(local, 'appointments', [staff(people.lead, place, ['lead']), staff(people.officer, place, ['case-officer']), staff(people.superior, owner(associations.province), ['lead'])]);
  const stop = async () => {
    await local.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { local, stop };
}

async function insert(local: LocalCloud, collectionName: string, found: object[]): Promise<void> {
  for (let at = 0; at < found.length; at += 500) await local.database.run('insertDocument', { collectionName, data: found.slice(at, at + 500).map((row) => JSON.stringify(row)) });
}

async function update(local: LocalCloud, id: string, changes: object): Promise<void> {
  const how = { multi: true, merge: true, upsert: false, data: JSON.stringify({ $set: changes }) };
  await local.database.run('modifyDocument', { collectionName: 'cases', query: JSON.stringify({ _id: id }), queryType: 'WHERE', ...how });
}

async function rows<Row>(local: LocalCloud, collectionName: string): Promise<Row[]> {
  const found: (Row & { _id: string })[] = [];
  for (;;) {
    const query = JSON.stringify(found.length === 0 ? {} : { _id: { $gt: found.at(-1)!._id } });
    const { reply } = await local.database.run('getDocument', { collectionName, query, queryType: 'WHERE', order: JSON.stringify({ _id: 1 }), limit: 1000 });
    const list = (reply.data as { list: string[] }).list.map((text) => EJSON.parse(text) as Row & { _id: string });
    found.push(...list);
    if (list.length < 1000) return found;
  }
}

function instantAt(day: Day, later: number): Instant {
  let found = day;
  for (let left = later; left > 0; left--) found = nextDay(found);
  return `${found}T06:00:00.000+08:00`;
}

function count(into: Map<string, number>, lines: string[]): void {
  for (const line of lines) into.set(line, (into.get(line) ?? 0) + 1);
}

const total = (counts: Map<string, number>) => [...counts.values()].reduce((sum, each) => sum + each, 0);

function missing(wanted: Map<string, number>, there: Map<string, number>): string[] {
  return [...wanted].filter(([line, times]) => (there.get(line) ?? 0) < times).map(([line]) => line);
}

/** The same numbers for the same seed (a linear congruential generator: nothing here needs a better one). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
}
