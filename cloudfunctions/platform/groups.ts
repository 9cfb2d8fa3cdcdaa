import { collection, command, pageLimit } from './database';

/** Who is in which group of members, as other capabilities need it: the one file outside the staff capability that reads it, and which groups there are. */
interface Membership {
  _id: string;
  groupId: string;
  memberId: string;
  associationId: string;
}

const memberships = collection<Membership>('groupMembers');
const covers = collection('contactCovers');

/** Of a member in good standing. Whoever now belongs to another association is in none of the former one's groups, before any duty has said so. */
export async function groupsOf(memberId: string, associationPath: readonly string[]): Promise<string[]> {
  const found = await memberships.page({ where: { memberId, status: 'in' }, orderBy: [['_id', 'asc']], limit: pageLimit });
  return found.filter(({ associationId }) => associationPath.includes(associationId)).map(({ groupId }) => groupId);
}

/** Who is in a group, in the order of their ids, and whose group it is; `after` is the last one seen. */
export function groupMembers(groupId: string, after: string | null, limit: number): Promise<Pick<Membership, 'memberId' | 'associationId'>[]> {
  return memberships.page({ where: { groupId, status: 'in', memberId: command.gt(after ?? '') }, orderBy: [['memberId', 'asc']], limit });
}

/** Whether all of them belong to that association or to those below it. */
export async function areGroupsWithin(groupIds: readonly string[], associationId: string): Promise<boolean> {
  const wanted = [...new Set(groupIds)];
  return wanted.length === 0 || (await covers.count({ _id: command.in(wanted), kind: 'group', associationPath: associationId })) === wanted.length;
}
