/** The staff's side of the members capability. */
import type { MemberActions, NumberKind } from '../shared/contracts/members';
import { capability } from './cloud';

const ask = capability<MemberActions>('members');

export const applications = (input: { state: 'pending' | 'decided'; cursor?: string }) => ask('applications', input);
export const readApplication = (applicationId: string) => ask('application', { applicationId });
export const readProof = (applicationId: string, number: number) => ask('proof', { applicationId, number });
export const approveApplication = (applicationId: string, endOther: boolean, reason: string) => ask('approve', { applicationId, endOther, reason });
export const rejectApplication = (applicationId: string, reason: string) => ask('reject', { applicationId, reason });
export const applicantPhone = (applicationId: string, reason: string) => ask('applicantPhone', { applicationId, reason });
export const employees = (input: { cursor?: string; limit?: number }) => ask('employees', input);
export const endEmployee = (employeeId: string, reason: string) => ask('endEmployee', { employeeId, reason });
export const findMember = (certificateNumber: string, reason: string) => ask('find', { certificateNumber, reason });
export const showNumber = (memberId: string, number: NumberKind, reason: string) => ask('showNumber', { memberId, number, reason });
