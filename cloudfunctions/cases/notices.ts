import type { Instant } from 'shared/contracts/answers';
import { dayOf } from 'shared/instants';
import { caseNoticeKindLabels, type CaseNoticeKind } from 'shared/contracts/case-notices';
import { caseProgressTemplate } from 'shared/templates';
import { derivedId } from '../platform/ids';
import type { Notice } from '../platform/outbox';
import type { CaseNotice, CaseRecord } from './case';
import type { Meeting } from './hearing';
import { sentenceOf, writtenDue, type Rung } from './ladder';
import type { WrittenNotice } from './written-notice';

type Told = Pick<CaseRecord, '_id' | 'applicant' | 'number'>;

const applicantPath = (id: string) => `/packages/cases/detail/index?caseId=${id}`;
const staffPath = (id: string) => `/packages/cases/work/index?caseId=${id}`;

/** To the applicant at every change: never a word of the matter. Whoever is known by name alone cannot be told. */
export function toApplicant({ _id, applicant }: Told, what: string, title: string, body: string, word: string, at: Instant): CaseNotice[] {
  if (applicant.kind !== 'firm' && applicant.memberId === null && applicant.openid === null) return [];
  return [{
    _id: derivedId('case', _id, what, 'applicant'),
    recipient: null,
    kind: 'case-progress',
    title,
    body,
    path: applicantPath(_id),
    at,
    push: { templateId: caseProgressTemplate.id, fields: { thing1: '维权服务申请', phrase2: word, time3: at } },
  }];
}

/** To staff, who cannot live on one-time consents: the inbox. */
export function toStaff({ _id }: Told, recipient: string, what: string, title: string, body: string, at: Instant): CaseNotice {
  return { _id: derivedId('case', _id, what, recipient), recipient, kind: 'case-work', title, body, path: staffPath(_id), at, push: null };
}

export function received(record: CaseRecord, leads: string[]): CaseNotice[] {
  const { associationName } = record.handledBy;
  const body = `${associationName}已收到您的维权服务申请，将在 ${record.terms.decision.days} 个工作日内决定是否受理并书面告知您。`;
  return toApplicant(record, 'received', '维权服务申请已收到', body, '已收到', record.receivedAt).concat(leads.map((lead) => toStaff(record, lead, 'received', '收到新的维权申请', toAssign(record), record.receivedAt)));
}

function toAssign({ due }: CaseRecord): string {
  return `${due ? `受理决定须在 ${writtenDue(due)} 前送达，` : ''}请尽快分派经办人。`;
}

/** Of a case that came on file late the day may be near, or gone by. */
function decisionDue({ due }: CaseRecord, at: Instant): string {
  return due ? `，受理决定的期限为 ${writtenDue(due)}${due.at < at ? '，已经届满' : ''}` : '';
}

const withdrawnBody = '您的维权服务申请已按您的要求撤回，不再继续办理。';

export function withdrawn(record: CaseRecord, at: Instant): CaseNotice[] {
  const told = toApplicant(record, 'withdrawn', '维权服务申请已撤回', withdrawnBody, '已撤回', at);
  return record.officer ? [...told, toStaff(record, record.officer.openid, 'withdrawn', '申请人撤回了案件', `案件${record.number ?? ''}已由申请人撤回。`, at)] : told;
}

export function supplemented(record: CaseRecord, what: string, at: Instant): CaseNotice[] {
  return record.officer ? [toStaff(record, record.officer.openid, what, '申请人补充了材料', `案件${record.number ?? ''}有新的材料，办理期限照常计算。`, at)] : [];
}

/** Whoever leads hears of it too: nobody lets a case end alone. */
export function withdrawalRecorded(record: CaseRecord, by: string, leads: string[], at: Instant): CaseNotice[] {
  const staff = new Set([record.officer?.openid ?? by, ...leads]);
  staff.delete(by);
  const body = `案件${record.number ?? ''}的申请人以书面等方式撤回，扫描件见案卷。`;
  return [...toApplicant(record, 'withdrawn', '维权服务申请已撤回', withdrawnBody, '已撤回', at), ...[...staff].map((openid) => toStaff(record, openid, 'withdrawn', '已登记申请人撤回', body, at))];
}

/** What came on paper, to the applicant as well: whoever has an account can say that it is not so. */
export function supplementRecorded(record: CaseRecord, by: string, at: Instant): CaseNotice[] {
  const body = '协会已登记您以书面或者其他方式补充的材料，可以在案件中查看；办理期限照常计算。';
  return [...toApplicant(record, `recorded-${record.version}`, '协会登记了补充的材料', body, '已登记材料', at), ...toOfficer(record, by, `recorded-${record.version}`, '申请人补充了材料', at)];
}

