import type { Instant } from 'shared/contracts/answers';
import type { BindingEnd } from 'shared/contracts/members';
import { associationOf } from '../platform/associations';
import { audited, type AuditEntry } from '../platform/audit';
import type { Position } from '../platform/cursor';
import { memberByCertificate, rememberMember } from '../platform/directory';
import { collection, command, pageLimit } from '../platform/database';
import type { Employee } from '../platform/identity';
import { derivedId } from '../platform/ids';
import { beyond } from '../platform/paging';
import type { ApplicationRecord, Decision } from './application';
import { forgottenBefore, mostFailures } from './attempts';
import type { Candidate } from './binding';
import type { EmployeeRecord } from './employee';

/** One WeChat identity a member, one member an identity: `_id` and a unique index see to both. */
export interface Binding {
  /** The OPENID. */
  _id: string;
  memberId: string;
  since: Instant;
  how: 'roster' | 'approved';
}

interface BindingRecord extends Binding {
  /** When the roster was last asked whether the member is still there, and since when the answer has been no. */
  checkedAt: Instant;
  goneSince: Instant | null;
}

export interface EndedBinding extends Omit<Binding, '_id'> {
  _id: string;
  openid: string;
  until: Instant;
  /** Missing in what was written before it was kept: by the member. */
  ended?: BindingEnd;
}

/** A file that a phone has uploaded, submitted or not. */
interface Upload {
  _id: string;
  file: string;
  at: Instant;
}

interface Attempts {
  _id: string;
  failures: number;
  at: Instant;
}

const bindings = collection<BindingRecord>('bindings');
const history = collection<EndedBinding>('bindingHistory');
const attempts = collection<Attempts>('attempts');
const uploads = collection<Upload>('uploads');
const employees = audited<EmployeeRecord>('employees');
/** Their entry lies with the application that brings them about. */
const engaged = collection<EmployeeRecord>('employees');
const applications = audited<ApplicationRecord>('applications');

export async function candidate(certificateHash: string): Promise<Candidate | null> {
  const found = await memberByCertificate(certificateHash);
  if (!found) return null;
  const { memberId, name, phoneHash, standing } = found;
  const binding = await bindingTo(memberId);
  return { memberId, name, phoneHash, standing, boundTo: binding?._id ?? null };
}

export function bindingOf(openid: string): Promise<Binding | null> {
  return bindings.one(openid);
}

export async function bindingTo(memberId: string): Promise<Binding | null> {
  return (await bindings.page({ where: { memberId }, limit: 1 }))[0] ?? null;
}

/** The newest first; nobody changes more often than that. */
export function endedBindings(memberId: string): Promise<EndedBinding[]> {
  return history.page({ where: { memberId }, orderBy: [['since', 'desc']], limit: pageLimit });
}

/** The member to whom the identity is bound now: another one when a call was overtaken, none when somebody else has the member. */
export async function bind(binding: Binding): Promise<string | null> {
  if (await bindings.add({ ...binding, checkedAt: binding.since, goneSince: null })) return binding.memberId;
  return (await bindings.one(binding._id))?.memberId ?? null;
}

/** The history first: what ends in between is written down again under the same id, and never lost. */
export async function unbind(openid: string, memberId: string, until: Instant, ended: BindingEnd): Promise<void> {
  const binding = await bindings.one(openid);
  if (binding?.memberId !== memberId) return;
  const { since, how } = binding;
  await history.add({ _id: derivedId(openid, memberId, since), openid, memberId, since, how, until, ended });
  await rememberMember(openid, memberId);
  await bindings.remove({ _id: openid, memberId, since });
}

/** Those that were looked at the longest ago. */
export function bindingsUnchecked(before: Instant, limit: number): Promise<BindingRecord[]> {
  return bindings.page({ where: { checkedAt: command.lt(before) }, orderBy: [['checkedAt', 'asc']], limit });
}

export async function markChecked({ _id, since }: Binding, goneSince: Instant | null, checkedAt: Instant): Promise<void> {
  await bindings.change({ _id, since }, { goneSince, checkedAt });
}

export async function removeEndedBindings(before: Instant): Promise<void> {
  await history.remove({ until: command.lt(before) });
}

