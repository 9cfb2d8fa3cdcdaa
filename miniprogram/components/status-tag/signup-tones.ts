import type { SignupState } from '../../shared/contracts/events';

export const signupTones: Record<SignupState, string> = {
  pending: 'wait',
  approved: 'good',
  rejected: 'bad',
  cancelled: 'quiet',
};
