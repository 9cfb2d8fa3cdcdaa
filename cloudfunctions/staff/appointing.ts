import { createHash } from 'node:crypto';
import type { Day } from 'shared/contracts/answers';
import type { StaffRole } from 'shared/contracts/roles';
import type { ProposalDetail, RoleActions, RoleChange } from 'shared/contracts/staff';
import { dayOf } from 'shared/instants';
import type { Call } from '../platform/actions';
import type { Staff } from '../platform/actor';
import { associationOf, policyOf } from '../platform/associations';
import { refuse } from '../platform/errors';
import type { OwnAssociation } from '../platform/identity';
import { derivedId } from '../platform/ids';
import { afterwards } from '../platform/log';
import { oversees } from '../platform/permission';
import { leavingFault } from './administration';
import type { AppointmentRecord } from './appointment';
import { postsOf, rolesFault } from './committee';
import { decidedAlone, invited, proposed, takesAdministrator, type ChangeRecord } from './change';
import { byAdministrator, entryAbout } from './entries';
import { refusePosts } from './separating';
import { carryOut } from './settling';
import * as store from './store';
import * as view from './view';

type Inputs = { [Name in keyof RoleActions]: RoleActions[Name]['input'] };

export async function invite({ key, associationId, ...wanted }: Inputs['invite'], { actor, now }: Call<Staff>): Promise<ProposalDetail> {
  const association = await managedAssociation(associationId, actor);
  const code = codeFor(actor.openid, key);
  const record = invited({ _id: derivedId(actor.openid, key), kind: 'invite', openid: null, revision: 0, ...wanted, association }, actor, hashOfCode(code), now);
  return view.proposal(await propose(record, 'invite', { actor, now }), actor, now, code);
}

/** What takes a second administrator; of one's own roles nobody disposes. */
export async function grant({ key, roles, reason, ...of }: Inputs['grant'], { actor, now }: Call<Staff>): Promise<RoleChange> {
  const held = await changeable(of, actor);
  if (held._id === actor.openid) refuse('forbidden', '不能为自己增加岗位，请由另一位超级管理员提出');
  const added = roles.filter((role) => !held.roles.includes(role));
  if (added.length === 0) refuse('invalid', '对方已有这些岗位');
  await refuseMixture(held, added, dayOf(now));
  const record = proposed({ ...wantedOf(held), _id: derivedId(actor.openid, key), kind: 'grant', roles: added, reason }, actor, now);
  return view.roleChange(await propose(record, 'propose', { actor, now }), now);
}

export async function revoke({ key, roles, reason, ...of }: Inputs['revoke'], call: Call<Staff>): Promise<RoleChange> {
  const held = await changeableOr(of, call, key);
  if ('proposedBy' in held) return again(held, call);
  const taken = held.roles.filter((role) => roles.includes(role));
  if (taken.length === 0) refuse('invalid', '对方没有这些岗位');
  if (taken.length === held.roles.length) refuse('invalid', '取消全部岗位请使用“结束任职”');
  return decide('revoke', held, taken, key, reason, call);
}

export async function end({ key, reason, ...of }: Inputs['end'], call: Call<Staff>): Promise<RoleChange> {
  const held = await changeableOr(of, call, key);
  if ('proposedBy' in held) return again(held, call);
  return decide('end', held, held.roles, key, reason, call);
}

/** A missing one and one beside or above answer alike. */
export async function managedStaff(staffId: string, actor: Staff): Promise<AppointmentRecord> {
  const found = await store.staff(staffId);
  return found && oversees(actor.associationId, found.associationPath) ? found : refuse('missing', '没有找到这位工作人员');
}

/** Where the policy keeps staff of rights and of discipline apart for good (F32). */
export async function refuseMixture(held: AppointmentRecord, added: StaffRole[], today: Day): Promise<void> {
  const { firewall } = await policyOf(held.associationPath);
  const fault = rolesFault(held, added, firewall.value);
  if (fault !== null) refuse('conflict', fault);
  await refusePosts(held, postsOf({ roles: added, secretaryOf: [] }), today);
}

