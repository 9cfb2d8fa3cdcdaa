import type { Day, Instant } from 'shared/contracts/answers';
import { audited, type AuditEntry } from '../platform/audit';
import { beyond } from '../platform/paging';
import { collection, command, isTaken, pageLimit } from '../platform/database';
import { derivedId } from '../platform/ids';
import type { ApplicationRecord } from './application';
import type { FirmRecord, Routed } from './firm';
import type { InvitationRecord } from './invitation';
import { isAnother, past, type MandateRecord, type PastMandate } from './mandate';

const firms = audited<FirmRecord>('firms');
const mandates = audited<MandateRecord>('mandates');
const pastMandates = collection<PastMandate>('mandateHistory');
const applications = audited<ApplicationRecord>('firmApplications');
const invitations = collection<InvitationRecord>('firmInvitations');

// Firms

export function firm(id: string): Promise<FirmRecord | null> {
  return firms.one(id);
}

const found = 20;

/** An index range, not a search through all names. */
export function firmsNamed(text: string): Promise<FirmRecord[]> {
  return firms.page({ where: { name: command.gte(text).and(command.lt(`${text}\uFFFF`)) }, orderBy: [['name', 'asc']], limit: found });
}

export function firmsWithin(associationId: string, text: string | undefined, after: string | undefined, limit: number): Promise<FirmRecord[]> {
  const from = after !== undefined ? command.gt(after) : command.gte(text ?? '');
  return firms.page({ where: { reach: associationId, name: from.and(command.lt(`${text ?? ''}\uFFFF`)) }, orderBy: [['name', 'asc']], limit });
}

/** What each is called today. */
export async function asNamedToday<Item extends { firmId: string; firmName: string }>(items: Item[]): Promise<Item[]> {
  if (items.length === 0) return items;
  const found = await firms.page({ where: { _id: command.in(items.map(({ firmId }) => firmId)) }, fields: { name: true }, limit: pageLimit });
  const names = new Map(found.map(({ _id, name }) => [_id, name]));
  return items.map((item) => ({ ...item, firmName: names.get(item.firmId) ?? item.firmName }));
}

export function addFirm(record: FirmRecord, entry: AuditEntry): Promise<boolean> {
  return firms.add(record, entry);
}

/** A former name stays the firm's own: the unique index decides between two at once. */
export async function reviseFirm({ _id, revision }: Pick<FirmRecord, '_id' | 'revision'>, changes: Routed, entry: AuditEntry): Promise<'revised' | 'overtaken' | 'name taken'> {
  const renamed = { ...changes, names: command.addToSet(changes.name), revision: revision + 1 };
  try {
    return (await firms.change({ _id, revision }, renamed, entry)) === 1 ? 'revised' : 'overtaken';
  } catch (error) {
    if (isTaken(error)) return 'name taken';
    throw error;
  }
}

/** False when that administrator is the only one, or none of it any more. */
export async function dropAdministrator(firmId: string, reference: string): Promise<boolean> {
  const spared = { _id: firmId, administrators: command.eq(reference), 'administrators.1': command.exists(true) };
  return (await firms.changeSilently(spared, { administrators: command.pull(reference) })) === 1;
}

/** Staff may leave a firm without anybody: its next administrator applies anew. */
export async function clearAdministrator(firmId: string, reference: string): Promise<void> {
  await firms.changeSilently({ _id: firmId }, { administrators: command.pull(reference) });
}

export async function countAdministrator(firmId: string, reference: string): Promise<void> {
  await firms.changeSilently({ _id: firmId }, { administrators: command.addToSet(reference) });
}

// Mandates

export function mandate(openid: string): Promise<MandateRecord | null> {
  return mandates.one(openid);
}

/** The active ones first, the newest of each first: what is over hides nobody who acts. */
export function mandatesOf(firmId: string, status: MandateRecord['status'] | null = null): Promise<MandateRecord[]> {
  return mandates.page({ where: { firmId, ...(status && { status }) }, orderBy: [['status', 'asc'], ['since', 'desc'], ['_id', 'asc']], limit: pageLimit });
}

/** However many the firm has. */
export async function mandateOf(firmId: string, reference: string): Promise<MandateRecord | null> {
  return (await mandates.page({ where: { firmId, reference }, limit: 1 }))[0] ?? null;
}

/** True when the person acts for this firm afterwards; false when another firm's mandate stands in the way. What was before is kept first. */
export async function give(record: MandateRecord, entry: AuditEntry, today: Day): Promise<boolean> {
  const { _id, ...fields } = record;
  if (await mandates.add(record, entry)) return true;
  const before = await mandates.one(_id, { unlogged: false, unloggedSince: false });
  if (!before || (before.status === 'active' && before.firmId !== record.firmId)) return false;
  if (isAnother(before, record, today)) await pastMandates.add(past(before, derivedId('past mandate', _id, before.since)));
  const free = { _id, status: before.status, since: before.since };
  return (await mandates.change(free, { ...fields, scopes: command.set(record.scopes), associationPath: command.set(record.associationPath) }, entry)) === 1;
}

export async function amendMandate(openid: string, firmId: string, changes: Partial<MandateRecord>, entry: AuditEntry): Promise<boolean> {
  const whole = { ...changes, ...(changes.scopes && { scopes: command.set(changes.scopes) }) };
  return (await mandates.change({ _id: openid, firmId, status: 'active', capacity: 'delegate' }, whole, entry)) === 1;
}

