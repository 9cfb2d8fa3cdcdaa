import type { Day, Instant, Page } from './answers';
import type { Door } from './doors';
import type { Permission } from './events';
import type { OwnSection } from './own-data';
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
  /** Which pages of the staff and of others are open to the caller, by the permission tables. */
  may: Door[];
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

/** What staff decide on with a proof before them; a typed number proves nothing by itself. */
export type ApplicationKind = 'binding' | 'employee' | 'phone-change' | 'transfer' | 'deletion';
export const applicationKindLabels: Record<ApplicationKind, string> = {
  binding: '绑定会员身份',
  employee: '登记从业人员身份',
  'phone-change': '更换登记手机号',
  transfer: '转所或转会',
  deletion: '删除个人数据',
};

/** `settling`: decided, and just taking effect. */
export type ApplicationState = 'pending' | 'settling' | 'approved' | 'rejected' | 'withdrawn';
export const applicationStateLabels: Record<ApplicationState, string> = {
  pending: '待审核',
  settling: '正在生效',
  approved: '已通过',
  rejected: '未通过',
  withdrawn: '已撤回',
};

/** What every application comes with. `key` is the page's own, made once per form: asked again it is the same application. */
interface WithProof {
  key: string;
  explanation: string;
  /** `cloud://` ids of files in the caller's own folder (`proofFolder`). */
  proofs: string[];
}

export interface BindingApplication extends WithProof {
  certificateNumber: string;
  name: string;
  /** As typed: where the association can call back. */
  phone: string;
  city: string;
}

export interface EmployeeApplication extends WithProof {
  name: string;
  phone: string;
  firmName: string;
  city: string;
}

export interface PhoneApplication extends WithProof {
  /** From WeChat's phone button. */
  phoneCode: string;
}

/** Where the member will practise, or be registered, from now on. */
export interface TransferApplication extends WithProof {
  firmName?: string;
  branchName?: string;
  city: string;
}

/** What of a person is not finished: as long as there is any, a wish to be forgotten is decided by staff. */
export type OpenMatter = 'appointment' | 'mandate' | 'seat' | 'application' | 'firm-application' | 'signup' | 'letter' | 'service' | 'case';
export const openMatterLabels: Record<OpenMatter, string> = {
  appointment: '协会工作人员岗位',
  mandate: '代表单位会员的授权',
  seat: '委员会委员任期',
  application: '正在办理的身份申请',
  'firm-application': '正在办理的单位会员管理员申请',
  signup: '还没有结束的活动报名',
  letter: '联系人还没有回复的来信',
  service: '还没有答复的诉求、意见等事项',
  case: '还没有办结的维权案件',
};

const offices: OpenMatter[] = ['appointment', 'mandate', 'seat'];

/** What a person holds: others rely on it, so it is given back before the person is forgotten. */
export function officesAmong(open: readonly OpenMatter[]): OpenMatter[] {
  return open.filter((matter) => offices.includes(matter));
}

export interface MyApplication {
  id: string;
  kind: ApplicationKind;
  state: ApplicationState;
  at: Instant;
  decidedAt: Instant | null;
  /** The association's sentence. */
  reason: string | null;
  /** What was applied for, numbers masked. */
  claims: { label: string; value: string }[];
  can: { withdraw: Permission };
}

export interface ManagedApplication {
  id: string;
  kind: ApplicationKind;
  state: ApplicationState;
  at: Instant;
  applicantName: string;
  associationName: string;
}

/** One line of what is claimed beside what the roster has, numbers masked on both sides. */
export interface ComparedClaim {
  label: string;
  claimed: string | null;
  registered: string | null;
  /** Null where there is nothing to compare. */
  same: boolean | null;
}

export interface ApplicationDetail extends ManagedApplication {
  explanation: string;
  claims: ComparedClaim[];
  /** Null when the roster knows nobody of that certificate number. */
  memberId: string | null;
  proofs: ('picture' | 'document')[];
  /** The member is bound to another WeChat identity since then: approving ends that binding. */
  boundElsewhere: { since: Instant } | null;
  /** What of somebody who wishes to be forgotten, or leaves a frozen membership for another identity, is not finished. */
  open: OpenMatter[];
  decision: { at: Instant; by: string; reason: string | null } | null;
  can: { approve: Permission; reject: Permission; showNumbers: Permission };
}

