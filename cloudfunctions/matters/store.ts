import type { Instant } from 'shared/contracts/answers';
import type { MatterShelf, MatterState, TypicalState } from 'shared/contracts/matters';
import { dayOf } from 'shared/instants';
import { audited, type AuditEntry } from '../platform/audit';
import { command, pageLimit, type Where } from '../platform/database';
import { takeNumber, yearOf, type Holders } from '../platform/numbering';
import { beyond } from '../platform/paging';
import type { Matter } from './matter';
import type { TypicalRecord } from './typical';

/** For the lists of staff: where a state lies. */
type Stage = 'waiting' | 'working' | 'done';
const stages: Record<MatterState, Stage> = { received: 'waiting', assigned: 'working', asked: 'working', replied: 'done', closed: 'done', withdrawn: 'done' };

const matters = audited<Matter & { stage: Stage }>('matters');
const typicals = audited<TypicalRecord>('typicalAnswers');

/** What is only for handing over is nobody's to read. */
const plain = { unlogged: false, unloggedSince: false, stage: false };

export function matter(id: string): Promise<Matter | null> {
  return matters.one(id, plain);
}

export function add(filed: Matter, entry: AuditEntry): Promise<boolean> {
  return matters.add({ ...filed, stage: stages[filed.state] }, entry);
}

/** Only on the revision that it was decided on; false when it has moved on. */
export async function save(before: Matter, after: Matter, entry: AuditEntry): Promise<boolean> {
  const changes = { ...changesOf(before, after), stage: stages[after.state] };
  return (await matters.change({ _id: before._id, revision: before.revision }, changes, entry)) === 1;
}

/** The whole of it but its number, on that revision. */
export async function replace(id: string, revision: number, { _id: _own, number: _number, unnumberedSince: _since, ...after }: Matter, entry: AuditEntry): Promise<boolean> {
  const changes = Object.fromEntries(Object.entries(after).map(([name, value]) => [name, command.set(value)]));
  return (await matters.change({ _id: id, revision }, { ...changes, stage: stages[after.state] }, entry)) === 1;
}

/** Worked out anew with the same day: no deed of anybody. */
export async function saveStamp({ _id, revision }: Matter, stamp: string): Promise<void> {
  await matters.changeSilently({ _id, revision }, { 'clock.stamp': stamp });
}

/** Each field as a whole: an object would be merged into what stands there. */
function changesOf<Kept extends object>(before: Kept, after: Kept): Record<string, unknown> {
  const changed = Object.entries(after).filter(([name, value]) => value !== (before as Record<string, unknown>)[name]);
  return Object.fromEntries(changed.map(([name, value]) => [name, command.set(value)]));
}

export function mattersOf(owner: string, cursor: string | undefined, limit: number): Promise<Matter[]> {
  return matters.page({ where: beyond({ owner }, 'at', 'desc', cursor), orderBy: [['at', 'desc'], ['_id', 'desc']], fields: plain, limit });
}

/** What waits for its owner, in one request. */
export async function countOwned(owners: string[]): Promise<{ asked: number; replied: number }> {
  const groups = await matters.groups<MatterState>({ owner: command.in(owners), state: command.in(['asked', 'replied']) }, '$state', 2);
  return { asked: 0, replied: 0, ...countsOf(groups) };
}

/** What waits for anybody of the association, and what the officer works on: in one request. */
export async function countHandled(associationId: string, openid: string): Promise<{ waiting: number; working: number }> {
  const either = command.or([{ associationId, stage: 'waiting' }, { 'officer.openid': openid, stage: 'working' }]) as unknown as Where;
  return { waiting: 0, working: 0, ...countsOf(await matters.groups<Stage>(either, '$stage', 2)) };
}

function countsOf(groups: { _id: string; count: number }[]): Record<string, number> {
  return Object.fromEntries(groups.map(({ _id, count }) => [_id, count]));
}

/** The matters of one page that staff choose from: what is due or has waited longest first, what has ended newest first. */
export function shelf(name: MatterShelf, clerk: { openid: string; associationId: string }, cursor: string | undefined, limit: number): Promise<Matter[]> {
  const order = name === 'done' || name === 'referred' ? 'desc' : 'asc';
  return matters.page({ where: beyond(shelves[name](clerk), 'rank', order, cursor), orderBy: [['rank', order], ['_id', order]], fields: plain, limit });
}

const shelves: Record<MatterShelf, (clerk: { openid: string; associationId: string }) => Where> = {
  waiting: ({ associationId }) => ({ associationId, stage: 'waiting' }),
  working: ({ associationId }) => ({ associationId, stage: 'working' }),
  mine: ({ openid }) => ({ 'officer.openid': openid, stage: 'working' }),
  done: ({ associationId }) => ({ associationId, stage: 'done' }),
  referred: ({ associationId }) => ({ referredFrom: associationId }),
};

/** What somebody still works on, in the order of the officer's own list. */
export function workedOnBy(openid: string): Promise<Matter[]> {
  return matters.page({ where: worksOn(openid), orderBy: [['rank', 'asc'], ['_id', 'asc']], fields: plain, limit: pageLimit });
}

