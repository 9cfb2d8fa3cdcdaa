import type { Instant } from 'shared/contracts/answers';
import type { EventCard, EventDetail, EventDraft, ManagedEvent, ManagedSignup, MySignup } from 'shared/contracts/events';
import { signupStateLabels } from 'shared/contracts/events';
import type { OwnSection } from 'shared/contracts/own-data';
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

export function ownSignups(signups: SignupRecord[]): OwnSection {
  const records = signups.map(({ terms, state, reason, signedUpAt, memberName, firmName }) => {
    const texts = { 活动: terms.title, 活动时间: terms.startsAt, 报名时间: signedUpAt, 状态: signupStateLabels[state], 原因: reason, 姓名: memberName, 事务所: firmName };
    return Object.entries(texts).flatMap(([label, value]) => (value === null ? [] : [{ label, value }]));
  });
  return { title: '活动报名', records };
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