/** One a step, day and person, however often the duty runs: whoever is officer and lead at once hears it once. */
export function reminder(record: Told, rung: Rung, recipient: string, at: Instant): Notice {
  const toMember = rung.to === 'applicant';
  const body = toMember ? `按第二十三条，协会应在 ${rung.dueOn}${rung.provisional ? '（暂定）' : ''} 前${promised[rung.step]}。` : sentenceOf(rung, record.number);
  return {
    _id: derivedId('case-deadline', record._id, rung.step, toMember ? 'applicant' : 'staff', rung.on, rung.dueOn, recipient),
    recipient,
    kind: 'case-deadline',
    title: toMember ? '维权服务期限临近' : rung.phase === 'late' ? '案件已逾期' : '案件期限提醒',
    body,
    path: (toMember ? applicantPath : staffPath)(record._id),
    at,
    push: toMember ? { templateId: caseProgressTemplate.id, fields: { thing1: '维权服务申请', phrase2: '期限临近', time3: rung.dueAt } } : null,
  };
}

/** The applicant is not reminded of what they have asked for themselves. */
const promised = { decision: '决定是否受理并书面告知您', meeting: '召开委员会会议并形成专家意见', feedback: '向您反馈', reopening: '答复您重新办理的申请' };

/** The calendar has changed, and with it the days: `staff` is the officer, or whoever leads as long as there is none. */
export function moved(record: Told, staff: string[], sentence: string, stamp: string, at: Instant): CaseNotice[] {
  const told = toApplicant(record, `moved-${stamp}`, '办理期限有变化', `${sentence}。`, '期限变化', at);
  return [...told, ...staff.map((openid) => toStaff(record, openid, `moved-${stamp}`, '案件期限有变化', `案件${record.number ?? ''}：${sentence}。`, at))];
}

// The committee: when, and never who

export function convened(record: CaseRecord, meetingAt: Instant, by: string, at: Instant): CaseNotice[] {
  const body = `您的维权服务申请将于 ${dayOf(meetingAt)} 提交委员会会议审议。`;
  return [...toApplicant(record, `convened-${record.version}`, '维权服务申请将提交会议审议', body, '待开会', at), ...toOfficer(record, by, `convened-${record.version}`, '案件已安排委员会会议', at)];
}

export function cancelled(record: CaseRecord, at: Instant): CaseNotice[] {
  return toApplicant(record, `cancelled-${record.version}`, '委员会会议将另行安排', '审议您的维权服务申请的会议须另行安排，办理期限照常计算。', '另行开会', at);
}

const sittingsPath = (id: string) => `/packages/cases/sittings/index?caseId=${id}`;

/** To the members with an account: when and where, and never of whom. */
export function invited(record: Told, { id, committee, at: meetingAt }: Pick<Meeting, 'id' | 'committee' | 'at'>, members: string[], at: Instant): CaseNotice[] {
  const body = `${committee}将于 ${dayOf(meetingAt)} ${meetingAt.slice(11, 16)} 开会，请查看议程；有利害关系的，请申请回避。`;
  return members.map((openid) => ({ ...toStaff(record, openid, `invited-${id}`, '请您参加委员会会议', body, at), path: sittingsPath(record._id) }));
}

export function calledOff(record: Told, { id, committee, at: meetingAt }: Pick<Meeting, 'id' | 'committee' | 'at'>, members: string[], at: Instant): CaseNotice[] {
  return members.map((openid) => ({ ...toStaff(record, openid, `called-off-${id}`, '委员会会议已取消', `${committee}原定于 ${dayOf(meetingAt)} 召开的会议已取消。`, at), path: sittingsPath(record._id) }));
}

/** To the officer, and to whoever called the meeting. */
export function steppedAside(record: CaseRecord, { called }: Pick<Meeting, 'called'>, at: Instant): CaseNotice[] {
  const title = '有委员申请回避';
  const secretary = called.by.openid === record.officer?.openid ? [] : [toStaff(record, called.by.openid, `aside-${record.version}`, title, `案件${record.number ?? ''}：${title}，请核对是否仍达到法定人数。`, at)];
  return [...toOfficer(record, '', `aside-${record.version}`, title, at), ...secretary];
}

export function opinionGiven(record: CaseRecord, at: Instant): CaseNotice[] {
  return toOfficer(record, '', `opinion-${record.version}`, '收到一份专家书面意见', at);
}

