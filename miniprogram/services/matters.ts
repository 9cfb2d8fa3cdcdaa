import type { FormValues, MatterActions, MatterShelf, TypicalState } from '../shared/contracts/matters';
import { capability } from './cloud';

const ask = capability<MatterActions>('matters');

type Cursor = string | undefined;
const after = (cursor: Cursor) => (cursor === undefined ? {} : { cursor });

export const matterKinds = () => ask('kinds', {});
export const fileMatter = (kind: string, key: string, values: FormValues, forFirm: boolean) => ask(forFirm ? 'fileForFirm' : 'file', { kind, key, values });
export const myMatters = (cursor: Cursor) => ask('mine', after(cursor));
export const firmMatters = (cursor: Cursor) => ask('firmMatters', after(cursor));
export const readMatter = (matterId: string) => ask('detail', { matterId });
export const readAttachment = (matterId: string, number: number) => ask('attachment', { matterId, number });
export const answerMatter = (matterId: string, revision: number, text: string) => ask('answer', { matterId, revision, text });
export const rateMatter = (matterId: string, revision: number, score: number, words: string) => ask('rate', { matterId, revision, score, ...(words && { words }) });
export const withdrawMatter = (matterId: string, revision: number) => ask('withdraw', { matterId, revision });
export const mattersTodo = () => ask('todo', {});
export const ownMatters = () => ask('own', {});

export const managedMatters = (shelf: MatterShelf, cursor: Cursor) => ask('managed', { shelf, ...after(cursor) });
export const readManagedMatter = (matterId: string) => ask('managedDetail', { matterId });
export const readManagedAttachment = (matterId: string, number: number) => ask('managedAttachment', { matterId, number });
export const matterColleagues = () => ask('colleagues', {});
export const assignMatter = (matterId: string, revision: number, staffId?: string) => ask('assign', { matterId, revision, ...(staffId !== undefined && { staffId }) });
export const askMember = (matterId: string, revision: number, text: string) => ask('ask', { matterId, revision, text });
export const replyToMember = (matterId: string, revision: number, text: string) => ask('reply', { matterId, revision, text });
export const referMatter = (matterId: string, revision: number, associationId: string, reason: string) => ask('refer', { matterId, revision, associationId, reason });

export const typicalAnswers = (cursor: Cursor) => ask('typicals', after(cursor));
export const managedTypicals = (state: TypicalState, cursor: Cursor) => ask('managedTypicals', { state, ...after(cursor) });
export const proposeTypical = (matterId: string, question: string, answer: string) => ask('proposeTypical', { matterId, question, answer });
export const searchTypicals = (words: string) => ask('search', { words });
export const confirmTypical = (typicalId: string, revision: number) => ask('confirmTypical', { typicalId, revision });
export const refuseTypical = (typicalId: string, revision: number, reason: string) => ask('refuseTypical', { typicalId, revision, reason });
export const withdrawTypical = (typicalId: string, revision: number, reason: string) => ask('withdrawTypical', { typicalId, revision, reason });
