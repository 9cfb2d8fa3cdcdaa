import type { CalendarActions } from '../shared/contracts/calendars';
import { capability } from './cloud';

const ask = capability<CalendarActions>('calendars');

export const readYears = () => ask('years', {});
export const readYear = (year: number) => ask('year', { year });
export const calendarsTodo = () => ask('todo', {});
export const proposeYear = (input: CalendarActions['propose']['input']) => ask('propose', input);
export const readYearProposal = (proposalId: string) => ask('proposal', { proposalId });
export const confirmYear = (proposalId: string) => ask('confirm', { proposalId });
export const refuseYear = (proposalId: string, reason: string) => ask('refuse', { proposalId, reason });
export const withdrawYear = (proposalId: string) => ask('withdraw', { proposalId });