export function heard(record: CaseRecord, at: Instant): CaseNotice[] {
  return toApplicant(record, `heard-${record.version}`, '委员会已开会审议', '委员会已开会审议您的维权服务申请，正在形成专家意见。', '已审议', at);
}

export function advised(record: CaseRecord, by: string, at: Instant): CaseNotice[] {
  const body = '专家意见已经形成，协会将在期限内向您反馈。';
  return [...toApplicant(record, 'advised', '专家意见已经形成', body, '待反馈', at), ...toOfficer(record, by, 'advised', '专家意见已经形成，请在期限内反馈', at)];
}

// The end

export function rated(record: CaseRecord, at: Instant): CaseNotice[] {
  return toOfficer(record, '', 'rated', '申请人作出了评价', at);
}

export function reopeningAsked(record: CaseRecord, leads: string[], at: Instant): CaseNotice[] {
  const title = '申请人申请重新办理，请牵头部门负责人决定';
  const toLeads = leads.map((lead) => toStaff(record, lead, 'reopening', title, `案件${record.number ?? ''}：${title}。`, at));
  return [...toLeads, ...toOfficer(record, '', 'reopening', title, at)];
}

export function reopeningDecided(record: CaseRecord, granted: boolean, at: Instant): CaseNotice[] {
  const body = granted ? '协会同意重新办理您的维权服务申请，已另立新案，办理期限自您提出申请之日起计算。' : '协会决定不重新办理您的维权服务申请，理由请在案件中查看。';
  return toApplicant(record, 'reopening-decided', granted ? '同意重新办理' : '不同意重新办理', body, granted ? '重新办理' : '不再办理', at);
}

/** Filed by a decision that may have been slow: its clock has run since the request, and the day that it is due says so. */
export function goesOn(record: CaseRecord, leads: string[], at: Instant): CaseNotice[] {
  const { officer, receivedAt, terms, before } = record;
  const from = `自提出申请之日（${dayOf(receivedAt)}，当天不计）起`;
  const body = `${record.handledBy.associationName}已为您重新办理的申请另立新案，将在${from} ${terms.decision.days} 个工作日内决定是否受理并书面告知您。`;
  const next = officer ? '请继续办理' : '请尽快分派经办人';
  const toWork = `案件${before?.number ?? ''}同意重新办理，已另立新案，期限${from}计算${decisionDue(record, at)}，${next}。`;
  const staff = new Set([...(officer ? [officer.openid] : []), ...leads]);
  return [...toApplicant(record, 'received', '维权服务申请已收到', body, '已收到', at), ...[...staff].map((openid) => toStaff(record, openid, 'goes-on', '重新办理的案件', toWork, at))];
}

export function closed(record: CaseRecord, at: Instant): CaseNotice[] {
  return toApplicant(record, 'closed', '维权服务申请已办结', '您的维权服务申请已经办结。您仍可以评价，对结果有意见的也可以申请重新办理。', '已办结', at);
}

/** The officer of the other case. */
export function linked(other: Pick<CaseRecord, '_id' | 'applicant' | 'number' | 'officer'>, by: string, at: Instant, { number }: Pick<CaseRecord, 'number'>, what = 'linked'): CaseNotice[] {
  const { officer } = other;
  return officer && officer.openid !== by ? [toStaff(other, officer.openid, `${what}-${number}-${at}`, '案件有关联', `案件${other.number ?? ''}与案件${number ?? ''}关联，各自的期限不变。`, at)] : [];
}

export function unlinked(other: Pick<CaseRecord, '_id' | 'applicant' | 'number' | 'officer'>, by: string, at: Instant, { number }: Pick<CaseRecord, 'number'>): CaseNotice[] {
  const { officer } = other;
  return officer && officer.openid !== by ? [toStaff(other, officer.openid, `unlinked-${number}-${at}`, '案件解除关联', `案件${other.number ?? ''}与案件${number ?? ''}不再关联。`, at)] : [];
}

/** What was received twice is handled once, by the earlier clock. */
export function merged(record: CaseRecord, into: Pick<CaseRecord, '_id' | 'applicant' | 'number' | 'officer'>, by: string, at: Instant): CaseNotice[] {
  const body = `您重复提交的申请${record.number ?? ''}已并入${into.number ?? '先收到的申请'}办理，期限按先收到的一件计算。理由请打开案件查看。`;
  return [...toApplicant(record, 'merged', '两件申请合并办理', body, '合并办理', at), ...linked(into, by, at, record, 'merged')];
}

