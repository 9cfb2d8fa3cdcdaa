/** 单位会员的从业人员 and firms come with a later issue; here are the two kinds of individual member (C 7, J 5). */
export type MemberKind = 'practising' | 'non-practising';
export const memberKindLabels: Record<MemberKind, string> = {
  practising: '执业会员',
  'non-practising': '非执业会员',
};

export type Role = 'member' | 'staff';

export interface AssociationName {
  id: string;
  name: string;
}

/** Who the caller is, as the cloud sees it. A guest has no roles. */
export interface Session {
  roles: Role[];
  status: 'guest' | 'active' | 'frozen';
  name: string | null;
  memberKind: MemberKind | null;
  /** The own association, null for a guest. */
  association: AssociationName | null;
  firmName: string | null;
  /** As printed on the page: `138****0000`, null when none is on file. */
  maskedPhone: string | null;
  /** As printed on the page: only the last four characters are shown. */
  maskedCertificateNumber: string | null;
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
