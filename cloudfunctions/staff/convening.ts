import type { CommitteeActions, CommitteeCard, CommitteeDetail } from 'shared/contracts/committees';
import { dayOf } from 'shared/instants';
import type { Call } from '../platform/actions';
import type { Actor, Staff } from '../platform/actor';
import { policyOf } from '../platform/associations';
import { byStaff, entryOf, type AuditEntry } from '../platform/audit';
import { refuse } from '../platform/errors';
import { derivedId } from '../platform/ids';
import { afterwards } from '../platform/log';
import { oversees } from '../platform/permission';
import { managedAssociation, managedStaff } from './appointing';
import { postsOf, secretaryFault, type CommitteeRecord } from './committee';
import { permissions } from './permissions';
import { mayConvene } from './policy';
import { refusePosts } from './separating';
import * as store from './store';
import * as view from './view';

type Inputs = { [Name in keyof CommitteeActions]: CommitteeActions[Name]['input'] };

/** Of one association; of the caller's own and everything above it when none is named. */
export async function committees({ associationId }: Inputs['committees'], { actor }: Call<Actor>): Promise<CommitteeCard[]> {
  return (await store.committeesOf(associationId === undefined ? pathOf(actor) : [associationId])).map(view.committeeCard);
}

export async function committee({ committeeId }: Inputs['committee'], { actor, now }: Call<Actor>): Promise<CommitteeDetail> {
  const found = (await store.committee(committeeId)) ?? missing();
  const [experts, secretaries] = await Promise.all([store.expertsOn(committeeId, dayOf(now)), store.secretariesOf(committeeId)]);
  return view.committee(found, experts, secretaries, mayConvene(actor.identity.staff, found), dayOf(now));
}

/** The page's key makes the id: asked again after a lost answer, it is the same committee. */
export async function establish({ key, associationId, kind, name, about, reason }: Inputs['establish'], { actor, now }: Call<Staff>): Promise<CommitteeCard> {
  const association = await managedAssociation(associationId, actor);
  const record: CommitteeRecord = { _id: derivedId(actor.openid, key), kind, name, about, ...association, createdAt: now };
  const entry = entryAbout(record, 'staff.establish', `设立${association.associationName}${name}`, reason, { actor, now });
  if (await store.addCommittee(record, entry)) await afterwards('audit', () => store.handOverCommittee(record._id, entry));
  else if ((await store.committee(record._id))?.name !== name) refuse('conflict', '这项操作已经做过，请返回后再试');
  return view.committeeCard(record);
}

export async function appointSecretary({ committeeId, staffId, reason }: Inputs['appointSecretary'], call: Call<Staff>): Promise<CommitteeDetail> {
  const { actor, now } = call;
  const found = await managedCommittee(committeeId, actor);
  const held = await managedStaff(staffId, actor);
  if (held.status === 'ended' || !oversees(held.associationId, found.associationPath)) refuse('invalid', '委员会秘书须是本会或上级协会的在任工作人员');
  if (held.secretaryOf.some((each) => each.committeeId === committeeId)) return committee({ committeeId }, call);
  const secretary = { committeeId, committeeName: found.name, kind: found.kind };
  const { firewall } = await policyOf(found.associationPath);
  const fault = secretaryFault(held, secretary, firewall.value);
  if (fault !== null) refuse('conflict', fault);
  await refusePosts(held, postsOf({ roles: [], secretaryOf: [secretary] }), dayOf(now));
  const entry = entryAbout(found, 'staff.secretary', `由${held.name}担任${found.associationName}${found.name}秘书`, reason, { actor, now });
  if (!(await store.changeClerk(held, { secretaryOf: [...held.secretaryOf, secretary] }, entry))) refuse('conflict', '对方的岗位刚刚有变动，请刷新后再试');
  await afterwards('audit', () => store.handOverAppointment(held._id, entry));
  return committee({ committeeId }, call);
}

/** Whoever has left the office already is not there any more: asked again, nothing changes. */
export async function dismissSecretary({ committeeId, staffId, reason }: Inputs['dismissSecretary'], call: Call<Staff>): Promise<CommitteeDetail> {
  const found = await managedCommittee(committeeId, call.actor);
  const held = (await store.secretariesOf(committeeId)).find((each) => each.staffId === staffId);
  if (!held) return committee({ committeeId }, call);
  const secretaryOf = held.secretaryOf.filter((each) => each.committeeId !== committeeId);
  const entry = entryAbout(found, 'staff.secretary', `免去${held.name}的${found.associationName}${found.name}秘书`, reason, call);
  if (!(await store.changeClerk(held, { secretaryOf }, entry))) refuse('conflict', '对方的岗位刚刚有变动，请刷新后再试');
  await afterwards('audit', () => store.handOverAppointment(held._id, entry));
  return committee({ committeeId }, call);
}

/** A missing one and one beside or above answer alike. */
export async function managedCommittee(id: string, actor: Staff): Promise<CommitteeRecord> {
  const found = await store.committee(id);
  return found && oversees(actor.associationId, found.associationPath) ? found : missing();
}

function missing(): never {
  return refuse('missing', '没有找到这个委员会');
}

function pathOf({ identity }: Actor): string[] {
  const { member, staff, employee, mandate } = identity;
  return (staff ?? member ?? employee ?? mandate)?.associationPath ?? [];
}

function entryAbout({ _id, associationPath }: CommitteeRecord, action: AuditEntry['action'], summary: string, reason: string, { actor, now }: Call<Staff>): AuditEntry {
  return entryOf({ at: now, by: byStaff(actor, permissions.establish.who), associationPath, action, subject: { kind: 'committee', id: _id, memberId: null }, summary, reason });
}
