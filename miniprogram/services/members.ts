import type { BindInput, MemberActions } from '../shared/contracts/members';
import { capability } from './cloud';

const ask = capability<MemberActions>('members');

export const askSession = () => ask('session', {});
export const bind = (input: BindInput) => ask('bind', input);
export const unbind = () => ask('unbind', {});
