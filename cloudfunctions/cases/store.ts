import type { Day, Instant } from 'shared/contracts/answers';
import type { CaseFilter, CaseStep } from 'shared/contracts/cases';
import { audited, type AuditEntry } from '../platform/audit';
import { collection, command, pageLimit, type Where } from '../platform/database';
import { takeNumber, yearOf, type Holders } from '../platform/numbering';
import type { Position } from '../platform/cursor';
import { beyond } from '../platform/paging';
import type { Bounds } from './clock';
import type { CaseRecord, Due, Fact, Link, RunningRule } from './case';
import { dayOf } from 'shared/instants';
import { finalText } from './notice-text';
import type { Heard } from './sitting';
import { isNumbering, numbered, type WrittenNotice } from './written-notice';

const cases = audited<CaseRecord>('cases');

export function one(id: string): Promise<CaseRecord | null> {
  return cases.one(id);
}

/** False when it is there already. */
export function add(record: CaseRecord, entry: AuditEntry): Promise<boolean> {
  return cases.add(record, entry);
}

export type Changes = Partial<Omit<CaseRecord, '_id' | 'version'>> & Record<`writtenNotices.${string}` | `meetings.${string}`, unknown>;

/** One write with everything that follows from the step; false when the case has moved on since it was read. */
export async function save({ _id, version }: Pick<CaseRecord, '_id' | 'version'>, changes: Changes, ...entries: [AuditEntry, ...AuditEntry[]]): Promise<boolean> {
  return (await cases.change({ _id, version }, { ...whole(changes), version: version + 1 }, ...entries)) === 1;
}

/** What the system works out again from the rule; nobody's step, and no reason to refuse one. */
export async function saveSilently({ _id, version }: Pick<CaseRecord, '_id' | 'version'>, changes: Changes): Promise<boolean> {
  return (await cases.changeSilently({ _id, version }, whole(changes))) === 1;
}

/** Objects and lists are replaced whole, never merged into what was there; a part that is null is taken away. */
function whole(changes: Changes): Record<string, unknown> {
  return Object.fromEntries(Object.entries(changes).map(([field, value]) => [field, written(field, value)]));
}

function written(field: string, value: unknown): unknown {
  if (value === null) return field.includes('.') ? command.remove() : null;
  return typeof value === 'object' ? command.set(value) : value;
}

export const handOver = cases.handOver;
export const relay = cases.relay;

// Lists

const cardFields = {
  version: true, number: true, receivedBy: true, handledBy: true, heardBy: true, associationPath: true, applicant: true, type: true, confidential: true,
  receivedAt: true, terms: true, stage: true, met: true, extension: true, officer: true, team: true, writtenNotices: true, due: true, rank: true, intake: true,
};

export type Listed = Pick<CaseRecord, '_id' | keyof typeof cardFields>;

export function listed(where: Where, order: 'asc' | 'desc', field: Sorted, cursor: string | undefined, limit: number): Promise<Listed[]> {
  return cases.page({ where: beyond(where, field, order, cursor), orderBy: [[field, order], ['_id', order]], fields: cardFields, limit });
}

export function ofMember(memberId: string, cursor: string | undefined, limit: number): Promise<Listed[]> {
  return listed({ 'applicant.kind': command.neq('firm'), 'applicant.memberId': memberId }, 'desc', 'receivedAt', cursor, limit);
}

/** Of an employee, who is no member. */
export function ofPerson(openid: string, cursor: string | undefined, limit: number): Promise<Listed[]> {
  return listed({ 'applicant.kind': 'employee', 'applicant.openid': openid }, 'desc', 'receivedAt', cursor, limit);
}

export function ofFirm(firmId: string, cursor: string | undefined, limit: number): Promise<Listed[]> {
  return listed({ 'applicant.kind': 'firm', 'applicant.firmId': firmId }, 'desc', 'receivedAt', cursor, limit);
}

