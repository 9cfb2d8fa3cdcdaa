import { wordsIn, type EventRecord } from '../../cloudfunctions/events/event';
import { approved, cancelled, isActive, rejected, signedUp, type Change, type SignupRecord } from '../../cloudfunctions/events/signup';
import type { Instant } from '../../miniprogram/shared/contracts/answers';
import { plus } from '../../miniprogram/shared/instants';
import type { SeededEvent } from './events';
import type { SeededSignup } from './signups';

const staff = 'demo-staff-province';
const hour = 60 * 60 * 1000;

/** By the product's own transitions, so that a seeded signup is one that could have happened. */
export function signupRecord({ event, member, state, reason, signedUpAt }: SeededSignup): SignupRecord {
  const attendee = { memberId: member.memberId, memberName: member.name, firmName: member.firmName };
  const first = { ...signedUp(event._id, event.terms, attendee, signedUpAt), associationPath: event.associationPath };
  const at = plus(signedUpAt, hour);
  if (first.state === state) return settled(first);
  if (state === 'approved') return settled(first, approved(at, staff));
  if (state === 'rejected') return settled(first, rejected(at, staff, reason!));
  return settled(first, cancelled(at, member.memberId));
}

/** As it stands once its seat is counted and its messages are handed over. */
function settled(signup: SignupRecord, change?: Change): SignupRecord {
  if (!change) return { ...signup, unfinishedSince: null };
  const { fact, untold, ...changed } = change;
  return { ...signup, ...changed, unfinishedSince: null, revision: 2, facts: [...signup.facts, fact], untold: [...signup.untold, untold] };
}

export function eventRecord(event: SeededEvent, signups: SignupRecord[], now: Instant): EventRecord {
  const { stage: _stage, taken: _taken, ...fields } = event;
  const claims = Object.fromEntries(signups.filter(isActive).map((signup) => [signup.memberId, signup.claimedAt]));
  const released = Object.fromEntries(signups.filter((signup) => !isActive(signup)).map((signup) => [signup.memberId, signup.endedAt!]));
  const createdAt = plus(event.signupOpensAt < now ? event.signupOpensAt : now, -24 * hour);
  const words = wordsIn(fields, fields.associationName);
  return { ...fields, words, remaining: event.capacity - Object.keys(claims).length, claims, released, revision: 2, unsettledSince: null, createdAt, createdBy: staff };
}
