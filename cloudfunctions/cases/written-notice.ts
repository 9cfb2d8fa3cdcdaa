import type { Citation, NoticePersons } from 'shared/contracts/associations';
import type { Day, Instant } from 'shared/contracts/answers';
import { caseNoticeStateLabels, type CaseNotice, type CaseNoticeKind, type CaseNoticeState, type ServiceWay } from 'shared/contracts/case-notices';
import type { OwnAssociation } from '../platform/identity';
import type { Acting } from './case';

export interface Signed {
  by: Acting;
  at: Instant;
}

interface Bones {
  id: string;
  kind: CaseNoticeKind;
  reasons: string;
  notCovered: boolean;
  basis: Citation;
  /** Of an extension alone: working days in all. */
  days: number | null;
  /** Immutable from the issue on. */
  text: string;
  /** Whose notice and whose series of numbers; after a reference it stays who issued it. */
  issuer: OwnAssociation;
  word: string;
  persons: NoticePersons;
  drafted: Signed;
  /** Everybody who has written on it: none of them reviews or issues it. */
  authors: string[];
  /** Sent back, and not revised yet. */
  returned: (Signed & { reason: string }) | null;
  /** Of the association right above: whom the next signature was asked of, and nobody else there has to know. */
  askedAbove: string[];
}

export interface Sealed extends Signed {
  fileId: string;
  hash: string;
  bytes: number;
  /** Short, for whoever verifies it. */
  code: string;
}

export interface Served extends Signed {
  way: ServiceWay;
  on: Day;
  mailNumber: string | null;
  proofFileId: string | null;
  lateDays: number;
}

/** 拟稿 → 审核 → 签发（取号）→ 用印 → 送达: what has not been done has no place in the type. */
export type WrittenNotice = Bones &
  (
    | { state: 'drafted' }
    | { state: 'reviewed'; reviewed: Signed }
    | { state: 'numbering'; reviewed: Signed | null; issued: Signed }
    | { state: 'issued'; reviewed: Signed | null; issued: Signed; number: string }
    | { state: 'sealed'; reviewed: Signed | null; issued: Signed; number: string; sealed: Sealed }
    | { state: 'served'; reviewed: Signed | null; issued: Signed; number: string; sealed: Sealed; served: Served; openedAt: Instant | null }
  );

export type Draft = Omit<Bones, 'authors' | 'returned' | 'askedAbove'>;
type In<State extends CaseNoticeState> = Extract<WrittenNotice, { state: State }>;

export type NoticeMove = keyof CaseNotice['can'];

/** From which states each step leads on. A scan that was the wrong one can be replaced until it is served. */
const from = {
  revise: ['drafted'],
  review: ['drafted'],
  sendBack: ['drafted', 'reviewed'],
  issue: ['drafted', 'reviewed'],
  discard: ['drafted', 'reviewed'],
  seal: ['issued', 'sealed'],
  serve: ['sealed'],
} as const satisfies Record<NoticeMove, readonly CaseNoticeState[]>;

export type Before<Move extends NoticeMove> = In<(typeof from)[Move][number]>;

export function standsBefore<Move extends NoticeMove>(move: Move, notice: WrittenNotice): notice is Before<Move> {
  return (from[move] as readonly CaseNoticeState[]).includes(notice.state);
}

/** Why that person cannot take that step, by the state and by who has had a hand in it; or null. */
export function faultOfMove(move: NoticeMove, notice: WrittenNotice, openid: string): string | null {
  if (!standsBefore(move, notice)) return `告知书现在是“${caseNoticeStateLabels[notice.state]}”，不能进行这一步`;
  if (move === 'review' && notice.persons === 'two') return '按本会规定，拟稿后直接签发';
  if (move === 'issue' && notice.persons === 'three' && notice.state === 'drafted') return '按本会规定，审核后才能签发';
  if (move !== 'review' && move !== 'issue') return null;
  if (notice.returned) return '告知书已退回，请等待拟稿人修改';
  if (notice.authors.includes(openid)) return '拟稿人不能审核或签发自己拟的告知书，请由另一位人员办理';
  return notice.state === 'reviewed' && notice.reviewed.by.openid === openid ? '审核人与签发人应是不同的人员' : null;
}

/** C 23 asks for the decision in writing; only the feedback may be given in another fitting way, with proof of it. */
export function faultOfService(kind: CaseNoticeKind, { way, mailNumber, proof }: { way: ServiceWay; mailNumber: string | null; proof: string | null }, mayElectronic: boolean): string | null {
  if (way === 'platform') return mayElectronic ? null : '申请人没有同意电子送达，或没有平台账号，请以书面邮寄送达';
  if (way === 'paper') return mailNumber === null ? '请填写邮件号' : null;
  if (kind !== 'feedback') return '决定应当书面告知，只有反馈可以用电话或面谈的方式';
  return proof === null ? '请上传电话或面谈的记录作为凭证' : null;
}

export function drafted(draft: Draft): In<'drafted'> {
  return { ...draft, state: 'drafted', authors: [draft.drafted.by.openid], returned: null, askedAbove: [] };
}

export function revised({ authors }: Before<'revise'>, draft: Draft): In<'drafted'> {
  return { ...draft, state: 'drafted', authors: [...new Set([...authors, draft.drafted.by.openid])], returned: null, askedAbove: [] };
}

export function reviewed(notice: Before<'review'>, by: Signed): In<'reviewed'> {
  return { ...notice, state: 'reviewed', reviewed: by };
}

export function sentBack(notice: Before<'sendBack'>, returned: Signed & { reason: string }): In<'drafted'> {
  const { reviewed: _former, ...bones } = { reviewed: null, ...notice };
  return { ...bones, state: 'drafted', returned };
}

export function issued(notice: Before<'issue'>, by: Signed): In<'numbering'> {
  return { ...notice, state: 'numbering', reviewed: notice.state === 'reviewed' ? notice.reviewed : null, issued: by };
}

export function numbered(notice: In<'numbering'>, number: string, text: string): In<'issued'> {
  return { ...notice, state: 'issued', number, text };
}

export function sealed(notice: Before<'seal'>, seal: Sealed): In<'sealed'> {
  return { ...notice, state: 'sealed', sealed: seal };
}

export function served(notice: Before<'serve'>, service: Served): In<'served'> {
  return { ...notice, state: 'served', served: service, openedAt: null };
}

export function isNumbering(notice: WrittenNotice): notice is In<'numbering'> {
  return notice.state === 'numbering';
}

/** Who has let it pass, so far. */
export function signersOf(notice: WrittenNotice): Acting[] {
  const { reviewed: review, issued: issue } = { reviewed: null, issued: null, ...notice };
  return [review, issue].flatMap((signed) => signed?.by ?? []);
}

/** Nothing but the service ends a notice; while one is on its way there is no second one. */
export function unservedOf(notices: Record<string, WrittenNotice>): WrittenNotice | null {
  return Object.values(notices).find(({ state }) => state !== 'served') ?? null;
}

/** It waits for a review or for the issue. */
export function isUnsigned({ state }: WrittenNotice): boolean {
  return state === 'drafted' || state === 'reviewed';
}

/** Whom it makes sense to ask for the next signature. */
export function mayStillSign(notice: WrittenNotice, openid: string): boolean {
  return !notice.authors.includes(openid) && !('reviewed' in notice && notice.reviewed?.by.openid === openid);
}