/** Nobody is told what they did themselves. */
function toOfficer(record: CaseRecord, by: string, what: string, title: string, at: Instant): CaseNotice[] {
  const { officer, number } = record;
  return officer && officer.openid !== by ? [toStaff(record, officer.openid, what, title, `案件${number ?? ''}：${title}。`, at)] : [];
}

// Handling

const numberOf = ({ number }: Told) => number ?? '';

export function assigned(record: CaseRecord, recipient: string, at: Instant): CaseNotice {
  return toStaff(record, recipient, `assigned-${record.version}`, '有案件由您承办', `案件${numberOf(record)}已分派给您，请及时办理，办理期限不因交接而改变。`, at);
}

export function letIn(record: CaseRecord, recipient: string, at: Instant): CaseNotice {
  return toStaff(record, recipient, `let-in-${record.version}`, '您可以查看一个案件', `因工作需要，您可以查看案件${numberOf(record)}；每次查看都会记录。`, at);
}

export function referred(record: CaseRecord, leads: string[], at: Instant): CaseNotice[] {
  const { associationName } = record.handledBy;
  const body = `您的维权服务申请已移送${associationName}办理，收件号和办理期限不变。`;
  const staff = leads.map((openid) => toStaff(record, openid, `referred-${record.version}`, '有案件移送到本会', `案件${numberOf(record)}已移送本会办理，收件号和期限不变，请分派经办人。`, at));
  return [...toApplicant(record, `referred-${record.version}`, '案件已移送办理', body, '已移送', at), ...staff];
}

export function asked(record: CaseRecord, at: Instant): CaseNotice[] {
  return toApplicant(record, `asked-${record.version}`, '请补充材料', '办理您的维权服务申请需要补充材料，请打开案件查看；办理期限照常计算。', '待补充材料', at);
}

export function toConfirm(record: CaseRecord, recipient: string, at: Instant): CaseNotice {
  return toStaff(record, recipient, `to-confirm-${record.version}`, '有纸质收件等待确认', `有一份纸质维权申请已经登记，请另一位工作人员核对后确认；办理期限自收到之日起计算${decisionDue(record, at)}。`, at);
}

export function intakeSentBack(record: CaseRecord, registrar: string, at: Instant): CaseNotice[] {
  return [toStaff(record, registrar, `intake-returned-${record.version}`, '纸质收件已退回', '您登记的一份纸质维权申请已退回，请按退回理由更正；办理期限照常计算。', at)];
}

// Written notices

export function named(kind: CaseNoticeKind): string {
  return `《${caseNoticeKindLabels[kind]}》`;
}

export function toSign(record: CaseRecord, { kind, state }: WrittenNotice, recipient: string, at: Instant): CaseNotice {
  const step = state === 'reviewed' ? '签发' : '审核签发';
  return toStaff(record, recipient, `to-sign-${record.version}`, `有告知书等待${step}`, `案件${numberOf(record)}的${named(kind)}等待您${step}。`, at);
}

export function sentBack(record: CaseRecord, { kind, drafted }: WrittenNotice, at: Instant): CaseNotice[] {
  const recipient = record.officer?.openid ?? drafted.by.openid;
  return [toStaff(record, recipient, `sent-back-${record.version}`, '告知书已退回', `案件${numberOf(record)}的${named(kind)}已退回，请按意见修改。`, at)];
}

export function issued(record: CaseRecord, { kind, drafted }: WrittenNotice, at: Instant): CaseNotice[] {
  const recipient = record.officer?.openid ?? drafted.by.openid;
  return [toStaff(record, recipient, `issued-${record.version}`, '告知书已签发', `案件${numberOf(record)}的${named(kind)}已签发，请用印并送达；送达后才算完成。`, at)];
}

const progress: Record<CaseNoticeKind, { title: string; word: string }> = {
  acceptance: { title: '维权服务申请已受理', word: '已受理' },
  refusal: { title: '维权服务申请不予受理', word: '不予受理' },
  extension: { title: '反馈期限已延长', word: '期限已延长' },
  feedback: { title: '维权服务已反馈', word: '已反馈' },
};

export function served(record: CaseRecord, notice: WrittenNotice, at: Instant): CaseNotice[] {
  const { title, word } = progress[notice.kind];
  const paper = notice.state === 'served' && notice.served.way === 'paper' ? '已经寄出，也' : '已经送达，';
  return toApplicant(record, `served-${notice.id}`, title, `${named(notice.kind)}${paper}可以在案件中查看。`, word, at);
}
