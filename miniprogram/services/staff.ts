/** Roles and who has them. */
import type { RoleActions } from '../shared/contracts/staff';
import { capability } from './cloud';

const ask = capability<RoleActions>('staff');

export const claim = (input: RoleActions['claim']['input']) => ask('claim', input);
export const readInvitation = (code: string) => ask('invitation', { code });
export const acceptInvitation = (code: string) => ask('accept', { code });
export const staffOf = (input: RoleActions['list']['input']) => ask('list', input);
export const readStaff = (staffId: string) => ask('detail', { staffId });
export const invite = (input: RoleActions['invite']['input']) => ask('invite', input);
export const grantRoles = (input: RoleActions['grant']['input']) => ask('grant', input);
export const revokeRoles = (input: RoleActions['revoke']['input']) => ask('revoke', input);
export const endAppointment = (input: RoleActions['end']['input']) => ask('end', input);
export const proposals = (input: RoleActions['proposals']['input']) => ask('proposals', input);
export const readProposal = (proposalId: string) => ask('proposal', { proposalId });
export const drawStaffCode = (proposalId: string, code: string) => ask('drawCode', { proposalId, code });
export const confirmProposal = (proposalId: string, check: string) => ask('confirm', { proposalId, ...(check && { check }) });
export const refuseProposal = (proposalId: string, reason: string) => ask('refuse', { proposalId, reason });
export const withdrawProposal = (proposalId: string) => ask('withdraw', { proposalId });
export const staffTodo = () => ask('todo', {});
export const ownOffices = () => ask('own', {});
