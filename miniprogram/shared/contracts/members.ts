import type { Day } from './answers';
import type { FirmScope, Person, StaffRole } from './roles';

/** The two kinds of individual member (C 7, J 5). */
export type MemberKind = 'practising' | 'non-practising';
export const memberKindLabels: Record<MemberKind, string> = {
  practising: '执业会员',
  'non-practising': '非执业会员',
};

export interface AssociationName {
  id: string;
  name: string;
}

/** Who the caller is, as the cloud sees it. A guest is nobody: no persons, all parts null. */
export interface Session {
  persons: Person[];
  /** `frozen`: the roster says that the member has left; what was begun goes on and own records stay readable. */
  status: 'guest' | 'active' | 'frozen';
  /** As the caller is greeted. */
  name: string | null;
  member: SessionMember | null;
  /** 从业人员 of a firm who is no member. */
  employee: { firmName: string; association: AssociationName } | null;
  staff: { roles: StaffRole[]; association: AssociationName } | null;
  /** Acts for a firm; only within its term. */
  mandate: { firmId: string; firmName: string; capacity: 'administrator' | 'delegate'; scopes: FirmScope[]; untilDay: Day | null } | null;
}

export interface SessionMember {
  kind: MemberKind;
  association: AssociationName;
  firmName: string | null;
  /** As printed on the page: `138****0000`. */
  maskedPhone: string;
  /** As printed on the page: only the last four characters are shown. */
  maskedCertificateNumber: string;
}

export interface BindInput {
  certificateNumber: string;
  name: string;
  /** From WeChat's phone button; the number itself never travels through the phone. */
  phoneCode: string;
}

export interface MemberActions {
  session: { input: Record<string, never>; value: Session };
  bind: { input: BindInput; value: Session };
  unbind: { input: Record<string, never>; value: Session };
}
