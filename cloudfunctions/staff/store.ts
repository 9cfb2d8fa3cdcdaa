import type { Day, Instant } from 'shared/contracts/answers';
import { plus } from 'shared/instants';
import { audited, type AuditEntry } from '../platform/audit';
import { encode } from '../platform/cursor';
import { collection, command, pageLimit } from '../platform/database';
import { derivedId } from '../platform/ids';
import { beyond, toTheEnd } from '../platform/paging';
import { unattended, type Administration } from './administration';
import type { AppointmentRecord } from './appointment';
import type { ChangeRecord } from './change';
import type { CommitteeRecord } from './committee';
import type { CoverRecord } from './cover';
import { wordsIn, type ExpertRecord } from './expert';
import type { GroupMemberRecord } from './group';
import type { LetterRecord } from './letter';

const appointments = audited<AppointmentRecord>('appointments');
/** Its entry lies with the change of roles that brings it about. */
const entering = collection<AppointmentRecord>('appointments');
const written = collection<LetterRecord>('contactLetters');
const administrations = collection<Administration>('administrations');
const turns = collection<{ _id: string; until: Instant }>('turns');
const turnId = 'firewall';
const changes = audited<ChangeRecord>('roleChanges');
const committees = audited<CommitteeRecord>('committees');
const persons = audited<ExpertRecord & { words?: string[] }>('experts');
const covers = audited<CoverRecord>('contactCovers');
const letters = audited<LetterRecord>('contactLetters');
const groupMembers = audited<GroupMemberRecord>('groupMembers');

/** What is only for handing over, or for being found by, is nobody's to read. */
const plain = { unlogged: false, unloggedSince: false, words: false };

export function appointmentOf(openid: string): Promise<AppointmentRecord | null> {
  return appointments.one(openid, plain);
}

export async function staff(staffId: string): Promise<AppointmentRecord | null> {
  return (await appointments.page({ where: { staffId }, fields: plain, limit: 1 }))[0] ?? null;
}

