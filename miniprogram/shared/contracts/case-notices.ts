import type { Citation } from './associations';
import type { Day, Instant } from './answers';
import type { CaseDetail } from './cases';
import type { Permission } from './events';

export const caseNoticeKinds = ['acceptance', 'refusal', 'extension', 'feedback'] as const;
export type CaseNoticeKind = (typeof caseNoticeKinds)[number];
export const caseNoticeKindLabels: Record<CaseNoticeKind, string> = {
  acceptance: '受理告知书',
  refusal: '不予受理告知书',
  extension: '延长办理期限告知书',
  feedback: '维权服务反馈书',
};

/** 拟稿 → 审核 → 签发 → 用印 → 送达. `numbering`: issued, and its number just being taken. */
export type CaseNoticeState = 'drafted' | 'reviewed' | 'numbering' | 'issued' | 'sealed' | 'served';
export const caseNoticeStateLabels: Record<CaseNoticeState, string> = {
  drafted: '已拟稿，待审核',
  reviewed: '已审核，待签发',
  numbering: '正在取号',
  issued: '已签发，待用印',
  sealed: '已用印，待送达',
  served: '已送达',
};

/** 以适当方式反馈（C 23）: a decision only by the first two. */
export const serviceWays = ['platform', 'paper', 'telephone', 'interview'] as const;
export type ServiceWay = (typeof serviceWays)[number];
export const serviceWayLabels: Record<ServiceWay, string> = {
  platform: '平台电子送达',
  paper: '书面邮寄',
  telephone: '电话',
  interview: '面谈',
};

export interface CaseNotice {
  id: string;
  kind: CaseNoticeKind;
  state: CaseNoticeState;
  /** `苏注协维〔2026〕12号`. */
  number: string | null;
  /** What the officer wrote: reasons of a refusal or extension, the content of the feedback. */
  reasons: string;
  basis: Citation;
  /** Of a refusal: what was asked for is no protection of rights in the sense of C 9. */
  notCovered: boolean;
  /** Of an extension: the working day in all, 90 at most. */
  days: number | null;
  /** The whole text, rendered from the policy sheet's wording; immutable once issued. */
  text: string;
  drafted: { by: string; at: Instant };
  reviewed: { by: string; at: Instant } | null;
  issued: { by: string; at: Instant } | null;
  /** Sent back to the drafter, and why. */
  returned: { by: string; at: Instant; reason: string } | null;
  /** The stamped scan or e-sealed PDF that staff uploaded. */
  sealed: { by: string; at: Instant; hash: string; bytes: number; code: string } | null;
  served: { by: string; at: Instant; way: ServiceWay; on: Day; mailNumber: string | null; proof: boolean; lateDays: number } | null;
  /** The applicant's first opening. */
  openedAt: Instant | null;
  /** The case has ended without it: it keeps its number and is not served any more. */
  lapsed: boolean;
  can: Record<'revise' | 'review' | 'sendBack' | 'issue' | 'seal' | 'serve' | 'discard', Permission>;
}

type OnNotice = { caseId: string; version: number; noticeId: string };

/** `reasons` may be empty of an acceptance alone. */
export interface CaseNoticeContent {
  reasons: string;
  notCovered: boolean;
  days: number | null;
}

export interface CaseNoticeActions {
  draftNotice: { input: { caseId: string; version: number; key: string; kind: CaseNoticeKind } & CaseNoticeContent; value: CaseDetail };
  reviseNotice: { input: OnNotice & CaseNoticeContent; value: CaseDetail };
  discardNotice: { input: OnNotice; value: CaseDetail };
  reviewNotice: { input: OnNotice; value: CaseDetail };
  sendBackNotice: { input: OnNotice & { reason: string }; value: CaseDetail };
  issueNotice: { input: OnNotice; value: CaseDetail };
  sealNotice: { input: OnNotice & { file: string }; value: CaseDetail };
  /** Server time counts; `mailNumber` with paper, `proof` (a file) with telephone and interview. */
  serveNotice: { input: OnNotice & { way: ServiceWay; mailNumber: string | null; proof: string | null }; value: CaseDetail };
  /** The served file at a short-lived address; the applicant's first opening is written down. Staff open what is sealed, too. */
  openNotice: { input: { caseId: string; noticeId: string }; value: { address: string; hash: string; code: string } };
  /** The record of a service by telephone or face to face, at a short-lived address: for the applicant and for who handles the case. */
  serviceProof: { input: { caseId: string; noticeId: string }; value: { address: string } };
  /** For everybody who holds a notice: is it one of ours, unchanged? Says nothing about person or matter. */
  verifyNotice: { input: { code: string }; value: { number: string; kind: CaseNoticeKind; issuedOn: Day; association: string; hash: string } | null };
}
