import type { MemberKind, Role } from 'shared/contracts/members';

/** What one read tells about a caller. Written by the members capability alone. */
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

/** A member as other capabilities write one down. */
export interface Attendee {
  memberId: string;
  memberName: string;
  firmName: string | null;
}
