import type { Instant } from './answers';

/** C 4, J 4: nationwide, province, city. Any of them can be the root. */
export type AssociationLevel = 'national' | 'province' | 'city';
export const associationLevelLabels: Record<AssociationLevel, string> = {
  national: '全国协会',
  province: '省级协会',
  city: '市级协会',
};

/** Where a rule stands; `newsId` leads to the full text. */
export interface Citation {
  newsId: string;
  title: string;
  /** For instance 第二十三条. */
  article: string;
}

/** One of the kinds of service that an association promises (C 8, J 7). `id` stays the same under any name. */
export interface ServiceKind {
  id: string;
  name: string;
  citation: Citation | null;
}

/** Who may file for the protection of rights (C 7, C 9, J 16). */
export type Filer = 'firm' | 'practising' | 'non-practising' | 'employee';
export const filerLabels: Record<Filer, string> = {
  firm: '单位会员',
  practising: '执业会员',
  'non-practising': '非执业会员',
  employee: '事务所从业人员',
};

/** C 23 counts 30, 60 and 90 working days from one of these. */
export type PeriodsStart = 'receipt' | 'acceptance';
export const periodsStartLabels: Record<PeriodsStart, string> = { receipt: '收到书面材料之日', acceptance: '作出受理决定之日' };

export type Committee = 'own' | 'superior';
export const committeeLabels: Record<Committee, string> = { own: '本会委员会', superior: '上级协会委员会' };

/** How far staff keep rights and discipline apart: case by case, or for good. */
export type Firewall = 'recusal' | 'separation';
export const firewallLabels: Record<Firewall, string> = {
  recusal: '逐件回避',
  separation: '经办人员完全分开',
};

/** How many different people a written notice passes through: drafted and issued, or reviewed by a third besides. */
export type NoticePersons = 'two' | 'three';
export const noticePersonsLabels: Record<NoticePersons, string> = { two: '拟稿与签发分开', three: '拟稿、审核、签发各由一人' };

/** C 17. The office's own contact data, nobody's private number. */
export interface LeadDepartment {
  name: string;
  phone: string;
  address: string;
  officeHours: string;
}

/** Everything in which associations may differ. Periods are in working days. */
export interface PolicyValues {
  decisionDays: number;
  meetingDays: number;
  feedbackDays: number;
  longestDays: number;
  applicationDays: number;
  periodsStart: PeriodsStart;
  /** `HH:MM`, up to 24:00. */
  dayEndsAt: string;
  committeeName: string;
  committeeHears: Committee;
  mayFile: Filer[];
  serviceKinds: ServiceKind[];
  branchesAreMembers: boolean;
  firewall: Firewall;
  acceptedWording: string;
  refusedWording: string;
  extendedWording: string;
  feedbackWording: string;
  /** The word before the number of a written notice: 苏注协维 of 苏注协维〔2026〕12号. */
  noticeWord: string;
  noticePersons: NoticePersons;
  /** The least number of characters in the reasons of a refusal. */
  reasonLength: number;
  /** Working days between the call of a meeting and the meeting. */
  meetingNotice: number;
  /** Of those called who have not stepped aside, in per cent. */
  quorumPercent: number;
  leadDepartment: LeadDepartment | null;
  /** Sites that articles may link to beside the official ones: a host stands for itself and for all below it. */
  linkHosts: string[];
}

export type PolicyField = keyof PolicyValues;
export const policyLabels: Record<PolicyField, string> = {
  decisionDays: '作出受理或不予受理决定的期限',
  meetingDays: '召开委员会会议的期限',
  feedbackDays: '反馈会员的期限',
  longestDays: '延长后的最长期限',
  applicationDays: '审核身份申请的期限',
  periodsStart: '后三个期限的起算',
  dayEndsAt: '每个工作日的截止时刻',
  committeeName: '委员会名称',
  committeeHears: '由谁的委员会审议',
  mayFile: '谁可以提出维权申请',
  serviceKinds: '会员服务的内容',
  branchesAreMembers: '分支机构是单位会员',
  firewall: '维权与惩戒的隔离',
  acceptedWording: '受理告知用语',
  refusedWording: '不予受理告知用语',
  extendedWording: '延长期限告知用语',
  feedbackWording: '反馈用语',
  noticeWord: '告知书字号',
  noticePersons: '告知书的经手人',
  reasonLength: '不予受理理由的最少字数',
  meetingNotice: '会议提前通知的时间',
  quorumPercent: '会议的法定人数',
  leadDepartment: '牵头部门与联系方式',
  linkHosts: '文章可以链接到的网站',
};

