import type { MemberKind, Role } from 'shared/contracts/members';
import { collection } from './database';

/** Who is who: the one file outside the members capability that reads its collections. */
export interface Identity {
  /** The OPENID. */
  _id: string;
  roles: Role[];
  status: 'guest' | 'active' | 'frozen';
  memberId: string | null;
  name: string | null;
  memberKind: MemberKind | null;
  associationId: string | null;
  associationName: string | null;
  /** Root first, the own one last. */
  associationPath: string[];
  firmName: string | null;
  maskedPhone: string | null;
  maskedCertificateNumber: string | null;
}

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
  const entry = await roster.one(memberId, { name: true, firmName: true, boundTo: true });
  return entry && { memberId, memberName: entry.name, firmName: entry.firmName, recipient: entry.boundTo };
}

export interface Attendee {
  memberId: string;
  memberName: string;
  firmName: string | null;
  /** The OPENID that is told; null when nobody is bound any more. */
  recipient: string | null;
}
