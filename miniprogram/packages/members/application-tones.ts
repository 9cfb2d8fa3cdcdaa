import type { ApplicationState } from '../../shared/contracts/members';

export const applicationTones: Record<ApplicationState, string> = {
  pending: 'wait',
  settling: 'brand',
  approved: 'good',
  rejected: 'bad',
  withdrawn: 'quiet',
};