/** Where a value in effect comes from: the measures themselves, the platform's default, or an association on the path. */
export type PolicySource =
  | { from: 'measures'; citation: Citation }
  | { from: 'platform' }
  | { from: 'association'; id: string; name: string; citation: Citation | null };

export interface InEffect<Value> {
  value: Value;
  source: PolicySource;
}

export type EffectivePolicy = { [Field in PolicyField]: InEffect<PolicyValues[Field]> };

/** What an association has laid down itself. */
export interface Own<Value> {
  value: Value;
  citation: Citation | null;
}

/** A field of the sheet as staff see it, with what holds without an own value. */
export interface SheetLine<Value> extends InEffect<Value> {
  inherited: InEffect<Value>;
  own: Own<Value> | null;
  /** An upper level has become stricter than the own value, which no longer counts. */
  overruled: boolean;
}

export type PolicySheet = { [Field in PolicyField]: SheetLine<PolicyValues[Field]> };

/** One field and its new value. */
export type PolicyChange = { [Field in PolicyField]: { field: Field; value: PolicyValues[Field] } }[PolicyField];

export interface AssociationPlace {
  id: string;
  name: string;
  level: AssociationLevel;
}

/** What everybody may know of an association. */
export interface AssociationProfile extends AssociationPlace {
  /** Root first, without the association itself. */
  above: AssociationPlace[];
  below: AssociationPlace[];
  cities: string[];
  policy: EffectivePolicy;
  /** Whose committee hears the cases of this association's members. */
  committee: { name: string; association: AssociationPlace };
}

/** What staff see besides. */
export interface ManagedSheet {
  association: AssociationPlace;
  revision: number;
  sheet: PolicySheet;
  /** Decided by the cloud. */
  mayChange: boolean;
}

export interface ManagedAssociation extends AssociationPlace {
  revision: number;
  cities: string[];
  parentId: string | null;
}

export interface ManagedTree {
  association: ManagedAssociation;
  above: AssociationPlace[];
  below: ManagedAssociation[];
  mayChange: boolean;
  /** Cities that two associations claim: nobody is routed there until one gives way. */
  disputed: { city: string; names: string[] }[];
}

export interface PolicyVersion {
  revision: number;
  at: Instant;
  by: string;
  field: PolicyField;
  /** What was laid down from then on; null when the upper level's value was taken again. */
  own: Own<PolicyValues[PolicyField]> | null;
  reason: string;
}

type Change = { associationId: string; revision: number; reason: string };

export interface AssociationActions {
  /** The root when no association is named. */
  profile: { input: { associationId?: string }; value: AssociationProfile };
  /** The association that serves a city, null when the city is routed to none. */
  serving: { input: { city: string }; value: AssociationPlace | null };
  /** Every city that exactly one association serves, for forms to choose from. */
  cities: { input: Record<string, never>; value: string[] };

  /** What waits for whoever keeps the own sheet; nothing for everybody else. */
  todo: { input: Record<string, never>; value: { leadDepartmentMissing: boolean; disputed: number; isRoot: boolean } };
  sheet: { input: { associationId: string }; value: ManagedSheet };
  versions: { input: { associationId: string }; value: PolicyVersion[] };
  /** `revision` is the one the page was shown. */
  layDown: { input: Change & { change: PolicyChange; citation: Citation | null }; value: ManagedSheet };
  inherit: { input: Change & { field: PolicyField }; value: ManagedSheet };

  /** The root of a fresh environment, whichever level it has; with the secret of whoever set it up. */
  establish: { input: { secret: string; level: AssociationLevel; name: string; cities: string[] }; value: { associationId: string } };
  tree: { input: { associationId: string }; value: ManagedTree };
  /** `key` is the page's own, random and made once per new association: a repeated call is the same one. */
  found: {
    input: { key: string; parentId: string; level: AssociationLevel; name: string; cities: string[]; reason: string };
    value: { associationId: string };
  };
  rename: { input: Change & { name: string }; value: { revision: number } };
  route: { input: Change & { cities: string[] }; value: { revision: number } };
}
