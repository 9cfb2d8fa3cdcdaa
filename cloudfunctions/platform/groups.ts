import { collection, command, pageLimit } from './database';

/** Who is in which group of members, as other capabilities need it: the one file outside the staff capability that reads it, and which groups there are. */
export interface Membership {
  _id: string;
  groupId: string;
  memberId: string;
  associationId: string;
  status: 'in' | 'out';
}

const memberships = collection<Membership>('groupMembers');
const covers = collection('contactCovers');

/** Of these members, a hundred at most, every group that they are in. */
export async function membershipsAmong(memberIds: readonly string[]): Promise<Membership[]> {
  const found: Membership[] = [];
  for (let page: Membership[] | null = null; memberIds.length > 0 && (!page || page.length === pageLimit); found.push(...page)) {
    const where = { memberId: command.in([...memberIds]), status: 'in', _id: command.gt(found.at(-1)?._id ?? '') };
    page = await memberships.page({ where, orderBy: [['_id', 'asc']], limit: pageLimit });
  }
  return found;
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
