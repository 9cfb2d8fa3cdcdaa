/** 维权服务: the staff's side of cases. */
import type { CaseEndingActions } from '../shared/contracts/case-ending';
import type { CaseHandlingActions } from '../shared/contracts/case-handling';
import type { CaseHearingActions } from '../shared/contracts/case-hearing';
import type { CaseNoticeActions } from '../shared/contracts/case-notices';
import type { CaseBoardActions, CaseFilingActions } from '../shared/contracts/cases';
import { capability } from './cloud';

type Actions = CaseHandlingActions & CaseNoticeActions & CaseHearingActions & CaseEndingActions & CaseBoardActions & Pick<CaseFilingActions, 'detail' | 'todo'>;
type Input<Name extends keyof Actions> = Actions[Name]['input'];

const ask = capability<Actions>('cases');

export const caseBoard = (input: Input<'board'>) => ask('board', input);
export const caseWorkload = () => ask('workload', {});
export const listCases = (input: Input<'list'>) => ask('list', input);
export const caseOfficers = (caseId?: string) => ask('officers', { ...(caseId && { caseId }) });
export const intakeFolder = () => ask('intakeFolder', {});
export const takeInPaper = (input: Input<'intake'>) => ask('intake', input);
export const hearingCommittee = (caseId: string) => ask('committee', { caseId });
export const hearingFile = (caseId: string, id: string) => ask('hearingFile', { caseId, id });
export const readWork = (caseId: string) => ask('detail', { caseId });
export const openCaseNotice = (caseId: string, noticeId: string) => ask('openNotice', { caseId, noticeId });

/** Every step gives the case as it stands afterwards. */
export const steps = {
  take: (input: Input<'take'>) => ask('take', input),
  confirmIntake: (input: Input<'confirmIntake'>) => ask('confirmIntake', input),
  sendBackIntake: (input: Input<'sendBackIntake'>) => ask('sendBackIntake', input),
  correctIntake: (input: Input<'correctIntake'>) => ask('correctIntake', input),
  recordWithdrawal: (input: Input<'recordWithdrawal'>) => ask('recordWithdrawal', input),
  recordSupplement: (input: Input<'recordSupplement'>) => ask('recordSupplement', input),
  assign: (input: Input<'assign'>) => ask('assign', input),
  letIn: (input: Input<'letIn'>) => ask('letIn', input),
  note: (input: Input<'note'>) => ask('note', input),
  refer: (input: Input<'refer'>) => ask('refer', input),
  requestSupplement: (input: Input<'requestSupplement'>) => ask('requestSupplement', input),
  link: (input: Input<'link'>) => ask('link', input),
  unlink: (input: Input<'unlink'>) => ask('unlink', input),
  merge: (input: Input<'merge'>) => ask('merge', input),
  close: (input: Input<'close'>) => ask('close', input),
  archive: (input: Input<'archive'>) => ask('archive', input),
  decideReopening: (input: Input<'decideReopening'>) => ask('decideReopening', input),
  draftNotice: (input: Input<'draftNotice'>) => ask('draftNotice', input),
  reviseNotice: (input: Input<'reviseNotice'>) => ask('reviseNotice', input),
  discardNotice: (input: Input<'discardNotice'>) => ask('discardNotice', input),
  reviewNotice: (input: Input<'reviewNotice'>) => ask('reviewNotice', input),
  sendBackNotice: (input: Input<'sendBackNotice'>) => ask('sendBackNotice', input),
  issueNotice: (input: Input<'issueNotice'>) => ask('issueNotice', input),
  sealNotice: (input: Input<'sealNotice'>) => ask('sealNotice', input),
  serveNotice: (input: Input<'serveNotice'>) => ask('serveNotice', input),
  convene: (input: Input<'convene'>) => ask('convene', input),
  recuse: (input: Input<'recuse'>) => ask('recuse', input),
  cancelMeeting: (input: Input<'cancelMeeting'>) => ask('cancelMeeting', input),
  recordMeeting: (input: Input<'recordMeeting'>) => ask('recordMeeting', input),
  recordOpinion: (input: Input<'recordOpinion'>) => ask('recordOpinion', input),
  finaliseOpinion: (input: Input<'finaliseOpinion'>) => ask('finaliseOpinion', input),
};
