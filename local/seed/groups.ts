import { joined, type GroupMemberRecord } from '../../cloudfunctions/staff/group';
import type { Instant } from '../../miniprogram/shared/contracts/answers';
import { covers } from './committees';
import type { RosterEntry } from './roster';

/** The first few of the city's members, the demo member among them. */
export function groupMembers(roster: RosterEntry[], now: Instant): GroupMemberRecord[] {
  const groups = covers(now).filter(({ kind }) => kind === 'group');
  return groups.flatMap((group) =>
    roster.filter(({ associationId, standing }) => associationId === group.associationId && standing === 'active').slice(0, 3).map(({ memberId }) => joined(group, memberId, now)),
  );
}
