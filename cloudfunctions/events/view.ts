import type { Instant } from 'shared/contracts/answers';
import type { EventCard, EventDetail, EventDraft, ManagedEvent, ManagedSignup, MySignup } from 'shared/contracts/events';
import type { EventSummary } from './event';
import { mayCancel, maySignUp, type Standing } from './policy';
import type { SignupRecord } from './signup';

export function card(event: EventSummary): EventCard {
  const { _id, format, status, associationName, city, terms, signupOpensAt, signupClosesAt, capacity, remaining, cover } = event;
  return { id: _id, format, status, associationName, city, terms, signupOpensAt, signupClosesAt, capacity, remaining, cover };
}

export function detail(event: EventSummary, signup: SignupRecord | null, standing: Standing, now: Instant): EventDetail {
  return {
    ...card(event),
    description: event.description,
    signup: signup && { state: signup.state, reason: signup.reason },
    can: { signUp: maySignUp(event, signup, standing, now), cancel: mayCancel(signup, now) },
  };
}

export function mine({ eventId, terms, state, reason }: SignupRecord): MySignup {
  return { eventId, title: terms.title, startsAt: terms.startsAt, venue: terms.venue, state, reason };
}

export function managed(event: EventSummary, counts: ManagedEvent['counts']): ManagedEvent {
  return { ...card(event), counts };
}

export function draftOf(event: EventSummary): EventDraft {
  const { format, city, terms, signupOpensAt, signupClosesAt, capacity, description, cover } = event;
  return { format, city, terms, signupOpensAt, signupClosesAt, capacity, description, cover };
}

export function managedSignup({ _id, memberName, firmName, state, reason, signedUpAt, actedBy }: SignupRecord): ManagedSignup {
  return { id: _id, memberName, firmName, state, reason, signedUpAt, actedBy: actedBy?.name ?? null };
}
