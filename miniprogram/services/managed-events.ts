/** The staff's side of the events capability. */
import type { EventActions, EventDraft, EventStatus, SignupState } from '../shared/contracts/events';
import { capability } from './cloud';

const ask = capability<EventActions>('events');

export const managedEvents = (input: { status?: EventStatus; cursor?: string; limit?: number }) => ask('managed', input);
export const waitingEvents = () => ask('waiting', {});
export const readManagedEvent = (eventId: string) => ask('managedDetail', { eventId });
export const draftEvent = (key: string, draft: EventDraft) => ask('draft', { ...draft, key });
export const reviseEvent = (eventId: string, revision: number, draft: EventDraft) =>
  ask('revise', { eventId, revision, draft });
export const publishEvent = (eventId: string, revision: number) => ask('publish', { eventId, revision });
export const signupsOf = (input: { eventId: string; state?: SignupState; cursor?: string; limit?: number }) =>
  ask('signups', input);
export const approveSignups = (eventId: string, signupIds: string[]) => ask('approve', { eventId, signupIds });
export const rejectSignups = (eventId: string, signupIds: string[], reason: string) =>
  ask('reject', { eventId, signupIds, reason });