export function staffNamed(names: string[]): Promise<AppointmentRecord[]> {
  return appointments.page({ where: { plainName: command.in(names) }, orderBy: [['_id', 'asc']], fields: plain, limit: pageLimit });
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

export async function changeByCode(codeHash: string): Promise<ChangeRecord | null> {
  return (await changes.page({ where: { codeHash }, fields: plain, limit: 1 }))[0] ?? null;
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

/** Those that have every one of the words, the newest first. */
export function expertsWith(words: string[]): Promise<ExpertRecord[]> {
  return persons.page({ where: { words: command.all(words) }, orderBy: [['since', 'desc'], ['_id', 'desc']], fields: plain, limit: pageLimit });
}

export async function expertWho(memberId: string): Promise<ExpertRecord | null> {
  return persons.one(derivedId('expert', memberId), plain);
}

/** Everybody whose term there has not ended: however many have sat before, they crowd nobody out. */
export function expertsOn(committeeId: string, today: Day): Promise<ExpertRecord[]> {
  const seats = command.elemMatch({ committeeId, until: command.gte(today) });
  return toTheEnd((after) => persons.page({ where: { seats, _id: command.gt(after) }, orderBy: [['_id', 'asc']], fields: plain, limit: pageLimit }));
}

/** Of the roster or from outside, by any name that the person has or had here. */
export function expertsNamed(names: string[]): Promise<ExpertRecord[]> {
  return persons.page({ where: { names: command.in(names) }, orderBy: [['_id', 'asc']], fields: plain, limit: pageLimit });
}

export function addExpert(record: ExpertRecord, entry: AuditEntry): Promise<boolean> {
  return persons.add({ ...record, words: wordsIn(record) }, entry);
}

/** Only what nobody changed meanwhile. */
export async function changeExpert(found: ExpertRecord, next: Partial<ExpertRecord>, entry: AuditEntry): Promise<boolean> {
  const { _id, revision } = found;
  return (await persons.change({ _id, revision }, { ...next, words: wordsIn({ ...found, ...next }), revision: revision + 1 }, entry)) === 1;
}

export async function appointmentsOf(openids: (string | null)[]): Promise<AppointmentRecord[]> {
  const known = [...new Set(openids)].filter((openid) => openid !== null);
  if (known.length === 0) return [];
  return toTheEnd((after) => appointments.page({ where: { _id: command.in(known).and(command.gt(after)) }, orderBy: [['_id', 'asc']], fields: plain, limit: pageLimit }));
}

/** What is nobody's decision but one's own, and leaves the roles as they are. */
export async function describeClerk(openid: string, next: Partial<AppointmentRecord>, entry: AuditEntry): Promise<boolean> {
  return (await appointments.change({ _id: openid, status: 'active' }, next, entry)) === 1;
}

export function cover(id: string): Promise<CoverRecord | null> {
  return covers.one(id, plain);
}

export async function coversIn(ids: string[]): Promise<CoverRecord[]> {
  return ids.length === 0 ? [] : covers.page({ where: { _id: command.in(ids) }, fields: plain, limit: pageLimit });
}

/** Every one: there are as many as there are firms, cities and groups. */
export async function coversWithin(associationId: string): Promise<CoverRecord[]> {
  const found = await toTheEnd((after) => covers.page({ where: { associationPath: associationId, _id: command.gt(after) }, orderBy: [['_id', 'asc']], fields: plain, limit: pageLimit }));
  return found.sort((one, other) => one.kind.localeCompare(other.kind));
}

export function coversOf(openid: string): Promise<CoverRecord[]> {
  return covers.page({ where: { openid }, fields: plain, limit: pageLimit });
}

export function groupMember(id: string): Promise<GroupMemberRecord | null> {
  return groupMembers.one(id, plain);
}

export function groupPeople(groupId: string, status: string, cursor: string | undefined, limit: number): Promise<GroupMemberRecord[]> {
  const where = beyond({ groupId, status }, 'since', 'desc', cursor);
  return groupMembers.page({ where, orderBy: [['since', 'desc'], ['_id', 'desc']], fields: plain, limit });
}

export function addGroupMember(record: GroupMemberRecord, entry: AuditEntry): Promise<boolean> {
  return groupMembers.add(record, entry);
}

export async function changeGroupMember({ _id, revision }: Pick<GroupMemberRecord, '_id' | 'revision'>, next: Partial<GroupMemberRecord>, entry: AuditEntry): Promise<boolean> {
  return (await groupMembers.change({ _id, revision }, { ...next, revision: revision + 1 }, entry)) === 1;
}

/** Those whom the roster was asked about the longest ago. */
export function groupMembersUnchecked(before: Instant): Promise<GroupMemberRecord[]> {
  return groupMembers.page({ where: { status: 'in', checkedAt: command.lt(before) }, orderBy: [['checkedAt', 'asc']], fields: plain, limit: pageLimit });
}

export async function markChecked({ _id, checkedAt }: GroupMemberRecord, now: Instant): Promise<void> {
  await groupMembers.changeSilently({ _id, checkedAt }, { checkedAt: now });
}

export function membershipsOf(memberId: string): Promise<GroupMemberRecord[]> {
  return groupMembers.page({ where: { memberId }, orderBy: [['status', 'asc'], ['_id', 'asc']], fields: plain, limit: pageLimit });
}

export async function removeExperts(before: Day): Promise<void> {
  await persons.remove({ lastDay: command.gt('').and(command.lt(before)), unloggedSince: null });
}

/** Whoever still has a term is not forgotten before it has ended (members). */
export async function forgetExpert(memberId: string): Promise<void> {
  await persons.remove({ memberId });
}

export async function forgetGroupMembers(before: Instant): Promise<void> {
  await groupMembers.remove({ status: 'out', until: command.lt(before) });
}

export async function forgetMemberships(memberId: string): Promise<void> {
  await groupMembers.remove({ memberId });
}

export function addCover(record: CoverRecord, entry: AuditEntry): Promise<boolean> {
  return covers.add(record, entry);
}

export async function changeCover({ _id, revision }: Pick<CoverRecord, '_id' | 'revision'>, next: Partial<CoverRecord>, entry: AuditEntry): Promise<boolean> {
  return (await covers.change({ _id, revision }, { ...next, revision: revision + 1 }, entry)) === 1;
}

export function letter(id: string): Promise<LetterRecord | null> {
  return letters.one(id, plain);
}

export function addLetter(record: LetterRecord): Promise<boolean> {
  return written.add(record);
}

export function lettersFrom(openid: string, cursor: string | undefined, limit: number): Promise<LetterRecord[]> {
  const where = beyond({ 'from.openid': openid }, 'at', 'desc', cursor);
  return letters.page({ where, orderBy: [['at', 'desc'], ['_id', 'desc']], fields: plain, limit });
}

/** What waits the longest first. */
export function lettersToPage(openid: string, state: string, cursor: string | undefined, limit: number): Promise<LetterRecord[]> {
  const where = beyond({ 'to.openid': openid, state }, 'at', 'asc', cursor);
  return letters.page({ where, orderBy: [['at', 'asc'], ['_id', 'asc']], fields: plain, limit });
}

export function lettersTo(openid: string, state: string): Promise<LetterRecord[]> {
  return letters.page({ where: { 'to.openid': openid, state }, orderBy: [['at', 'asc'], ['_id', 'asc']], fields: plain, limit: pageLimit });
}

export function countLetters(openid: string): Promise<number> {
  return letters.count({ 'to.openid': openid, state: 'waiting' });
}

export function countWritten(openid: string): Promise<number> {
  return letters.count({ 'from.openid': openid, state: 'waiting' });
}

/** Only while it waits for that person. */
export async function answerLetter(id: string, openid: string, { answer, ...next }: Pick<LetterRecord, 'state' | 'answer' | 'untoldSince'>, entry: AuditEntry): Promise<boolean> {
  return (await letters.change({ _id: id, 'to.openid': openid, state: 'waiting' }, { ...next, answer: command.set(answer) }, entry)) === 1;
}

export async function redirectLetter({ _id, to }: LetterRecord, { _id: openid, name }: AppointmentRecord, now: Instant, entry: AuditEntry): Promise<boolean> {
  return (await letters.change({ _id, 'to.openid': to.openid, state: 'waiting' }, { to: { openid, name }, untoldSince: now }, entry)) === 1;
}

export function lettersUntold(before: Instant): Promise<LetterRecord[]> {
  return letters.page({ where: { untoldSince: command.gt('').and(command.lt(before)) }, orderBy: [['untoldSince', 'asc']], fields: plain, limit: pageLimit });
}

export async function markTold({ _id, untoldSince }: LetterRecord): Promise<void> {
  await letters.changeSilently({ _id, untoldSince }, { untoldSince: null });
}

/** Only what was answered: what still waits is somebody's open work, however old. */
export async function forgetLetters(before: Instant): Promise<void> {
  await letters.remove({ state: 'answered', at: command.lt(before) });
}

export async function forgetWriter(openid: string): Promise<void> {
  await letters.remove({ 'from.openid': openid });
}

export const handOverCover = covers.handOver;
export const handOverGroupMember = groupMembers.handOver;
export const handOverLetter = letters.handOver;
export const handOverAppointment = appointments.handOver;
export const handOverCommittee = committees.handOver;
export const handOverExpert = persons.handOver;

/** What a crash left of the entries of every collection here. */
export async function relay(now: Instant): Promise<void> {
  for (const each of [changes, appointments, committees, persons, covers, letters, groupMembers]) await each.relay(now);
}

/** False while another call has its turn. A turn far ahead was taken by a clock that has been put back since. */
export async function takeTurn(now: Instant, until: Instant): Promise<boolean> {
  const over = command.lte(now).or(command.gt(plus(now, 10 * 60 * 1000)));
  return (await turns.change({ _id: turnId, until: over }, { until })) === 1 || turns.add({ _id: turnId, until });
}

export async function leaveTurn(until: Instant, over: Instant): Promise<void> {
  await turns.change({ _id: turnId, until }, { until: over });
}