/** What is not over yet, the caller's own and that of the firm they act for: in one request. */
export function openOf(own: { memberId: string | null; openid: string } | null, firmId: string | null, limit: number): Promise<Listed[]> {
  const sides = [...(own ? [ownedBy(own.memberId, own.openid)] : []), ...(firmId === null ? [] : [{ 'applicant.kind': 'firm', 'applicant.firmId': firmId }])];
  const [only, ...others] = sides.map((side) => ({ ...side, open: true }));
  if (!only) return Promise.resolve([]);
  return listed(others.length === 0 ? only : (command.or([only, ...others]) as unknown as Where), 'desc', 'receivedAt', undefined, limit);
}

/** All of the caller's own, with what was written. */
export function wholeOf(memberId: string | null, openid: string, limit: number): Promise<CaseRecord[]> {
  return cases.page({ where: ownedBy(memberId, openid), orderBy: [['receivedAt', 'desc'], ['_id', 'desc']], limit });
}

function ownedBy(memberId: string | null, openid: string): Where {
  return memberId === null ? { 'applicant.kind': 'employee', 'applicant.openid': openid } : { 'applicant.kind': command.neq('firm'), 'applicant.memberId': memberId };
}

// The board

/** Of one association and those below it, or of one officer of theirs. */
export interface Whose {
  associationId: string;
  officer: string | null;
}

export function onBoard(whose: Whose, filter: CaseFilter, bounds: Bounds, cursor: string | undefined, limit: number): Promise<Listed[]> {
  const [field, order] = orderOf(filter, whose);
  return listed({ ...boardOf(whose), ...within(filter, whose, bounds) }, order, field, cursor, limit);
}

/** An index range read no further than `most`: among 50,000 it costs the same. */
export async function countUpTo(whose: Whose, filter: CaseFilter, bounds: Bounds, most: number): Promise<number> {
  const [field, order] = orderOf(filter, whose);
  return (await cases.page({ where: { ...boardOf(whose), ...within(filter, whose, bounds) }, orderBy: [[field, order]], fields: { _id: true }, limit: most })).length;
}

/** What is due by then, overdue ones first. */
export async function duesUntil(associationId: string, day: Day, most: number): Promise<Due[]> {
  const where = { associationPath: associationId, open: true, rank: command.gt('').and(command.lt(`${day}T24`)) };
  return (await cases.page({ where, orderBy: [['rank', 'asc']], fields: { due: true }, limit: most })).flatMap(({ due }) => due ?? []);
}

/** Where a page of that list ends. */
export function positionOf({ _id, due, rank, receivedAt }: Listed, filter: CaseFilter, whose: Whose): Position {
  const [field] = orderOf(filter, whose);
  const at = { 'due.at': due?.at, rank, receivedAt }[field];
  return { at: at ?? receivedAt, id: _id };
}

function boardOf({ associationId, officer }: Whose): Where {
  return { associationPath: associationId, ...(officer !== null && { 'officer.openid': officer }) };
}

type Sorted = 'due.at' | 'rank' | 'receivedAt';

/** One officer's own are few enough to be picked from what is due at all. */
function orderOf(filter: CaseFilter, { officer }: Whose): [Sorted, 'asc' | 'desc'] {
  if (filter === 'overdue' && officer === null) return ['due.at', 'asc'];
  if (filter === 'unassigned') return ['receivedAt', 'asc'];
  return ['rank', filter === 'ended' ? 'desc' : 'asc'];
}

/** What is overdue by the law is counted there alone; the rest by the stricter day. */
function within(filter: CaseFilter, { officer }: Whose, { now, today, third, fifth }: Bounds): Where {
  const later = (day: Day) => ({ 'due.at': command.gte(now), rank: command.gt(`${today}T24`).and(command.lt(`${day}T24`)) });
  switch (filter) {
    case 'overdue':
      return { open: true, 'due.at': command.gt('').and(command.lt(now)), ...(officer !== null && { rank: command.lt(now) }) };
    case 'today':
      return { open: true, 'due.at': command.gte(now), rank: command.gt('2').and(command.lt(`${today}T24`)) }; // overdue as the duty has noted it stands before
    case 'within3':
      return { open: true, ...later(third) };
    case 'within5':
      return { open: true, ...later(fifth) };
    case 'unassigned':
      return { open: true, officer: null };
    default:
      return { open: filter === 'open' };
  }
}

