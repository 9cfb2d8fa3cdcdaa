/** 维权服务: the applicant's side of cases, and the check of a notice that is open to everybody. */
import type { CaseEndingActions } from '../shared/contracts/case-ending';
import type { CaseNoticeActions } from '../shared/contracts/case-notices';
import type { CaseSittingActions } from '../shared/contracts/case-sittings';
import type { CaseFilingActions } from '../shared/contracts/cases';
import { capability } from './cloud';

type Actions = CaseFilingActions & Pick<CaseEndingActions, 'rate' | 'askToReopen' | 'print'> & CaseSittingActions & Pick<CaseNoticeActions, 'openNotice' | 'serviceProof' | 'verifyNotice'>;

const ask = capability<Actions>('cases');

export const beginCase = () => ask('begin', {});
export const fileCase = (draft: Actions['file']['input']) => ask('file', draft);
export const myCases = (cursor?: string) => ask('mine', { ...(cursor && { cursor }) });
export const casesOfFirm = (cursor?: string) => ask('ofFirm', { ...(cursor && { cursor }) });
export const readCase = (caseId: string) => ask('detail', { caseId });
export const explainMilestone = (input: Actions['explain']['input']) => ask('explain', input);
export const openEvidence = (caseId: string, evidenceId: string) => ask('evidence', { caseId, evidenceId });
export const printCase = (caseId: string) => ask('print', { caseId });
export const supplementCase = (input: Actions['supplement']['input']) => ask('supplement', input);
export const withdrawCase = (input: Actions['withdraw']['input']) => ask('withdraw', input);
export const looksAtCase = (caseId: string) => ask('accessLog', { caseId });
export const casesTodo = () => ask('todo', {});
export const ownCases = () => ask('own', {});
export const mySittings = () => ask('sittings', {});
export const stepAside = (input: Actions['stepAside']['input']) => ask('stepAside', input);
export const giveOpinion = (input: Actions['giveOpinion']['input']) => ask('giveOpinion', input);
export const rateCase = (input: Actions['rate']['input']) => ask('rate', input);
export const askToReopen = (input: Actions['askToReopen']['input']) => ask('askToReopen', input);
export const serviceProof = (caseId: string, noticeId: string) => ask('serviceProof', { caseId, noticeId });
export const openNotice = (caseId: string, noticeId: string) => ask('openNotice', { caseId, noticeId });
export const verifyNotice = (code: string) => ask('verifyNotice', { code });
