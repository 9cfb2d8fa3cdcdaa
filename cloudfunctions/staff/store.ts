import type { Instant } from 'shared/contracts/answers';
import { audited, type AuditEntry } from '../platform/audit';
import { encode } from '../platform/cursor';
import { collection, command, pageLimit } from '../platform/database';
import { beyond } from '../platform/paging';
import { unattended, type Administration } from './administration';
import type { AppointmentRecord } from './appointment';
import type { ChangeRecord } from './change';
import type { CommitteeRecord } from './committee';
import type { ExpertRecord } from './expert';

const appointments = audited<AppointmentRecord>('appointments');
/** Its entry lies with the change of roles that brings it about. */
const entering = collection<AppointmentRecord>('appointments');
const administrations = collection<Administration>('administrations');
const changes = audited<ChangeRecord>('roleChanges');
const committees = audited<CommitteeRecord>('committees');
const persons = audited<ExpertRecord>('experts');

/** What is only for handing over is nobody's to read. */
const plain = { unlogged: false, unloggedSince: false };

export function appointmentOf(openid: string): Promise<AppointmentRecord | null> {
  return appointments.one(openid, plain);
}

export async function staff(staffId: string): Promise<AppointmentRecord | null> {
  return (await appointments.page({ where: { staffId }, fields: plain, limit: 1 }))[0] ?? null;
}

export function staffWithin(associationId: string, status: string, cursor: string | undefined, limit: number): Promise<AppointmentRecord[]> {
  const where = beyond({ associationPath: associationId, status }, 'since', 'desc', cursor);
  return appointments.page({ where, orderBy: [['since', 'desc'], ['_id', 'desc']], fields: plain, limit });
}

/** False when that identity has one already, ended or not. */
export function addAppointment(appointment: AppointmentRecord): Promise<boolean> {
  return entering.add(appointment);
}

/** Only on the revision it was decided on; the change's id goes in with it, so that it is never carried out twice. */
export async function changeAppointment({ _id, revision }: Pick<AppointmentRecord, '_id' | 'revision'>, status: 'active' | 'ended', next: Partial<AppointmentRecord>, changeId: string): Promise<boolean> {
  const changed = { ...next, revision: revision + 1, changes: command.push([changeId]) };
  return (await appointments.changeSilently({ _id, revision, status }, changed)) === 1;
}

/** What is no change of roles; on the same revision, so that neither overlooks the other. */
export async function changeClerk({ _id, revision }: Pick<AppointmentRecord, '_id' | 'revision'>, next: Partial<AppointmentRecord>, entry: AuditEntry): Promise<boolean> {
  return (await appointments.change({ _id, revision, status: 'active' }, { ...next, revision: revision + 1 }, entry)) === 1;
}

export function secretariesOf(committeeId: string): Promise<AppointmentRecord[]> {
  return appointments.page({ where: { 'secretaryOf.committeeId': committeeId }, fields: plain, limit: pageLimit });
}

export async function administration(associationId: string): Promise<Administration> {
  return (await administrations.one(associationId)) ?? unattended(associationId);
}

/** Only what nobody changed meanwhile; the first of an association makes the document. */
export async function saveAdministration({ revision, ...next }: Administration): Promise<boolean> {
  const later = { ...next, revision: revision + 1 };
  if (revision === 0) return administrations.add(later);
  const { _id, ...changed } = later;
  return (await administrations.change({ _id, revision }, changed)) === 1;
}

export function change(id: string): Promise<ChangeRecord | null> {
  return changes.one(id, plain);
}

export async function changeByCode(code: string): Promise<ChangeRecord | null> {
  return (await changes.page({ where: { code }, fields: plain, limit: 1 }))[0] ?? null;
}

/** The newest first. */
export function historyOf(openid: string): Promise<ChangeRecord[]> {
  return changes.page({ where: { openid }, orderBy: [['proposedAt', 'desc'], ['_id', 'desc']], fields: plain, limit: pageLimit });
}

