import type { Instant } from 'shared/contracts/answers';
import type { AuditFilter } from 'shared/contracts/audit';
import type { Forgotten } from '../platform/audit';
import { encode } from '../platform/cursor';
import { collection, command, pageLimit, type Where } from '../platform/database';
import { beyond } from '../platform/paging';
import type { Batch } from '../platform/sealed/batch';
import { erased, type StoredEntry } from '../platform/sealed-entry';

interface BatchRecord extends Omit<Batch, 'number'> {
  /** The number in ten digits, so that it sorts; of two duties at the same batch one adds it. */
  _id: string;
  /** Whether all its entries carry its number. */
  marked: boolean;
  /** Whether what its entries said was erased because it had been kept long enough. */
  expired: boolean;
}

/** A person whose entries are to be erased; gone when nothing is left to erase. */
export interface Erasure extends Forgotten {
  _id: string;
  reason: string;
  associationPath: string[];
  since: Instant;
}

interface ExportRecord {
  _id: string;
  fileId: string;
  endsAt: Instant;
}

const entries = collection<StoredEntry>('audit');
const batches = collection<BatchRecord>('auditBatches');
const erasures = collection<Erasure>('auditErasures');
const exports = collection<ExportRecord>('auditExports');

const idOf = (number: number) => String(number).padStart(10, '0');

// Batches

export async function lastBatch(): Promise<(Batch & { marked: boolean }) | null> {
  const [found] = await batches.page({ where: { _id: command.gt('') }, orderBy: [['_id', 'desc']], limit: 1 });
  return found ? batchOf(found) : null;
}

/** At most `limit`, from that number on. */
export async function batchesFrom(number: number, limit: number): Promise<Batch[]> {
  const found = await batches.page({ where: { _id: command.gte(idOf(number)) }, orderBy: [['_id', 'asc']], limit });
  return found.map(batchOf);
}

/** False when somebody else has sealed a batch of that number. */
export function addBatch({ number, ...batch }: Batch): Promise<boolean> {
  return batches.add({ _id: idOf(number), ...batch, marked: false, expired: false });
}

/** Every entry of the batch carries its number, whoever writes it down and however often. */
export async function markEntries({ number, ids }: Batch): Promise<void> {
  for (let start = 0; start < ids.length; start += pageLimit) {
    await entries.change({ _id: command.in(ids.slice(start, start + pageLimit)), batch: null }, { batch: number });
  }
  await batches.change({ _id: idOf(number) }, { marked: true });
}

/** The first whose entries still say something. */
export async function oldestKept(): Promise<Batch | null> {
  const [found] = await batches.page({ where: { expired: false }, orderBy: [['_id', 'asc']], limit: 1 });
  return found ? batchOf(found) : null;
}

export async function endKeeping({ number }: Batch): Promise<void> {
  await batches.change({ _id: idOf(number) }, { expired: true });
}

/** The number is in the id and nowhere else, so that the two cannot differ. */
function batchOf({ _id, ...batch }: BatchRecord): Batch & { marked: boolean } {
  return { number: Number(_id), ...batch };
}

// Entries for sealing and checking

/** The oldest first. */
export async function unsealed(most: number): Promise<StoredEntry[]> {
  const found: StoredEntry[] = [];
  for (let page: StoredEntry[] | null = null; found.length < most && (!page || page.length === pageLimit); ) {
    const last = found.at(-1);
    const where = beyond({ batch: null }, 'at', 'asc', last && encode({ at: last.at, id: last._id }));
    page = await entries.page({ where, orderBy: [['at', 'asc'], ['_id', 'asc']], limit: Math.min(pageLimit, most - found.length) });
    found.push(...page);
  }
  return found;
}

/** Those that carry the batch's number and those that it names. */
export async function entriesOf({ number, ids }: Batch): Promise<StoredEntry[]> {
  const found: StoredEntry[] = [];
  for (let page: StoredEntry[] | null = null; !page || page.length === pageLimit; ) {
    const where = { batch: number, _id: command.gt(found.at(-1)?._id ?? '') };
    page = await entries.page({ where, orderBy: [['_id', 'asc']], limit: pageLimit });
    found.push(...page);
  }
  const known = new Set(found.map(({ _id }) => _id));
  return [...found, ...(await entriesNamed(ids.filter((id) => !known.has(id))))];
}

export async function entriesNamed(ids: string[]): Promise<StoredEntry[]> {
  const found: StoredEntry[] = [];
  for (let start = 0; start < ids.length; start += pageLimit) {
    found.push(...(await entries.page({ where: { _id: command.in(ids.slice(start, start + pageLimit)) }, limit: pageLimit })));
  }
  return found;
}

