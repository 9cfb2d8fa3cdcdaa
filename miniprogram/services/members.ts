import type { BindInput, BindingApplication, EmployeeApplication, MemberActions, PhoneApplication, TransferApplication } from '../shared/contracts/members';
import { capability } from './cloud';

const ask = capability<MemberActions>('members');

export const askSession = () => ask('session', {});
export const bind = (input: BindInput) => ask('bind', input);
export const unbind = () => ask('unbind', {});
export const myBindings = () => ask('bindings', {});
export const proofFolder = () => ask('proofFolder', {});
export const applyForBinding = (input: BindingApplication) => ask('applyForBinding', input);
export const applyAsEmployee = (input: EmployeeApplication) => ask('applyAsEmployee', input);
export const applyForPhone = (input: PhoneApplication) => ask('applyForPhone', input);
export const applyForTransfer = (input: TransferApplication) => ask('applyForTransfer', input);
export const myApplications = () => ask('myApplications', {});
export const withdrawApplication = (applicationId: string) => ask('withdraw', { applicationId });
export const leaveFirm = () => ask('leaveFirm', {});
export const membersTodo = () => ask('todo', {});
export const openMatters = () => ask('openMatters', {});
export const applyForDeletion = (key: string, explanation: string) => ask('applyForDeletion', { key, ...(explanation && { explanation }) });
export const ownIdentity = () => ask('own', {});
