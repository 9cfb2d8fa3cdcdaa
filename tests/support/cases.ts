import { undated, type CaseRecord } from '../../cloudfunctions/cases/case';
import { termsOf } from '../../cloudfunctions/cases/clock';
import { basisOf } from '../../cloudfunctions/cases/notice-text';
import { drafted, type Draft, type WrittenNotice } from '../../cloudfunctions/cases/written-notice';
import { measures } from '../../cloudfunctions/platform/measures';
import type { OwnAssociation } from '../../cloudfunctions/platform/identity';
import type { CaseEndingActions } from '../../miniprogram/shared/contracts/case-ending';
import type { PaperCase, PaperCorrection } from '../../miniprogram/shared/contracts/case-handling';
import type { CaseHearingActions } from '../../miniprogram/shared/contracts/case-hearing';
import type { CaseSittingActions } from '../../miniprogram/shared/contracts/case-sittings';
import type { CaseDraft } from '../../miniprogram/shared/contracts/cases';
import { dayOf } from '../../miniprogram/shared/instants';
import { cityA } from './arrange';

/** A form as a member fills it in. */
export const filingSample: CaseDraft = {
  key: 'k3y-of-a-form',
  as: 'self',
  type: 'practice',
  confidential: false,
  facts: '在被审计单位依法执行函证程序时受到妨碍，现场人员拒绝提供资料。',
  claim: '请求协会出面协调，维护依法执业的权利。',
  opposingParty: '示例公司',
  evidence: [],
  service: { way: 'electronic' },
  truthful: true,
  noSecrets: true,
};

/** As staff register it from paper. */
export const paperSample: PaperCase = {
  key: 'k3y-of-a-paper-case',
  receivedOn: '2026-11-20',
  applicant: { name: '示例申请人', firmName: '示例会计师事务所' },
  type: 'practice',
  confidential: false,
  facts: filingSample.facts,
  claim: filingSample.claim,
  opposingParty: filingSample.opposingParty,
  evidence: [{ title: '书面申请扫描件', file: 'cloud://local-cloud.local/proofs/one/one.pdf' }],
  address: '示例省甲市示例路 1 号',
};

const { key: _key, evidence: _evidence, ...onPaper } = paperSample;
export const paperCorrection: PaperCorrection = onPaper;

/** A case just received, as it is stored. */
export function aCase(id: string, owner: OwnAssociation = cityA, changes: Partial<CaseRecord> = {}): CaseRecord {
  const receivedAt = changes.receivedAt ?? '2026-04-20T10:00:00.000+08:00';
  const { type, facts, claim, opposingParty } = filingSample;
  return {
    _id: id,
    version: 1,
    number: `注协维收〔2026〕${id}号`,
    unnumberedSince: null,
    receivedBy: owner,
    handledBy: owner,
    heardBy: owner,
    associationPath: owner.associationPath,
    applicant: { kind: 'member', openid: `applicant-${id}`, memberId: `applicant-${id}`, name: '示例申请人', firmId: null, firmName: null },
    ...{ type, confidential: false, facts, claim, opposingParty, evidence: [] },
    service: { way: 'electronic', confirmedAt: receivedAt },
    intake: null,
    receivedAt,
    terms: termsOf(measures),
    word: '注协维',
    stage: { state: 'filed' },
    met: { decision: null, meeting: null, feedback: null },
    extension: null,
    ...{ officer: null, team: [], supplements: [], writtenNotices: {}, noticeUnnumberedSince: null, keys: [], meetings: {}, opinions: [], experts: {}, notes: [], rating: null, reopening: null },
    ...{ before: null, after: null, archived: null, links: [], severed: [], unjoinedSince: null, forgetSince: null, prints: {}, history: [], lastStep: null, open: true, due: null, rank: undated },
    rules: { decision: null, meeting: null, feedback: null },
    ...{ calendarStamp: '', remindedThrough: dayOf(receivedAt), superiorTold: [], remindOn: dayOf(receivedAt), untold: [], untoldSince: null },
    ...changes,
  };
}

const onCase = { caseId: 'one', version: 1 };
const onMeeting = { ...onCase, meetingId: 'two' };
const scan = 'cloud://local-cloud.local/proofs/one/one.png';

type Inputs<Actions> = { [Name in keyof Actions]: Actions[Name] extends { input: infer Input } ? Required<Input> : never };

/** From the call of the meeting to the shelf. */
export const hearingSamples: Inputs<CaseHearingActions & CaseSittingActions & CaseEndingActions> = {
  committee: { caseId: 'one' },
  convene: { ...onCase, key: 'k3y-of-a-meeting', at: '2026-12-01T09:00:00.000+08:00', place: '本会会议室', agenda: '审议维权服务申请', expertIds: ['three'], shortNotice: '情况紧急' },
  recuse: { ...onMeeting, expertId: 'three', reason: '与申请人所在事务所有利害关系' },
  cancelMeeting: { ...onMeeting, reason: '到会人数不足' },
  recordMeeting: { ...onMeeting, attended: ['three'], minutes: '会议审议了申请，一致同意提供支持。', file: scan },
  recordOpinion: { ...onCase, key: 'k3y-of-an-opinion', expertId: 'three', text: '建议出具专业意见。', file: scan },
  finaliseOpinion: { ...onCase, text: '综合各位专家意见，建议提供法律援助。' },
  hearingFile: { caseId: 'one', id: 'two' },
  sittings: {},
  stepAside: { caseId: 'one', meetingId: 'two', reason: '与申请人所在事务所有利害关系' },
  giveOpinion: { caseId: 'one', meetingId: 'two', text: '建议协会出具专业意见并协调律师援助。' },
  rate: { ...onCase, score: 5, words: '办理及时' },
  askToReopen: { ...onCase, reason: '有新的证据' },
  decideReopening: { ...onCase, granted: true, reason: '新证据影响结论' },
  close: { ...onCase, reason: '已反馈并无异议' },
  archive: { ...onCase, shelf: '维权-2026-001' },
  print: { caseId: 'one' },
};

/** An acceptance just drafted by `drafter`. */
export function aNotice(id: string, changes: Partial<Draft> = {}): WrittenNotice {
  const at = '2026-04-21T10:00:00.000+08:00';
  return drafted({
    ...{ id, kind: 'acceptance', reasons: '', notCovered: false, days: null, basis: basisOf({ notCovered: false }) },
    text: '甲市注册会计师协会受理告知书\n（签发时取号）\n示例申请人：\n予以受理。\n甲市注册会计师协会\n（签发日期）',
    ...{ issuer: cityA, word: '注协维', persons: 'two', drafted: { by: { openid: 'drafter', name: '拟稿人' }, at } },
    ...changes,
  });
}
