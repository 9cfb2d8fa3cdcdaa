import type { Instant } from 'shared/contracts/answers';
import { caseProgressTemplate } from 'shared/templates';
import { derivedId } from '../platform/ids';
import type { Notice } from '../platform/outbox';
import type { CaseRecord } from './case';

type Told = Pick<CaseRecord, '_id' | 'applicant' | 'number'>;

const applicantPath = (id: string) => `/packages/cases/detail/index?caseId=${id}`;
const staffPath = (id: string) => `/packages/casework/case/index?caseId=${id}`;

/** To the applicant at every change: never a word of the matter. Nobody is told who has no account. */
export function toApplicant({ _id, applicant }: Told, what: string, title: string, body: string, word: string, at: Instant): Notice[] {
  if (applicant.openid === null) return [];
  return [{
    _id: derivedId('case', _id, what, 'applicant'),
    recipient: applicant.openid,
    kind: 'case-progress',
    title,
    body,
    path: applicantPath(_id),
    at,
    push: { templateId: caseProgressTemplate.id, fields: { thing1: '维权服务申请', phrase2: word, time3: at } },
  }];
}

/** To staff, who cannot live on one-time consents: the inbox. */
export function toStaff({ _id }: Told, recipient: string, what: string, title: string, body: string, at: Instant): Notice {
  return { _id: derivedId('case', _id, what, recipient), recipient, kind: 'case-work', title, body, path: staffPath(_id), at, push: null };
}

export function received(record: CaseRecord): Notice[] {
  const { associationName } = record.handledBy;
  const body = `${associationName}已收到您的维权服务申请，将在 ${record.terms.decision.days} 个工作日内决定是否受理并书面告知您。`;
  return toApplicant(record, 'received', '维权服务申请已收到', body, '已收到', record.receivedAt);
}

export function withdrawn(record: CaseRecord, at: Instant): Notice[] {
  const told = toApplicant(record, 'withdrawn', '维权服务申请已撤回', '您的维权服务申请已按您的要求撤回，不再继续办理。', '已撤回', at);
  return record.officer ? [...told, toStaff(record, record.officer.openid, 'withdrawn', '申请人撤回了案件', `案件${record.number ?? ''}已由申请人撤回。`, at)] : told;
}

export function supplemented(record: CaseRecord, what: string, at: Instant): Notice[] {
  return record.officer ? [toStaff(record, record.officer.openid, what, '申请人补充了材料', `案件${record.number ?? ''}有新的材料，办理期限照常计算。`, at)] : [];
}