async function decide(kind: 'revoke' | 'end', held: AppointmentRecord, roles: StaffRole[], key: string, reason: string, { actor, now }: Call<Staff>): Promise<RoleChange> {
  const record = decidedAlone({ ...wantedOf(held), _id: derivedId(actor.openid, key), kind, roles, reason }, actor, now);
  await refuseLast(record, held);
  return again(await propose(record, kind, { actor, now }), { actor, now });
}

/** Said before anything is written; the conditional update on the one document is what counts. */
async function refuseLast(record: ChangeRecord, held: AppointmentRecord): Promise<void> {
  if (!takesAdministrator(record, held.roles)) return;
  const fault = leavingFault(await store.administration(held.associationId), { openid: held._id, associationPath: held.associationPath }, record.proposedBy);
  if (fault !== null) refuse('conflict', fault);
}

async function again(record: ChangeRecord, { now }: Call<Staff>): Promise<RoleChange> {
  const fault = record.unsettledSince === null ? null : await carryOut(record, now);
  if (fault !== null) refuse('conflict', fault);
  if (record.state === 'overtaken') refuse('conflict', record.decided?.reason ?? '岗位变动没有生效');
  return view.roleChange({ ...record, unsettledSince: null }, now);
}

/** The page's key makes the id: asked again after a lost answer, it is the same change. */
async function propose(record: ChangeRecord, fact: 'invite' | 'propose' | 'revoke' | 'end', { actor, now }: Call<Staff>): Promise<ChangeRecord> {
  const entry = entryAbout(record, fact, byAdministrator(actor), now, record.reason);
  if (await store.addChange(record, entry)) {
    await afterwards('audit', () => store.handOverChange(record._id, entry));
    return record;
  }
  const before = await store.change(record._id);
  if (before?.kind !== record.kind || before.openid !== record.openid && record.kind !== 'invite') refuse('conflict', '这项操作已经做过，请返回后再试');
  return before;
}

async function changeableOr(of: { staffId: string; revision: number }, { actor }: Call<Staff>, key: string): Promise<AppointmentRecord | ChangeRecord> {
  const held = await managedStaff(of.staffId, actor);
  const before = held.revision === of.revision ? null : await store.change(derivedId(actor.openid, key));
  return before?.openid === held._id ? before : current(held, of.revision);
}

async function changeable({ staffId, revision }: { staffId: string; revision: number }, actor: Staff): Promise<AppointmentRecord> {
  return current(await managedStaff(staffId, actor), revision);
}

function current(held: AppointmentRecord, revision: number): AppointmentRecord {
  if (held.status === 'ended') refuse('conflict', '对方的任职已经结束');
  return held.revision === revision ? held : refuse('conflict', '对方的岗位已有变动，请刷新后再试');
}

function wantedOf(held: AppointmentRecord) {
  return { openid: held._id, name: held.name, revision: held.revision, association: held };
}

/** A missing one and one beside or above answer alike. */
export async function managedAssociation(id: string, actor: Staff): Promise<OwnAssociation> {
  const found = await associationOf(id);
  if (!found || !oversees(actor.associationId, found.associationPath)) return refuse('missing', '没有找到这个协会');
  return { associationId: found._id, associationName: found.name, associationPath: found.associationPath };
}

/** Crockford's letters: nothing that is read aloud or typed wrongly. 60 bits for a day. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Of the form's random key, which is kept nowhere: the call made again gives the same code, and no record gives it away. */
function codeFor(openid: string, key: string): string {
  const bytes = createHash('sha256').update(JSON.stringify(['staff invitation code', openid, key])).digest();
  return [...bytes.subarray(0, 12)].map((byte) => letters[byte % letters.length]).join('');
}

export function hashOfCode(code: string): string {
  return derivedId('staff invitation', code);
}