export async function endMandate(openid: string, firmId: string, endedBy: string, entry: AuditEntry): Promise<boolean> {
  return (await mandates.change({ _id: openid, firmId, status: 'active' }, { status: 'ended', endedBy, endedAt: entry.at }, entry)) === 1;
}

/** Those whom the roster was asked about the longest ago. */
export function mandatesUnchecked(before: Instant): Promise<MandateRecord[]> {
  return mandates.page({ where: { status: 'active', checkedAt: command.lt(before) }, orderBy: [['checkedAt', 'asc']], limit: pageLimit });
}

export async function markChecked({ _id, checkedAt }: MandateRecord, now: Instant): Promise<void> {
  await mandates.changeSilently({ _id, checkedAt }, { checkedAt: now });
}

export function mandatesBefore(openid: string): Promise<PastMandate[]> {
  return pastMandates.page({ where: { openid }, orderBy: [['since', 'desc']], limit: pageLimit });
}

/** What ended before that, by somebody's decision or by its own date. */
export async function removeMandatesOver(before: Instant, day: Day): Promise<void> {
  for (const rows of [mandates, pastMandates]) {
    await rows.remove({ endedAt: command.gt('').and(command.lt(before)) });
    await rows.remove({ untilDay: command.gt('').and(command.lt(day)) });
  }
}

export async function forgetMandates(openid: string): Promise<void> {
  await mandates.remove({ _id: openid });
  await pastMandates.remove({ openid });
}

// Applications

export function application(id: string): Promise<ApplicationRecord | null> {
  return applications.one(id);
}

export function applicationsOf(openid: string): Promise<ApplicationRecord[]> {
  return applications.page({ where: { openid }, orderBy: [['at', 'desc'], ['_id', 'desc']], limit: found });
}

export function applicationsWaiting(associationId: string, cursor: string | undefined, limit: number): Promise<ApplicationRecord[]> {
  const where = beyond({ associationPath: associationId, state: 'pending' }, 'at', 'asc', cursor);
  return applications.page({ where, orderBy: [['at', 'asc'], ['_id', 'asc']], limit });
}

export function countWaiting(associationId: string): Promise<number> {
  return applications.count({ associationPath: associationId, state: 'pending' });
}

/** The newest that this person has made for that firm. */
export async function applicationFor(openid: string, firmId: string): Promise<ApplicationRecord | null> {
  return (await applications.page({ where: { openid, firmId }, orderBy: [['at', 'desc'], ['_id', 'desc']], limit: 1 }))[0] ?? null;
}

export function addApplication(record: ApplicationRecord, entry: AuditEntry): Promise<boolean> {
  return applications.add(record, entry);
}

/** Only as it was seen. */
export async function changeApplication({ _id, revision, state }: Pick<ApplicationRecord, '_id' | 'revision' | 'state'>, changes: Partial<ApplicationRecord>, entry: AuditEntry): Promise<boolean> {
  const whole = { ...changes, ...(changes.associationPath && { associationPath: command.set(changes.associationPath) }) };
  return (await applications.change({ _id, revision, state }, { ...whole, revision: revision + 1 }, entry)) === 1;
}

export async function finishApplication(id: string): Promise<void> {
  await applications.changeSilently({ _id: id }, { unfinishedSince: null });
}

/** Decided before that, with their letters still there: those granted, or all others. */
export function applicationsToClear(before: Instant, granted: boolean): Promise<ApplicationRecord[]> {
  const state = granted ? command.eq('approved') : command.in(['rejected', 'withdrawn']);
  return applications.page({ where: { clearedAt: null, decidedAt: command.gt('').and(command.lt(before)), state }, orderBy: [['decidedAt', 'asc']], limit: pageLimit });
}

/** Of which the letter is gone, and which have told all that they had to tell. */
export async function removeApplications(before: Instant): Promise<void> {
  await applications.remove({ clearedAt: command.gt(''), decidedAt: command.gt('').and(command.lt(before)), unfinishedSince: null, unloggedSince: null });
}

/** The letter was discarded; a new application meanwhile has another. */
export async function clearApplication({ _id, revision }: ApplicationRecord, clearedAt: Instant): Promise<void> {
  await applications.changeSilently({ _id, revision }, { letter: null, clearedAt });
}

export async function forgetApplications(openid: string): Promise<void> {
  await applications.remove({ openid });
}

export function unfinished(before: Instant): Promise<ApplicationRecord[]> {
  return applications.page({ where: { unfinishedSince: command.gt('').and(command.lt(before)) }, orderBy: [['_id', 'asc']], limit: pageLimit });
}

// Invitations

export function addInvitation(record: InvitationRecord): Promise<boolean> {
  return invitations.add(record);
}

export function invitation(id: string): Promise<InvitationRecord | null> {
  return invitations.one(id);
}

/** When this person used it, be it now or before; null for everybody else, and when it is too late. */
export async function useInvitation(id: string, openid: string, now: Instant): Promise<Instant | null> {
  const open = { _id: id, state: 'open', until: command.gt(now) };
  if ((await invitations.change(open, { state: 'used', usedBy: openid, usedAt: now })) === 1) return now;
  const used = await invitations.one(id);
  return used?.usedBy === openid ? used.usedAt : null;
}

export async function removeInvitations(before: Instant): Promise<void> {
  await invitations.remove({ until: command.lt(before) });
}

export async function forgetInvitations(openid: string): Promise<void> {
  await invitations.remove({ usedBy: openid });
}

// The log

export const log = { firms: firms.handOver, mandates: mandates.handOver, applications: applications.handOver };

export async function relay(now: Instant): Promise<void> {
  await Promise.all([firms, mandates, applications].map((rows) => rows.relay(now)));
}
