import type { CaseBoardActions } from '../shared/contracts/cases';
import { capability } from './cloud';

const ask = capability<Pick<CaseBoardActions, 'moved'>>('cases');

/** Whose days a proposed calendar year would move. */
export const movedCases = (year: number, proposalId: string) => ask('moved', { year, proposalId });