/** The distinct rules of a step that runs and began on that day or later, in the order of the days, with how many cases go by each. */
export function runningRules(associationId: string, step: CaseStep, from: Day, limit: number): Promise<{ _id: RunningRule; count: number }[]> {
  return cases.groups<RunningRule>({ associationPath: associationId, open: true, [`rules.${step}.start`]: command.gte(from) }, `$rules.${step}`, limit, { '_id.start': 1 });
}

// Handing over what was decided with the state

/** Clears what was handed over and nothing that has come since. */
export async function clearUntold(id: string, ids: string[]): Promise<void> {
  const last = ids.length - 1;
  const same: Where = { _id: id, [`untold.${last}._id`]: ids[last]!, [`untold.${last + 1}`]: command.exists(false) };
  await cases.changeSilently(same, { untold: [], untoldSince: null });
}

export function withUntold(before: Instant): Promise<CaseRecord[]> {
  return cases.page({ where: { untoldSince: command.gt('').and(command.lt(before)) }, orderBy: [['untoldSince', 'asc']], limit: pageLimit });
}

export function unnumbered(before: Instant): Promise<CaseRecord[]> {
  return cases.page({ where: { unnumberedSince: command.gt('').and(command.lt(before)) }, orderBy: [['unnumberedSince', 'asc']], limit: pageLimit });
}

// Who has it

interface Clerk {
  _id: string;
  associationId: string;
}

/** Open ones of which somebody is the officer or has to know. */
export async function heldBy(clerk: Clerk): Promise<CaseRecord[]> {
  const pages = await Promise.all([officerOf(clerk), knownTo(clerk)].map((where) => cases.page({ where, orderBy: [['_id', 'asc']], limit: pageLimit })));
  return [...new Map(pages.flat().map((record) => [record._id, record])).values()];
}

export function countHeld(clerk: Clerk): Promise<number> {
  return cases.count(officerOf(clerk));
}

export function countKnown(clerk: Clerk): Promise<number> {
  return cases.count(knownTo(clerk));
}

const officerOf = ({ _id, associationId }: Clerk): Where => ({ associationPath: associationId, open: true, 'officer.openid': _id });
const knownTo = ({ _id }: Clerk): Where => ({ 'team.openid': _id, open: true });

// What the duty works through

/** Those that have something to be told up to that day, the longest silent first. */
export function toRemind(through: Day, limit: number): Promise<CaseRecord[]> {
  return cases.page({ where: { remindOn: command.gt('').and(command.lte(through)) }, orderBy: [['remindOn', 'asc'], ['_id', 'asc']], limit });
}

/** Unless a step or another run came first. */
export async function reminded({ _id, version, remindedThrough }: CaseRecord, through: Day, next: Pick<CaseRecord, 'rank' | 'remindOn' | 'superiorTold'>): Promise<void> {
  await cases.changeSilently({ _id, version, remindedThrough }, { remindedThrough: through, ...next });
}

/** Open cases whose days were worked out by another calendar. */
export async function strayed(stamp: string, limit: number): Promise<CaseRecord[]> {
  const before = await cases.page({ where: { open: true, calendarStamp: command.lt(stamp) }, limit });
  return before.length > 0 ? before : cases.page({ where: { open: true, calendarStamp: command.gt(stamp) }, limit });
}

const digests = collection<{ _id: string; at: Instant }>('caseDigests');

/** False when that association's digest of the day has been taken on already. */
export function claimDigest(associationId: string, day: Day, at: Instant): Promise<boolean> {
  return digests.add({ _id: `${associationId}_${day}`, at });
}