/** Counted before anything is compared, so that guesses made side by side count too. False: locked. */
export async function spendAttempt(openid: string, now: Instant): Promise<boolean> {
  const since = forgottenBefore(now);
  const counted = () =>
    attempts.change({ _id: openid, failures: command.lt(mostFailures), at: command.gt(since) }, { failures: command.inc(1), at: now });
  if (await counted()) return true;
  if (await attempts.change({ _id: openid, at: command.lte(since) }, { failures: 1, at: now })) return true;
  return (await attempts.add({ _id: openid, failures: 1, at: now })) || (await counted()) === 1;
}

/** What WeChat did not deliver was no guess. */
export async function giveAttemptBack(openid: string): Promise<void> {
  await attempts.change({ _id: openid, failures: command.gt(0) }, { failures: command.inc(-1) });
}

export async function forgetAttempts(openid: string): Promise<void> {
  await attempts.change({ _id: openid }, { failures: 0 });
}

// Uploads

export async function addUpload(upload: Upload): Promise<void> {
  await uploads.add(upload);
}

export function uploadsBefore(before: Instant, limit: number): Promise<Upload[]> {
  return uploads.page({ where: { at: command.lt(before) }, orderBy: [['at', 'asc']], limit });
}

export async function removeUpload(id: string): Promise<void> {
  await uploads.remove({ _id: id });
}

// Employees

/** Whoever was one before is one again. */
export async function engageEmployee(openid: string, employee: Employee, since: Instant): Promise<void> {
  const record: EmployeeRecord = { _id: openid, employeeId: derivedId('employee', openid), ...employee, status: 'active', since, until: null };
  if (await engaged.add(record)) return;
  const { _id, ...changes } = record;
  await engaged.change({ _id, since: command.lt(since) }, { ...changes, associationPath: command.set(employee.associationPath) });
}

export async function endEmployee(openid: string, until: Instant): Promise<void> {
  await engaged.change({ _id: openid, status: 'active' }, { status: 'ended', until });
}

const plain = { unlogged: false, unloggedSince: false };

export function employeesWithin(associationId: string, cursor: string | undefined, limit: number): Promise<EmployeeRecord[]> {
  const where = beyond({ associationPath: associationId, status: 'active' }, 'since', 'desc', cursor);
  return employees.page({ where, orderBy: [['since', 'desc'], ['_id', 'desc']], fields: plain, limit });
}

export async function employee(employeeId: string): Promise<EmployeeRecord | null> {
  return (await employees.page({ where: { employeeId }, fields: plain, limit: 1 }))[0] ?? null;
}

/** By staff; only the registration that was looked at. */
export async function dismissEmployee({ _id, since }: EmployeeRecord, until: Instant, entry: AuditEntry): Promise<boolean> {
  return (await employees.change({ _id, since, status: 'active' }, { status: 'ended', until }, entry)) === 1;
}

/** What has told all that it had to tell. */
export async function removeEmployees(before: Instant): Promise<void> {
  await employees.remove({ status: 'ended', until: command.lt(before), unloggedSince: null });
}

export const handOverEmployee = employees.handOver;

// Applications

export const association = associationOf;

const mostShown = 50;

/** The newest first. */
export function applicationsOf(openid: string): Promise<ApplicationRecord[]> {
  return applications.page({ where: { openid }, orderBy: [['at', 'desc'], ['_id', 'desc']], limit: mostShown });
}

export function application(id: string): Promise<ApplicationRecord | null> {
  return applications.one(id);
}

/** What waits the longest first; what was decided the newest first. */
export function applicationsFor(associationId: string, state: 'pending' | 'decided', cursor: string | undefined, limit: number): Promise<ApplicationRecord[]> {
  if (state === 'pending') {
    const where = beyond({ associationPath: associationId, state }, 'at', 'asc', cursor);
    return applications.page({ where, orderBy: [['at', 'asc'], ['_id', 'asc']], limit });
  }
  const where = beyond({ associationPath: associationId, decidedAt: command.gt('') }, 'decidedAt', 'desc', cursor);
  return applications.page({ where, orderBy: [['decidedAt', 'desc'], ['_id', 'desc']], limit });
}

