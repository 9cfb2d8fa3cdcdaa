/** 单位会员: who acts for it, its people, and what staff keep of it. */
import type { FirmActions } from '../shared/contracts/firms';
import { capability } from './cloud';

const ask = capability<FirmActions>('firms');

export const findFirms = (text: string) => ask('find', { text });
export const readFirm = (firmId: string) => ask('firm', { firmId });
export const applyForFirm = (input: FirmActions['apply']['input']) => ask('apply', input);
export const firmApplications = () => ask('applications', {});
export const withdrawFirmApplication = (applicationId: string) => ask('withdraw', { applicationId });
export const acceptMandate = (code: string) => ask('accept', { code });
export const firmMandates = () => ask('mandates', {});
export const inviteToFirm = (input: FirmActions['invite']['input']) => ask('invite', input);
export const drawFirmCode = (code: string) => ask('drawCode', { code });
export const amendMandate = (input: FirmActions['amend']['input']) => ask('amend', input);
export const endMandate = (mandateId: string, reason: string) => ask('end', { mandateId, reason });
export const firmPeople = (input: FirmActions['people']['input']) => ask('people', input);
export const ownMandates = () => ask('own', {});
export const firmsTodo = () => ask('todo', {});
export const managedFirms = (input: FirmActions['managed']['input']) => ask('managed', input);
export const registerFirm = (draft: FirmActions['register']['input']['draft']) => ask('register', { draft });
export const reviseFirm = (input: FirmActions['revise']['input']) => ask('revise', input);
export const waitingFirmApplications = (input: FirmActions['waiting']['input']) => ask('waiting', input);
export const readFirmApplication = (applicationId: string) => ask('application', { applicationId });
export const approveFirmApplication = (input: FirmActions['approve']['input']) => ask('approve', input);
export const rejectFirmApplication = (input: FirmActions['reject']['input']) => ask('reject', input);
export const mandatesOfFirm = (firmId: string) => ask('mandatesOf', { firmId });
export const revokeMandate = (input: FirmActions['revoke']['input']) => ask('revoke', input);