/** What expires first at the top; what has expired is past the first position. */
export function changesWaiting(associationId: string, now: Instant, cursor: string | undefined, limit: number): Promise<ChangeRecord[]> {
  const where = beyond({ associationPath: associationId, state: command.in(['invited', 'proposed']) }, 'expiresAt', 'asc', cursor ?? encode({ at: now, id: 'z' }));
  return changes.page({ where, orderBy: [['expiresAt', 'asc'], ['_id', 'asc']], fields: plain, limit });
}

/** Those that somebody else has proposed for somebody else. */
export function countToConfirm(associationId: string, openid: string, now: Instant): Promise<number> {
  return changes.count({ associationPath: associationId, state: 'proposed', expiresAt: command.gt(now), 'proposedBy.openid': command.neq(openid), openid: command.neq(openid) });
}

export function addChange(record: ChangeRecord, entry: AuditEntry): Promise<boolean> {
  return changes.add(record, entry);
}

/** Only in the state and by the owner of the moment at which it was judged. */
export async function moveChange(where: Pick<ChangeRecord, '_id' | 'state'> & Partial<Pick<ChangeRecord, 'openid' | 'revision'>>, next: Partial<ChangeRecord> & Record<string, unknown>, entry: AuditEntry): Promise<boolean> {
  const { decided, ...others } = next; // merged into null, an object's fields would find no place
  return (await changes.change(where, { ...others, ...(decided && { decided: command.set(decided) }) }, entry)) === 1;
}

/** True as long as guesses are left, each counted before it is compared. */
export async function spendCheck(id: string): Promise<boolean> {
  return (await changes.changeSilently({ _id: id, state: 'proposed', checksLeft: command.gt(0) }, { checksLeft: command.inc(-1) })) === 1;
}

export async function markSettled(id: string): Promise<void> {
  await changes.changeSilently({ _id: id, unsettledSince: command.neq(null) }, { unsettledSince: null });
}

export function changesUnsettled(before: Instant): Promise<ChangeRecord[]> {
  return changes.page({ where: { unsettledSince: command.gt('').and(command.lt(before)) }, orderBy: [['unsettledSince', 'asc']], fields: plain, limit: pageLimit });
}

export const handOverChange = changes.handOver;

export function committee(id: string): Promise<CommitteeRecord | null> {
  return committees.one(id, plain);
}

export function committeesOf(associationIds: string[]): Promise<CommitteeRecord[]> {
  if (associationIds.length === 0) return Promise.resolve([]);
  return committees.page({ where: { associationId: command.in(associationIds) }, orderBy: [['_id', 'asc']], fields: plain, limit: pageLimit });
}

export function addCommittee(record: CommitteeRecord, entry: AuditEntry): Promise<boolean> {
  return committees.add(record, entry);
}

export function expert(id: string): Promise<ExpertRecord | null> {
  return persons.one(id, plain);
}

export function experts(field: string | undefined, cursor: string | undefined, limit: number): Promise<ExpertRecord[]> {
  const where = beyond({ ...(field && { fields: field }), since: command.gt('') }, 'since', 'desc', cursor);
  return persons.page({ where, orderBy: [['since', 'desc'], ['_id', 'desc']], fields: plain, limit });
}

export function expertsOn(committeeId: string): Promise<ExpertRecord[]> {
  return persons.page({ where: { 'seats.committeeId': committeeId }, fields: plain, limit: pageLimit });
}

export function addExpert(record: ExpertRecord, entry: AuditEntry): Promise<boolean> {
  return persons.add(record, entry);
}

/** Only what nobody changed meanwhile. */
export async function changeExpert({ _id, revision }: Pick<ExpertRecord, '_id' | 'revision'>, next: Partial<ExpertRecord>, entry: AuditEntry): Promise<boolean> {
  return (await persons.change({ _id, revision }, { ...next, revision: revision + 1 }, entry)) === 1;
}

export const handOverAppointment = appointments.handOver;
export const handOverCommittee = committees.handOver;
export const handOverExpert = persons.handOver;

/** What a crash left of the entries of every collection here. */
export async function relay(now: Instant): Promise<void> {
  for (const each of [changes, appointments, committees, persons]) await each.relay(now);
}