export async function forgetDigests(before: Instant): Promise<void> {
  await digests.remove({ at: command.lt(before) });
}

/** Some other case has not heard of it yet. */
export function unjoined(before: Instant): Promise<CaseRecord[]> {
  return cases.page({ where: { unjoinedSince: command.gt('').and(command.lt(before)) }, orderBy: [['unjoinedSince', 'asc']], limit: pageLimit });
}

/** Nothing is left to do for it, unless more has come since. */
export async function joined({ _id, unjoinedSince }: CaseRecord): Promise<void> {
  await cases.changeSilently({ _id, unjoinedSince }, { unjoinedSince: null, severed: [] });
}

export async function linkAfter(id: string, after: { id: string; number: string | null }): Promise<void> {
  await cases.changeSilently({ _id: id, 'after.id': after.id }, { after: command.set(after) });
}

/** The other side of a link, once; pages of that case are stale afterwards. */
export async function mirror(id: string, link: Link, fact: Fact, entry: AuditEntry): Promise<void> {
  const changes = { links: command.push([link]), history: command.push([fact]), version: command.inc(1) };
  const untold = { 'links.key': command.neq(link.key), 'severed.key': command.neq(link.key) };
  if ((await cases.change({ _id: id, ...untold }, changes, entry)) === 1) await cases.handOver(id, entry);
}

/** The link goes, and the history says so; no more than once. */
export async function unmirror(id: string, { key }: Link, fact: Fact, entry: AuditEntry): Promise<void> {
  const changes = { links: command.pull({ key }), history: command.push([fact]), version: command.inc(1) };
  if ((await cases.change({ _id: id, 'links.key': key }, changes, entry)) === 1) await cases.handOver(id, entry);
}

/** Two associations may write the same words before their numbers. */
export function ofNumber(number: string): Promise<CaseRecord[]> {
  return cases.page({ where: { number }, limit: pageLimit });
}

/** No step of anybody: what was printed changes nothing in the case. */
export async function notePrint(id: string, reader: string, fileId: string): Promise<void> {
  await cases.changeSilently({ _id: id }, { [`prints.${reader}`]: fileId });
}

/** Fed back before then, and nobody has asked for more: the oldest first. */
export function answeredBefore(at: Instant): Promise<CaseRecord[]> {
  return cases.page({ where: { 'stage.state': 'answered', 'stage.answered.at': command.lt(at), reopening: null }, orderBy: [['stage.answered.at', 'asc']], limit: pageLimit });
}

// Who wished to be forgotten

/** Noted on each case, for the day on which it ends. */
export async function noteWish(openid: string, memberId: string | null, forgetSince: Instant): Promise<void> {
  await cases.changeSilently({ 'applicant.kind': command.in(['member', 'employee', 'firm']), 'applicant.openid': openid }, { forgetSince });
  if (memberId !== null) await cases.changeSilently({ 'applicant.memberId': memberId }, { forgetSince });
}

export function toForget(now: Instant): Promise<CaseRecord[]> {
  return cases.page({ where: { open: false, forgetSince: command.gt('').and(command.lte(now)) }, orderBy: [['forgetSince', 'asc']], limit: pageLimit });
}

export function withUnnumberedNotice(before: Instant): Promise<CaseRecord[]> {
  return cases.page({ where: { noticeUnnumberedSince: command.gt('').and(command.lt(before)) }, orderBy: [['noticeUnnumberedSince', 'asc']], limit: pageLimit });
}

// Written notices

/** The applicant's first opening, once; it changes nothing that a page of staff could be stale by. */
export async function noteOpening(id: string, noticeId: string, at: Instant, entry: AuditEntry): Promise<void> {
  const field = `writtenNotices.${noticeId}.openedAt`;
  if ((await cases.change({ _id: id, [field]: null }, { [field]: at }, entry)) === 1) await cases.handOver(id, entry);
}

export async function byCode(code: string): Promise<Pick<CaseRecord, 'writtenNotices'> | null> {
  return (await cases.page({ where: { keys: code }, fields: { writtenNotices: true }, limit: 1 }))[0] ?? null;
}

