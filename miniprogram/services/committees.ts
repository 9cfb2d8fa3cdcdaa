/** Committees, those who sit on them, and the register of experts. */
import type { CommitteeActions } from '../shared/contracts/committees';
import { capability } from './cloud';

const ask = capability<CommitteeActions>('staff');

/** Of the own association and above when none is named. */
export const committees = (associationId: string) => ask('committees', associationId ? { associationId } : {});
export const readCommittee = (committeeId: string) => ask('committee', { committeeId });
export const experts = (input: CommitteeActions['experts']['input']) => ask('experts', input);
export const readExpert = (expertId: string) => ask('expert', { expertId });
export const establishCommittee = (input: CommitteeActions['establish']['input']) => ask('establish', input);
export const enterExpert = (input: CommitteeActions['enterExpert']['input']) => ask('enterExpert', input);
export const takeSeat = (input: CommitteeActions['seat']['input']) => ask('seat', input);
export const describeExpert = (input: CommitteeActions['describeExpert']['input']) => ask('describeExpert', input);
export const endTerm = (input: CommitteeActions['vacate']['input']) => ask('vacate', input);
export const appointSecretary = (input: CommitteeActions['appointSecretary']['input']) => ask('appointSecretary', input);
export const dismissSecretary = (input: CommitteeActions['dismissSecretary']['input']) => ask('dismissSecretary', input);
