import * as routes from '../../../phone/routes';
import type { CaseDetail, CaseOffer } from '../../../shared/contracts/cases';

export interface Offer {
  offer: CaseOffer;
  label: string;
  hint: string;
  /** The one that moves the case on stands first and filled. */
  main: boolean;
}

const labels: Partial<Record<CaseOffer, [label: string, hint: string, main?: boolean]>> = {
  take: ['由我经办', '还没有经办人', true],
  confirmIntake: ['确认纸质收件', '核对扫描件与收到日期，期限从收到之日起算', true],
  sendBackIntake: ['退回纸质收件', '扫描件与登记的内容不符，请登记人更正'],
  correctIntake: ['更正纸质收件', '已被退回，更正后由另一人确认', true],
  draftAcceptance: ['拟受理告知书', '决定须在期限内送达', true],
  draftRefusal: ['拟不予受理告知书', '须写明理由，例如不属于第九条的范围', true],
  convene: ['召集委员会会议', '选择委员，有利害关系的须回避', true],
  recordMeeting: ['记录会议', '到会委员与会议纪要', true],
  recordOpinion: ['录入专家书面意见', '', true],
  finaliseOpinion: ['形成专家意见', '汇总各位专家的意见后定稿', true],
  draftFeedback: ['拟反馈书', '经审核、签发后向申请人反馈', true],
  draftExtension: ['拟延长反馈期限告知书', '仅反馈可以延长，最长 90 个工作日（第二十三条）；须在期限届满前签发（本会规定）'],
  decideReopening: ['决定是否重新办理', '申请人请求重新办理', true],
  close: ['办结', '已经反馈，没有其他事项', true],
  archive: ['归档', '写明档案编号'],
  recordSupplement: ['登记补充材料', '申请人寄来、当面交来或者口头补充的'],
  recordWithdrawal: ['登记申请人撤回', '申请人没有平台账号，凭书面材料或者谈话记录'],
  requestSupplement: ['请申请人补充材料', '期限照常计算'],
  assign: ['分派经办人', ''],
  letIn: ['增加知情人', '只让确有需要的人知情'],
  merge: ['并入先收到的案件', '同一申请人重复提出的'],
  link: ['关联案件', '事实相同，几位会员分别提出的'],
  unlink: ['解除关联', '关联有误的'],
  refer: ['移送上级或下级协会', '收件号和期限不变'],
  note: ['写内部备注', '申请人看不到'],
};

/** Only what the cloud allows, in the order of the work. */
export function offersOf({ can, meetings }: CaseDetail): Offer[] {
  return (Object.entries(labels) as [CaseOffer, [string, string, boolean?]][]).flatMap(([offer, [label, hint, main = false]]) => (can[offer]?.allowed && (offer !== 'recordMeeting' || mayRecord(meetings)) ? [{ offer, label, hint, main }] : []));
}

/** Not before its time. */
function mayRecord(meetings: CaseDetail['meetings']): boolean {
  return meetings.some(({ can }) => can.record.allowed);
}

/** What has a page of its own. */
export function pageOf(offer: CaseOffer, { id }: CaseDetail): string | null {
  switch (offer) {
    case 'draftAcceptance':
    case 'draftRefusal':
    case 'draftExtension':
    case 'draftFeedback':
      return routes.caseNoticePath(id, offer.slice('draft'.length).toLowerCase(), '');
    case 'correctIntake':
      return routes.correctPaperPath(id);
    case 'recordSupplement':
      return routes.caseLetterPath(id, 'supplement');
    case 'recordWithdrawal':
      return routes.caseLetterPath(id, 'withdrawal');
    case 'convene':
      return routes.convenePath(id);
    case 'recordMeeting':
      return routes.minutesPath(id, 'meeting');
    case 'recordOpinion':
      return routes.minutesPath(id, 'opinion');
    default:
      return null;
  }
}
