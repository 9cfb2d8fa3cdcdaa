import { collection, pageLimit } from './database';

/** Who is in which group of members, as other capabilities need it: the one file outside the staff capability that reads it. */
interface Membership {
  _id: string;
  groupId: string;
  associationId: string;
}

const memberships = collection<Membership>('groupMembers');

/** Of a member in good standing. Whoever now belongs to another association is in none of the former one's groups, before any duty has said so. */
export async function groupsOf(memberId: string, associationPath: readonly string[]): Promise<string[]> {
  const found = await memberships.page({ where: { memberId, status: 'in' }, orderBy: [['_id', 'asc']], limit: pageLimit });
  return found.filter(({ associationId }) => associationPath.includes(associationId)).map(({ groupId }) => groupId);
}
