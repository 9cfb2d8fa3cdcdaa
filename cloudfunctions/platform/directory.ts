import { collection } from './database';
import type { Attendee, Identity } from './identity';

/** Who is who: the one file outside the members capability that reads its collections. */
interface RosterEntry {
  _id: string;
  name: string;
  firmName: string | null;
  boundTo: string | null;
}

const identities = collection<Identity>('identities');
const roster = collection<RosterEntry>('roster');

export function identityOf(openid: string): Promise<Identity | null> {
  return identities.one(openid);
}

/** For what the system does on a member's behalf; null when the roster does not know the member. */
export async function memberOf(memberId: string): Promise<Attendee | null> {
  const entry = await roster.one(memberId, { name: true, firmName: true });
  return entry && { memberId, memberName: entry.name, firmName: entry.firmName };
}

/** The OPENID that the member is bound to now; null when there is none. */
export async function openidOf(memberId: string): Promise<string | null> {
  return (await roster.one(memberId, { boundTo: true }))?.boundTo ?? null;
}