/** The highest number of a batch that any entry claims to be in. */
export async function highestClaimed(): Promise<number> {
  const [found] = await entries.page({ where: { batch: command.gt(0) }, orderBy: [['batch', 'desc']], fields: { batch: true }, limit: 1 });
  return found?.batch ?? 0;
}

// Reading

interface Paged {
  cursor?: string | undefined;
  limit: number;
}

/** As the database is asked: the member whom a certificate number means, and no number. */
export type EntryFilter = Omit<AuditFilter, 'certificateNumber'> & { memberId?: string };

/** The association's and those below it: both ids must lie on the entry's path, so an association beside gives nothing. */
export function entriesIn(associationId: string, { from, until, kind, name, associationId: below, memberId }: EntryFilter, { cursor, limit }: Paged): Promise<StoredEntry[]> {
  const where: Where = { associationPath: associationId, ...(kind && { kind }), ...(name !== undefined && { 'by.name': name }), ...(memberId !== undefined && { 'subject.memberId': memberId }) };
  const paged = beyond(where, 'at', 'desc', cursor);
  const more: Where[] = [paged];
  if (from !== undefined) more.push({ at: command.gte(from) });
  if (until !== undefined) more.push({ at: command.lt(until) });
  if (below !== undefined) more.push({ associationPath: below });
  const all = more.length === 1 ? paged : (command.and(more) as unknown as Where);
  return entries.page({ where: all, orderBy: [['at', 'desc'], ['_id', 'desc']], limit });
}

export async function batch(number: number): Promise<Batch | null> {
  const found = await batches.one(idOf(number));
  return found && batchOf(found);
}

export function entry(id: string): Promise<StoredEntry | null> {
  return entries.one(id);
}

/** Who has looked at this member. */
export function looksAt(memberId: string, { cursor, limit }: Paged): Promise<StoredEntry[]> {
  const where = beyond({ 'subject.memberId': memberId, kind: 'read' }, 'at', 'desc', cursor);
  return entries.page({ where, orderBy: [['at', 'desc'], ['_id', 'desc']], limit });
}

// Erasing

export function erasuresWaiting(past: string, limit: number): Promise<Erasure[]> {
  return erasures.page({ where: { _id: command.gt(past) }, orderBy: [['_id', 'asc']], limit });
}

/** As which what somebody did is forgotten with them. What staff did as staff stays: who could do what, and did it, has to be known (C 25). */
const privately = ['guest', 'member', 'frozen', 'employee', 'firm-administrator', 'firm-delegate'];

/** Each by an index of its own. What somebody did after the wish belongs to whoever came back. */
function whereAbout({ memberId, openid, subjectIds, since }: Erasure, before: Instant): Where[] {
  const at = command.lt(before);
  const about = memberId === null ? [] : [{ 'subject.memberId': memberId, at }];
  const of = subjectIds.length === 0 ? [] : [{ 'subject.id': command.in(subjectIds), at }];
  const by = { 'by.openid': openid, 'by.role': command.in(privately), at: command.lt(before).and(command.lte(since)) };
  return [...about, ...of, by];
}

export async function entriesAbout(erasure: Erasure, before: Instant, limit: number): Promise<StoredEntry[]> {
  for (const where of whereAbout(erasure, before)) {
    const found = await entries.page({ where: { ...where, batch: command.gt(0) }, orderBy: [['at', 'asc']], limit });
    if (found.length > 0) return found;
  }
  return [];
}

/** Of any time. */
export async function countAbout(erasure: Erasure): Promise<number> {
  const counts = await Promise.all(whereAbout(erasure, 'later than any').map((where) => entries.count(where)));
  return counts.reduce((sum, count) => sum + count, 0);
}

export async function erase(ids: string[], erasedBy: string, erasedAt: Instant): Promise<void> {
  for (let start = 0; start < ids.length; start += pageLimit) {
    const part = { _id: command.in(ids.slice(start, start + pageLimit)), nonce: command.neq(null) };
    await entries.change(part, { ...erased, erasedBy, erasedAt });
  }
}

export async function endErasure(id: string): Promise<void> {
  await erasures.remove({ _id: id });
}

// Exported files, until they are taken away again

export function addExport(record: ExportRecord): Promise<boolean> {
  return exports.add(record);
}

export function exportsEnded(now: Instant, limit: number): Promise<ExportRecord[]> {
  return exports.page({ where: { endsAt: command.lt(now) }, orderBy: [['endsAt', 'asc']], limit });
}

export async function forgetExport(id: string): Promise<void> {
  await exports.remove({ _id: id });
}
