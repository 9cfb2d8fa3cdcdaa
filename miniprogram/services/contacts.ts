/** Contact persons: one's own, the registry, and letters. */
import type { ContactActions, LetterState } from '../shared/contracts/contacts';
import type { GroupActions } from '../shared/contracts/groups';
import { capability } from './cloud';

const ask = capability<ContactActions>('staff');
const askGroups = capability<GroupActions>('staff');
type Paged = { cursor?: string; limit?: number };

export const myContact = () => ask('myContact', {});
export const writeLetter = (key: string, text: string) => ask('write', { key, text });
export const myLetters = (input: Paged) => ask('myLetters', input);
export const coversOf = (associationId: string) => ask('covers', { associationId });
export const assignContact = (input: ContactActions['assign']['input']) => ask('assign', input);
export const groupPeople = (input: GroupActions['groupPeople']['input']) => askGroups('groupPeople', input);
export const joinGroup = (groupId: string, certificateNumber: string, reason: string) => askGroups('joinGroup', { groupId, certificateNumber, reason });
export const leaveGroup = (groupId: string, memberId: string, reason: string) => askGroups('leaveGroup', { groupId, memberId, reason });
export const readCard = () => ask('card', {});
export const setCard = (officePhone: string) => ask('setCard', { officePhone });
export const lettersToMe = (state: LetterState, input: Paged) => ask('letters', { state, ...input });
export const answerLetter = (letterId: string, text: string) => ask('answer', { letterId, text });
export const searchPeople = (words: string) => ask('search', { words });
