import type { Instant } from 'shared/contracts/answers';
import type { GroupStanding } from 'shared/contracts/groups';
import type { MemberEntry, OwnAssociation } from '../platform/identity';
import { derivedId } from '../platform/ids';
import type { CoverRecord } from './cover';

/** That a member is, or was, in a group: one document for both, so that nobody is in it twice. */
export interface GroupMemberRecord extends OwnAssociation {
  /** Derived from the group and the member. */
  _id: string;
  groupId: string;
  memberId: string;
  status: GroupStanding;
  since: Instant;
  until: Instant | null;
  /** Earlier times in the same group. */
  former: { since: Instant; until: Instant }[];
  /** When the roster was last asked whether the member still belongs here. */
  checkedAt: Instant;
  revision: number;
}

export function groupMemberId(groupId: string, memberId: string): string {
  return derivedId('group-member', groupId, memberId);
}

export function joined({ _id: groupId, associationId, associationName, associationPath }: CoverRecord, memberId: string, now: Instant): GroupMemberRecord {
  const place = { associationId, associationName, associationPath };
  return { _id: groupMemberId(groupId, memberId), groupId, memberId, ...place, status: 'in', since: now, until: null, former: [], checkedAt: now, revision: 1 };
}

export function rejoined({ since, until, former }: GroupMemberRecord, now: Instant): Partial<GroupMemberRecord> {
  return { status: 'in', since: now, until: null, former: [...former, { since, until: until! }], checkedAt: now };
}

export function left(now: Instant): Partial<GroupMemberRecord> {
  return { status: 'out', until: now, checkedAt: now };
}

/** Why a member of the roster cannot be in a group of that association, or null: for staff who keep it and for the duty alike. */
export function groupFault(entry: Pick<MemberEntry, 'standing' | 'associationPath'> | null, { associationId }: OwnAssociation): string | null {
  if (!entry) return '会员名册中已没有这位会员';
  if (entry.standing !== 'active') return '名册显示会员已转出或注销';
  return entry.associationPath.includes(associationId) ? null : '会员不属于这个组织所在的协会';
}
