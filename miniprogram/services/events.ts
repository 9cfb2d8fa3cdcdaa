import type { EventActions, EventListInput, EventTerms } from '../shared/contracts/events';
import { capability } from './cloud';

const ask = capability<EventActions>('events');

export const listEvents = (input: EventListInput) => ask('list', input);
export const eventCities = () => ask('cities', {});
export const latestEvents = () => ask('latest', {});
export const readEvent = (eventId: string) => ask('detail', { eventId });
/** `agreed` are the terms that the page showed; the cloud refuses when they have changed since. */
export const signUp = (eventId: string, agreed: EventTerms) => ask('signUp', { eventId, agreed });
export const cancelSignup = (eventId: string) => ask('cancel', { eventId });
export const mySignups = (input: { cursor?: string; limit?: number }) => ask('mine', input);
/** By somebody who acts for a firm. */
export const signUpForFirm = (input: EventActions['signUpFor']['input']) => ask('signUpFor', input);
export const signedUpOfFirm = (eventId: string, memberIds: string[]) => ask('signedUp', { eventId, memberIds });
export const eventsTodo = () => ask('todo', {});
export const ownSignups = () => ask('own', {});
export const searchEvents = (words: string) => ask('search', { words });
