import type { Page, Instant } from 'shared/contracts/answers';
import type { GroupActions, GroupPerson } from 'shared/contracts/groups';
import { plus } from 'shared/instants';
import type { Call } from '../platform/actions';
import type { Staff } from '../platform/actor';
import { byStaff, bySystem, entryOf, type AuditBy, type AuditEntry } from '../platform/audit';
import { memberByCertificate, memberEntries, memberEntry } from '../platform/directory';
import { refuse } from '../platform/errors';
import { lookupKeyFrom } from '../platform/keys';
import { afterwards } from '../platform/log';
import { pageOf } from '../platform/paging';
import { oversees } from '../platform/permission';
import { certificateHash } from '../platform/phones';
import type { CoverRecord } from './cover';
import { groupFault, groupMemberId, joined, left, rejoined, type GroupMemberRecord } from './group';
import { permissions } from './permissions';
import * as store from './store';
import * as view from './view';

type Inputs = { [Name in keyof GroupActions]: GroupActions[Name]['input'] };
const position = ({ _id, since }: GroupMemberRecord) => ({ at: since, id: _id });
const noMember = '没有找到本会的这位会员，请核对证书编号';

export async function groupPeople({ groupId, standing, cursor, limit = 20 }: Inputs['groupPeople'], { actor }: Call<Staff>): Promise<Page<GroupPerson>> {
  await managedGroup(groupId, actor);
  const found = await store.groupPeople(groupId, standing, cursor, limit + 1);
  const entries = await memberEntries(found.map(({ memberId }) => memberId));
  return pageOf(found, limit, position, (record) => view.groupPerson(record, entries.get(record.memberId) ?? null));
}

/** A number that belongs to somebody beside or above is answered like one that nobody has. */
export async function joinGroup({ groupId, certificateNumber, reason }: Inputs['joinGroup'], { actor, now }: Call<Staff>): Promise<GroupPerson> {
  const group = await managedGroup(groupId, actor);
  const entry = await memberByCertificate(certificateHash(certificateNumber, lookupKeyFrom(process.env)));
  if (!entry || !oversees(actor.associationId, entry.associationPath)) return refuse('missing', noMember);
  const fault = groupFault(entry, group);
  if (fault !== null) refuse('invalid', fault);
  const known = await store.groupMember(groupMemberId(groupId, entry.memberId));
  if (known?.status === 'in') return view.groupPerson(known, entry);
  const next = known ? { ...known, ...rejoined(known, now) } : joined(group, entry.memberId, now);
  const said = entryAbout(next, `将会员加入${group.label}`, reason, now, byStaff(actor, permissions.joinGroup.who), 'joinGroup');
  if (!(await (known ? store.changeGroupMember(known, rejoined(known, now), said) : store.addGroupMember(next, said)))) refuse('conflict', '成员刚刚有变动，请刷新后再试');
  await afterwards('audit', () => store.handOverGroupMember(next._id, said));
  return view.groupPerson(next, entry);
}

export async function leaveGroup({ groupId, memberId, reason }: Inputs['leaveGroup'], { actor, now }: Call<Staff>): Promise<GroupPerson> {
  const group = await managedGroup(groupId, actor);
  const found = (await store.groupMember(groupMemberId(groupId, memberId))) ?? refuse('missing', '没有找到这位成员');
  if (found.status === 'in') await takeOut(found, `将会员移出${group.label}`, reason, now, byStaff(actor, permissions.leaveGroup.who));
  return view.groupPerson({ ...found, ...(found.status === 'in' && left(now)) }, await memberEntry(memberId));
}

const day = 24 * 60 * 60 * 1000;

/** For the duty: each membership is held against the roster once a day, and whoever has left falls out. */
export async function checkGroups(now: Instant): Promise<void> {
  const due = await store.groupMembersUnchecked(plus(now, -day));
  const entries = await memberEntries(due.map(({ memberId }) => memberId));
  for (const each of due) {
    const fault = groupFault(entries.get(each.memberId) ?? null, each);
    if (fault === null) await store.markChecked(each, now);
    else await takeOut(each, '会员不再是会员自发组织的成员', fault, now, bySystem);
  }
}

async function takeOut(found: GroupMemberRecord, summary: string, reason: string, now: Instant, by: AuditBy): Promise<void> {
  const said = entryAbout(found, summary, reason, now, by, 'leaveGroup');
  if (!(await store.changeGroupMember(found, left(now), said))) refuse('conflict', '成员刚刚有变动，请刷新后再试');
  await afterwards('audit', () => store.handOverGroupMember(found._id, said));
}

/** A missing one, one that is no group and one beside or above answer alike. */
async function managedGroup(id: string, actor: Staff): Promise<CoverRecord> {
  const found = await store.cover(id);
  return found?.kind === 'group' && oversees(actor.associationId, found.associationPath) ? found : refuse('missing', '没有找到这个会员自发组织');
}

function entryAbout({ _id, memberId, associationPath }: GroupMemberRecord, summary: string, reason: string, at: Instant, by: AuditBy, action: keyof GroupActions): AuditEntry {
  return entryOf({ at, by, associationPath, action: `staff.${action}`, subject: { kind: 'group-member', id: _id, memberId }, summary, reason });
}