export function countPending(associationId: string): Promise<number> {
  return applications.count({ associationPath: associationId, state: 'pending' });
}

export function countOpen(openid: string): Promise<number> {
  return applications.count({ openid, state: 'pending' });
}

/** False when one of that kind is open already. */
export function addApplication(record: ApplicationRecord, entry: AuditEntry): Promise<boolean> {
  return applications.add(record, entry);
}

export async function withdrawApplication(id: string, at: Instant, entry: AuditEntry): Promise<boolean> {
  return (await applications.change({ _id: id, state: 'pending' }, { state: 'withdrawn', decidedAt: at }, entry)) === 1;
}

/** Of two who decide at once, one. */
export async function decideApplication(id: string, { ends, ...decision }: Decision, entry: AuditEntry): Promise<boolean> {
  return (await applications.change({ _id: id, state: 'pending' }, { ...decision, ends: ends && command.set(ends) }, entry)) === 1;
}

/** An approval that came too late: the identity belongs to somebody else by now. */
export async function overtakeApplication(id: string, reason: string, entry: AuditEntry): Promise<boolean> {
  return (await applications.change({ _id: id, state: 'approved', unfinishedSince: command.gt('') }, { state: 'rejected', reason }, entry)) === 1;
}

export async function finishApplication(id: string): Promise<void> {
  await applications.changeSilently({ _id: id, unfinishedSince: command.gt('') }, { unfinishedSince: null });
}

/** Oldest first; null where nothing is left to do. */
export function applicationsUnfinished(before: Instant, past: Position | null, limit: number): Promise<ApplicationRecord[]> {
  const later = past && command.or([{ unfinishedSince: command.gt(past.at) }, { _id: command.gt(past.id) }]);
  const range = { unfinishedSince: command.gte(past?.at ?? '0').and(command.lt(before)) };
  const where = later ? (command.and([range, later]) as unknown as Record<string, unknown>) : range;
  return applications.page({ where, orderBy: [['unfinishedSince', 'asc'], ['_id', 'asc']], limit });
}

/** Decided so long ago that proofs and numbers are no longer needed. */
export function applicationsToClear(before: Instant, limit: number): Promise<ApplicationRecord[]> {
  return applications.page({ where: { clearedAt: null, decidedAt: command.gt('').and(command.lt(before)) }, orderBy: [['decidedAt', 'asc']], limit });
}

export async function clearApplication(id: string, at: Instant): Promise<void> {
  const gone = { 'claim.phoneCipher': command.remove(), 'claim.phoneHash': command.remove(), 'claim.certificateHash': '' };
  const cleared = { proofs: [], explanation: '', clearedAt: at, ...gone };
  await applications.changeSilently({ _id: id, clearedAt: null }, cleared);
}

/** What was cleared before, and has told all that it had to tell. */
export async function removeApplications(before: Instant): Promise<void> {
  await applications.remove({ clearedAt: command.gt(''), decidedAt: command.gt('').and(command.lt(before)), unfinishedSince: null, unloggedSince: null });
}

// Forgetting a person at their own wish

/** What is left says that there was a binding, and no longer whose WeChat it was. */
export async function forgetBindings(openid: string, memberId: string): Promise<void> {
  await history.change({ memberId, openid }, { openid: '' });
}

export async function forgetEmployee(openid: string): Promise<void> {
  await employees.remove({ _id: openid });
}

/** The wish itself stays, without a name, so that its answer can be read. */
export async function forgetApplications(openid: string, wish: string, at: Instant): Promise<void> {
  await applications.remove({ openid, _id: command.neq(wish), state: command.neq('pending'), unfinishedSince: null, unloggedSince: null });
  await applications.changeSilently({ _id: wish }, { explanation: '', 'claim.name': '已删除', clearedAt: at });
}

export async function removeAttempts(before: Instant): Promise<void> {
  await attempts.remove({ at: command.lt(before) });
}

export const handOver = applications.handOver;
export async function relay(now: Instant): Promise<void> {
  await applications.relay(now);
  await employees.relay(now);
}
