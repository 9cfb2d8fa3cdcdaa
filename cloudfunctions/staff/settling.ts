import { staffRoles } from 'shared/contracts/roles';
import type { Instant } from 'shared/contracts/answers';
import { plus } from 'shared/instants';
import { bySystem } from '../platform/audit';
import { derivedId } from '../platform/ids';
import { afterwards } from '../platform/log';
import { handOver } from '../platform/outbox';
import { including, leavingFault, without, type Administration } from './administration';
import { appointed, withRoles, withoutRoles, type AppointmentRecord } from './appointment';
import { makesAdministrator, takesAdministrator, type ChangeRecord } from './change';
import { entryAbout } from './entries';
import { forget } from './forgetting';
import { checkGroups } from './grouping';
import { noticeOf } from './notices';
import * as store from './store';
import { tellAll } from './telling';

/** Three times this function's time-out (config.json): younger than that, its own call may still be at work on it. */
const patience = 60_000;
const tries = 5;
const stale = '岗位刚刚有其他变动，请刷新后重新提出';

/** Carries out what was decided and not carried out, because a call ended half-way. */
export async function settle(now: Instant): Promise<void> {
  const left = await store.changesUnsettled(plus(now, -patience));
  const done: boolean[] = [];
  for (const change of left) done.push(await afterwards(`settle role change ${change._id}`, () => carryOut(change, now)));
  done.push(await afterwards('check of groups', () => checkGroups(now)));
  await tellAll(plus(now, -patience));
  await store.relay(now);
  done.push(await forget(now));
  if (done.includes(false)) throw new Error('some records could not be settled');
}

/** A decided change becomes the appointment's own. Null, or the sentence that says why nothing came of it; asked again it does nothing more. */
export async function carryOut(change: ChangeRecord, now: Instant): Promise<string | null> {
  const fault = await apply(change, now);
  if (fault !== null) return overtake(change, fault, now);
  if (makesAdministrator(change)) await align(change, including);
  await handOver([noticeOf(change, now)]);
  await store.markSettled(change._id);
  return null;
}

async function apply(change: ChangeRecord, now: Instant): Promise<string | null> {
  const held = await store.appointmentOf(change.openid!);
  if (held?.changes.includes(change._id)) return null;
  if (held === null || held.status === 'ended') return begin(change, held, now);
  if (change.kind === 'found' || change.kind === 'invite') return '对方已是协会工作人员，请先结束原来的任职';
  if (held.revision !== change.revision) return stale;
  const fault = takesAdministrator(change, held.roles) ? await leave(change) : null;
  return fault ?? save(change, held, 'active', changed(change, held));
}

/** Somebody comes, or comes back. */
async function begin(change: ChangeRecord, former: AppointmentRecord | null, now: Instant): Promise<string | null> {
  if (change.kind !== 'found' && change.kind !== 'invite') return '对方的任职已经结束';
  if (former) return save(change, former, 'ended', fresh(change, now));
  if (await store.addAppointment(fresh(change, now))) return null;
  return (await isCarriedOut(change)) ? null : stale;
}

async function save(change: ChangeRecord, held: AppointmentRecord, status: 'active' | 'ended', next: Partial<AppointmentRecord>): Promise<string | null> {
  const { _id, changes: _changes, revision: _revision, ...saved } = next;
  if (await store.changeAppointment(held, status, saved, change._id)) return null;
  return (await isCarriedOut(change)) ? null : stale;
}

async function isCarriedOut({ _id, openid }: ChangeRecord): Promise<boolean> {
  return (await store.appointmentOf(openid!))?.changes.includes(_id) ?? false;
}

function fresh({ _id, openid, name, roles, ...place }: ChangeRecord, now: Instant): AppointmentRecord {
  return { ...appointed(openid!, derivedId('staff', openid!), name, place, roles, now), changes: [_id] };
}

function changed({ kind, roles }: ChangeRecord, held: AppointmentRecord): Partial<AppointmentRecord> {
  if (kind === 'end') return { status: 'ended', roles: [], secretaryOf: [] };
  if (kind !== 'revoke') return { roles: withRoles(held.roles, roles, staffRoles) };
  return { roles: withoutRoles(held.roles, roles), ...(roles.includes('committee-secretary') && { secretaryOf: [] }) };
}

/** Before the appointment changes: of two who take each other away at the same moment, one is refused here. */
async function leave({ openid, associationId, associationPath, proposedBy }: ChangeRecord): Promise<string | null> {
  for (let attempt = 0; attempt < tries; attempt++) {
    const now = await store.administration(associationId);
    const fault = leavingFault(now, { openid: openid!, associationPath }, proposedBy);
    if (fault !== null) return fault;
    if (!now.administrators.includes(openid!) || (await store.saveAdministration(without(now, openid!)))) return null;
  }
  return '岗位正在变动，请稍后再试';
}

async function align({ openid, associationId }: ChangeRecord, next: (administration: Administration, openid: string) => Administration): Promise<void> {
  for (let attempt = 0; attempt < tries; attempt++) {
    const now = await store.administration(associationId);
    if (now.administrators.includes(openid!) || (await store.saveAdministration(next(now, openid!)))) return;
  }
  throw new Error('the administration keeps changing');
}

/** Whoever stays an administrator after all is one in the list, too. */
async function overtake(change: ChangeRecord, fault: string, now: Instant): Promise<string> {
  const held = await store.appointmentOf(change.openid!);
  if (held?.status === 'active' && held.roles.includes('super-administrator')) await align({ ...change, associationId: held.associationId }, including);
  const entry = entryAbout(change, 'overtake', bySystem, now, fault);
  const next = { state: 'overtaken' as const, 'decided.reason': fault, unsettledSince: null };
  if (await store.moveChange({ _id: change._id, state: 'confirmed' }, next, entry)) await afterwards('audit', () => store.handOverChange(change._id));
  return fault;
}