/** A WeChat identity that was bound to the member; `until` is null while it lasts. */
export interface BindingPeriod {
  since: Instant;
  until: Instant | null;
  how: 'roster' | 'approved';
  ended: BindingEnd | null;
}

/** How a binding ended: by the member, by staff who bound another WeChat identity or let a frozen person in anew, by a deletion, by the years after the member had left. */
export type BindingEnd = 'unbound' | 'replaced' | 'exchanged' | 'deleted' | 'outlasted';
export const bindingEndLabels: Record<BindingEnd, string> = {
  unbound: '本人解除',
  replaced: '协会审核后改绑其他微信号',
  exchanged: '协会审核后改登记新的身份',
  deleted: '本人申请删除',
  outlasted: '转出或注销后保存期满',
};
export const bindingHowLabels: Record<BindingPeriod['how'], string> = { roster: '名册核对', approved: '协会审核' };

/** A member as staff find one, numbers masked. */
export interface FoundMember {
  memberId: string;
  name: string;
  kind: MemberKind;
  standing: 'active' | 'left' | 'deregistered';
  associationName: string;
  firmName: string | null;
  maskedPhone: string;
  maskedCertificateNumber: string;
  bindings: BindingPeriod[];
}

/** Whole numbers, to those who need them and for a reason; written down before they are shown. */
export type NumberKind = 'phone' | 'certificate';
export const numberKindLabels: Record<NumberKind, string> = { phone: '手机号', certificate: '证书编号' };

/** `id` is opaque. */
export interface EmployeeCard {
  id: string;
  name: string;
  firmName: string;
  association: AssociationName;
  since: Instant;
  status: 'active' | 'ended';
}

export interface MemberActions {
  session: { input: Record<string, never>; value: Session };
  bind: { input: BindInput; value: Session };
  unbind: { input: Record<string, never>; value: Session };
  /** The caller's own bindings, the newest first. */
  bindings: { input: Record<string, never>; value: BindingPeriod[] };

  /** Where the caller's proofs are to be put. */
  proofFolder: { input: Record<string, never>; value: { folder: string } };
  /** The `cloud://` id of what was just uploaded into the own folder. */
  noteUpload: { input: { file: string }; value: { noted: true } };
  applyForBinding: { input: BindingApplication; value: { applicationId: string } };
  applyAsEmployee: { input: EmployeeApplication; value: { applicationId: string } };
  applyForPhone: { input: PhoneApplication; value: { applicationId: string } };
  applyForTransfer: { input: TransferApplication; value: { applicationId: string } };
  /** Confirmed twice on the page. Decided at once when nothing of the person is open, else by staff; asked again while it waits, it is looked at again. */
  applyForDeletion: { input: { key: string; explanation?: string }; value: MyApplication };
  openMatters: { input: Record<string, never>; value: OpenMatter[] };
  /** The newest first. */
  myApplications: { input: Record<string, never>; value: MyApplication[] };
  withdraw: { input: { applicationId: string }; value: MyApplication };
  /** An employee's own end of that identity. */
  leaveFirm: { input: Record<string, never>; value: Session };

  applications: { input: { state?: 'pending' | 'decided'; cursor?: string; limit?: number }; value: Page<ManagedApplication> };
  application: { input: { applicationId: string }; value: ApplicationDetail };
  /** A short-lived address of one proof; written down before it is given. */
  proof: { input: { applicationId: string; number: number }; value: { address: string; type: 'picture' | 'document' } };
  approve: { input: { applicationId: string; endOther: boolean; reason: string }; value: ApplicationDetail };
  reject: { input: { applicationId: string; reason: string }; value: ApplicationDetail };
  /** The number that the applicant gave, whole. */
  applicantPhone: { input: { applicationId: string; reason: string }; value: { number: string } };
  /** A member by certificate number, with the history of bindings; written down before it is shown. */
  find: { input: { certificateNumber: string; reason: string }; value: FoundMember };
  showNumber: { input: { memberId: string; number: NumberKind; reason: string }; value: { number: string } };
  /** 从业人员 who are registered now. */
  employees: { input: { cursor?: string; limit?: number }; value: Page<EmployeeCard> };
  endEmployee: { input: { employeeId: string; reason: string }; value: EmployeeCard };
  own: { input: Record<string, never>; value: OwnSection[] };
  todo: { input: Record<string, never>; value: { applications: number; mine: number } };
}
