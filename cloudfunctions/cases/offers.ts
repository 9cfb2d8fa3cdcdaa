import type { CaseNoticeKind } from 'shared/contracts/case-notices';
import { caseStateLabels, type CaseOffer } from 'shared/contracts/cases';
import type { Permission } from 'shared/contracts/events';
import type { CaseRecord } from './case';
import { faultOfExtension } from './clock';
import { mayStep, no, steps, yes, type Part } from './policy';
import type { Seen } from './view';
import { faultOfMove, unservedOf, type NoticeMove, type WrittenNotice } from './written-notice';

/** What a page may offer: the state, the part and the further condition of each step. The step itself asks the same. */
export function offersOf(seen: Seen): Record<CaseOffer, Permission> {
  return Object.fromEntries(Object.keys(steps).map((offer) => [offer, mayOffer(offer as CaseOffer, seen)])) as Record<CaseOffer, Permission>;
}

export function mayOffer(offer: CaseOffer, seen: Seen): Permission {
  const may = mayStep(offer, seen.record, seen.parts);
  return may.allowed ? (further[offer]?.(seen) ?? yes) : may;
}

const isAsking = ({ reopening }: Pick<CaseRecord, 'reopening'>) => reopening !== null && reopening.decision === null;

const further: Partial<Record<CaseOffer, (seen: Seen) => Permission>> = {
  take: ({ record }) => (record.officer === null ? yes : no('这个案件已经有经办人')),
  recordWithdrawal: ({ record }) => (record.applicant.openid === null ? yes : no('申请人有平台账号，由申请人自己撤回')),
  rate: ({ record }) => (record.rating ? no('您已经评价过') : yes),
  askToReopen: ({ record }) => (record.reopening || record.after ? no('您已经提出过重新办理的申请') : yes),
  decideReopening: ({ record }) => (isAsking(record) ? yes : no('没有等待决定的申请')),
  close: ({ record }) => (isAsking(record) ? no('申请人申请了重新办理，请先作出决定') : yes),
  archive: ({ record }) => {
    if (record.archived) return no('已经归档');
    return isAsking(record) ? no('申请人申请了重新办理，请先作出决定') : yes;
  },
  refer: ({ record: { writtenNotices, stage } }) => {
    if (unservedOf(writtenNotices)) return no('有一份告知书还没有办完，请先送达或者撤销');
    return stage.state === 'convened' ? no('已经安排了会议，请先取消会议') : yes;
  },
  confirmIntake: ({ record: { intake } }) => (intake?.returned ? no('已经退回登记人，更正后再确认') : yes),
  sendBackIntake: ({ record: { intake } }) => (intake?.returned ? no('已经退回登记人，请等待更正') : yes),
  correctIntake: (seen) => (seen.record.intake?.returned ? noOther(seen) : no('没有退回的纸质收件')),
  unlink: ({ record }) => (record.links.some(({ kind }) => kind === 'related') ? yes : no('没有关联的案件')),
  merge: noOther,
  draftAcceptance: noOther,
  draftRefusal: noOther,
  draftFeedback: noOther,
  draftExtension: (seen) => {
    const { record, calendar, now } = seen;
    const fault = faultOfExtension(record, record.terms.longest.days, calendar, now);
    return fault === null ? noOther(seen) : no(fault);
  },
};

function noOther({ record }: Seen): Permission {
  return unservedOf(record.writtenNotices) ? no('有一份告知书还没有办完，请先送达或者撤销') : yes;
}

export const offerOfNotice: Record<CaseNoticeKind, CaseOffer> = {
  acceptance: 'draftAcceptance',
  refusal: 'draftRefusal',
  extension: 'draftExtension',
  feedback: 'draftFeedback',
};

/** Whose step it is on a written notice. */
const movers: Record<NoticeMove, Part[]> = {
  revise: ['officer'],
  discard: ['officer'],
  review: ['approver', 'lead'],
  sendBack: ['approver', 'lead'],
  issue: ['approver', 'lead'],
  seal: ['officer', 'lead'],
  serve: ['officer', 'lead'],
};

/** By the part, the state of the case, the notice itself and, of an issue, what the case still lacks. */
export function mayMove(move: NoticeMove, notice: WrittenNotice, seen: Seen): Permission {
  const { parts, record, openid } = seen;
  if (!movers[move].some((part) => parts.includes(part))) return no(movers[move].includes('officer') ? '这一步由经办人办理' : '这一步由审批人或牵头部门负责人办理');
  const fault = faultOfMove(move, notice, openid);
  if (fault !== null) return no(fault);
  const signs = move === 'review' || move === 'issue';
  if (signs && parts.includes('officer')) return no('经办人不能审核或签发本案的告知书，请由另一位人员办理');
  if (signs && seen.isExpert) return no('参加审议本案的委员不能审核或签发告知书');
  const { states } = steps[offerOfNotice[notice.kind]];
  if (move !== 'discard' && !states.includes(record.stage.state)) return no(`案件现在是“${caseStateLabels[record.stage.state]}”，不能进行这一步`);
  return move === 'issue' ? mayIssue(notice, seen) : yes;
}

/** An extension takes effect with its issue, so that it has to come before the due moment. */
function mayIssue({ kind, days }: WrittenNotice, { record, calendar, now }: Seen): Permission {
  if (record.intake && !record.intake.confirmedBy) return no('纸质收件还没有经另一位工作人员确认，请先确认');
  const fault = kind === 'extension' ? faultOfExtension(record, days ?? 0, calendar, now) : null;
  return fault === null ? yes : no(fault);
}

