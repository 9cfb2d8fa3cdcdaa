import type { MemberKind } from 'shared/contracts/members';
import type { FirmScope, StaffRole } from 'shared/contracts/roles';
import type { Day } from 'shared/contracts/answers';

/** What one read tells about a caller: OPENID → binding → roster, and what the caller was entrusted with. */
export interface Identity {
  /** The OPENID. */
  _id: string;
  /** The bound member as the current roster has it; a member who has left stays here, with that standing. */
  member: MemberEntry | null;
  /** Groups of members (C 18) that the member is in; none of those of an association that the member has left. */
  groupIds: string[];
  /** 从业人员 of a firm, approved by staff. */
  employee: Employee | null;
  /** Of an association, when it is active. */
  staff: Appointment | null;
  /** From a firm, when it is active; its term is judged by the day. */
  mandate: Mandate | null;
}

export interface OwnAssociation {
  associationId: string;
  associationName: string;
  /** Root first, the own one last. */
  associationPath: string[];
}

/** 转出、注销: whoever is no longer active is frozen. */
export type Standing = 'active' | 'left' | 'deregistered';

export interface MemberEntry extends OwnAssociation {
  /** Letters and digits only: it becomes a field name in an event's claims. */
  memberId: string;
  name: string;
  kind: MemberKind;
  standing: Standing;
  firmId: string | null;
  firmName: string | null;
  branchName: string | null;
  city: string;
  maskedPhone: string;
  maskedCertificateNumber: string;
}

export interface Employee extends OwnAssociation {
  name: string;
  firmId: string;
  firmName: string;
}

export interface Appointment extends OwnAssociation {
  name: string;
  roles: StaffRole[];
}

export interface Mandate extends OwnAssociation {
  name: string;
  firmId: string;
  firmName: string;
  capacity: 'administrator' | 'delegate';
  /** What a delegate may do; an administrator may do everything that a firm may. */
  scopes: FirmScope[];
  fromDay: Day;
  /** The last day, null without an end. */
  untilDay: Day | null;
}

/** A member as other capabilities write one down. */
export interface Attendee {
  memberId: string;
  memberName: string;
  firmName: string | null;
}

export type Status = 'guest' | 'active' | 'frozen';

export function statusOf({ member, employee, staff, mandate }: Identity): Status {
  if (member) return member.standing === 'active' ? 'active' : 'frozen';
  return employee || staff || mandate ? 'active' : 'guest';
}

/**
 * Nobody acts for a firm that they have left: what a firm entrusts to its own people ends with their work there
 * (民法典第一百七十条、第一百七十三条), and a CPA practises at one firm alone (注册会计师法第二十二条). Whoever the roster has at no firm
 * may be anybody whom the firm trusts; whom the roster no longer has as active is frozen, and acts for nobody.
 */
export function actsStill({ firmId }: Pick<Mandate, 'firmId'>, member: Pick<MemberEntry, 'firmId' | 'standing'> | null): boolean {
  return !member || (member.standing === 'active' && (member.firmId === null || member.firmId === firmId));
}

export function isInTerm({ fromDay, untilDay }: Mandate, today: Day): boolean {
  return fromDay <= today && (untilDay === null || today <= untilDay);
}