export function countWorkedOn(openid: string): Promise<number> {
  return matters.count(worksOn(openid));
}

const worksOn = (openid: string): Where => ({ 'officer.openid': openid, stage: 'working' });

export function untold(before: Instant): Promise<Matter[]> {
  return matters.page({ where: { untoldSince: command.gt('').and(command.lt(before)) }, orderBy: [['untoldSince', 'asc']], fields: plain, limit: pageLimit });
}

/** What has come since stays to be told. */
export async function markTold({ _id, revision, facts }: Matter): Promise<void> {
  await matters.changeSilently({ _id, revision }, { told: facts.length, untoldSince: null });
}

export function unrated(before: Instant): Promise<Matter[]> {
  return matters.page({ where: { state: 'replied', 'reply.at': command.lt(before) }, orderBy: [['reply.at', 'asc']], fields: plain, limit: pageLimit });
}

export function ended(before: Instant): Promise<Matter[]> {
  return matters.page({ where: { clearedAt: null, endedAt: command.gt('').and(command.lt(before)) }, orderBy: [['endedAt', 'asc']], fields: plain, limit: pageLimit });
}

export function uncleared(owner: string, limit: number): Promise<Matter[]> {
  return matters.page({ where: { owner, clearedAt: null }, orderBy: [['_id', 'asc']], fields: plain, limit });
}

/** Those that still run and were dated with another calendar. */
export function dated(stamp: string): Promise<Matter[]> {
  return matters.page({ where: { endedAt: null, 'clock.stamp': command.gt('').and(command.neq(stamp)) }, orderBy: [['_id', 'asc']], fields: plain, limit: pageLimit });
}

export function unnumbered(before: Instant): Promise<Matter[]> {
  return matters.page({ where: { unnumberedSince: command.gt('').and(command.lt(before)) }, orderBy: [['unnumberedSince', 'asc']], fields: plain, limit: pageLimit });
}

/** Each association, kind and year has a series of its own. Gives the matter's own number again when it has one. */
export async function takeMatterNumber({ _id, kind, receivedBy, at, word }: Matter): Promise<string> {
  const year = yearOf(dayOf(at));
  const written = (number: number) => `${word}〔${year}〕${number}号`;
  const holders: Holders = {
    numbersOf: async (ids) => numbersIn(await matters.page({ where: { _id: command.in(ids) }, fields: { number: true }, limit: pageLimit })),
    writeDown: (id, number) => matters.changeSilently({ _id: id, number: null }, { number: written(number), unnumberedSince: null }),
  };
  return written(await takeNumber(`matters/${kind}/${receivedBy.associationId}/${year}`, _id, holders));
}

function numbersIn(records: Pick<Matter, '_id' | 'number'>[]): Map<string, number | null> {
  return new Map(records.map(({ _id, number }) => [_id, number === null ? null : Number(/(\d+)号$/.exec(number)?.[1])]));
}

/** What a person filed in a firm's name. */
export function filedFor(openid: string, limit: number): Promise<Matter[]> {
  return matters.page({ where: { 'filer.openid': openid, owner: command.gte('firm_').and(command.lt('firm`')) }, fields: plain, limit });
}

export const handOver = matters.handOver;

export function typical(id: string): Promise<TypicalRecord | null> {
  return typicals.one(id, { unlogged: false, unloggedSince: false });
}

export async function saveTypical(before: TypicalRecord | null, after: TypicalRecord, entry: AuditEntry): Promise<boolean> {
  if (!before) return typicals.add(after, entry);
  return (await typicals.change({ _id: before._id, revision: before.revision }, changesOf(before, after), entry)) === 1;
}

export function published(cursor: string | undefined, limit: number): Promise<TypicalRecord[]> {
  return typicals.page({ where: beyond({ state: 'published' }, 'publishedAt', 'desc', cursor), orderBy: [['publishedAt', 'desc'], ['_id', 'desc']], fields: { facts: false, matterId: false, unlogged: false }, limit });
}

/** Published ones that have every one of the words, the newest first. */
export function publishedWith(words: string[]): Promise<TypicalRecord[]> {
  const where = { state: 'published', words: command.all(words) };
  return typicals.page({ where, orderBy: [['publishedAt', 'desc'], ['_id', 'desc']], fields: { facts: false, matterId: false, words: false, unlogged: false }, limit: 50 });
}

export function typicalsOf(associationId: string, state: TypicalState, cursor: string | undefined, limit: number): Promise<TypicalRecord[]> {
  return typicals.page({ where: beyond({ associationId, state }, 'at', 'desc', cursor), orderBy: [['at', 'desc'], ['_id', 'desc']], fields: { unlogged: false }, limit });
}

export const handOverTypical = typicals.handOver;

/** What a crash left of the entries of both collections. */
export async function relay(now: Instant): Promise<void> {
  await matters.relay(now);
  await typicals.relay(now);
}