// The committee

/** To which one of these experts was called, the newest cases first; no more of each than its meetings. */
export function heardWith(expertIds: string[]): Promise<Heard[]> {
  return cases.page({ where: { keys: command.in(expertIds) }, orderBy: [['receivedAt', 'desc'], ['_id', 'desc']], fields: { number: true, stage: true, meetings: true, opinions: true }, limit: pageLimit });
}

// Numbers

/** The receipt's number: each association and year has a series of its own. Gives the case's own number again when it has one. */
export async function takeReceiptNumber({ _id, receivedBy, receivedAt, word }: CaseRecord): Promise<string> {
  const year = yearOf(dayOf(receivedAt));
  const text = (number: number) => `${word}收〔${year}〕${number}号`;
  const holders: Holders = {
    numbersOf: async (ids) => numbersIn(await cases.page({ where: { _id: command.in(ids) }, fields: { number: true }, limit: pageLimit })),
    writeDown: (id, number) => cases.changeSilently({ _id: id, number: null }, { number: text(number), unnumberedSince: null }),
  };
  return text(await takeNumber(`cases/${receivedBy.associationId}/${year}`, _id, holders));
}

function numbersIn(records: Pick<CaseRecord, '_id' | 'number'>[]): Map<string, number | null> {
  return new Map(records.map(({ _id, number }) => [_id, number === null ? null : Number(/(\d+)号$/.exec(number)?.[1])]));
}

/** Gapless for each association and year of issue; a notice that has its number gives it again. */
export async function takeNoticeNumber(caseId: string, notice: WrittenNotice & { state: 'numbering' }): Promise<WrittenNotice> {
  const { issuer, issued } = notice;
  const holder = `${caseId}.${notice.id}`;
  const known = new Map<string, WrittenNotice>([[holder, notice]]);
  const holders: Holders = {
    numbersOf: async (ids) => {
      for (const [id, found] of await noticesOf(ids)) known.set(id, found);
      return new Map([...known].map(([id, each]) => [id, 'number' in each ? Number(/(\d+)号$/.exec(each.number)?.[1]) : null]));
    },
    writeDown: (id, number) => writeNumberDown(id, known.get(id)!, number),
  };
  const number = await takeNumber(`notices/${issuer.associationId}/${yearOf(dayOf(issued.at))}`, holder, holders);
  const numberedBefore = known.get(holder)!;
  return isNumbering(numberedBefore) ? withNumber(numberedBefore, number) : numberedBefore;
}

async function noticesOf(holders: string[]): Promise<[string, WrittenNotice][]> {
  const ids = holders.map((each) => each.split('.') as [string, string]);
  const found = await cases.page({ where: { _id: command.in(ids.map(([caseId]) => caseId)) }, fields: { writtenNotices: true }, limit: pageLimit });
  const records = new Map(found.map(({ _id, writtenNotices }) => [_id, writtenNotices]));
  return ids.flatMap(([caseId, noticeId]) => {
    const notice = records.get(caseId)?.[noticeId];
    return notice ? [[`${caseId}.${noticeId}`, notice] satisfies [string, WrittenNotice]] : [];
  });
}

async function writeNumberDown(holder: string, notice: WrittenNotice, number: number): Promise<void> {
  if (!isNumbering(notice)) return;
  const [caseId, noticeId] = holder.split('.') as [string, string];
  const field = `writtenNotices.${noticeId}`;
  await cases.changeSilently({ _id: caseId, [`${field}.state`]: 'numbering' }, { [field]: command.set(withNumber(notice, number)), noticeUnnumberedSince: null });
}

function withNumber(notice: WrittenNotice & { state: 'numbering' }, number: number): WrittenNotice {
  const day = dayOf(notice.issued.at);
  const text = `${notice.word}〔${yearOf(day)}〕${number}号`;
  return numbered(notice, text, finalText(notice.text, text, day));
}
