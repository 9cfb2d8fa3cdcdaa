import type { Instant } from 'shared/contracts/answers';
import type { EventTerms } from 'shared/contracts/events';
import { refuse } from '../platform/errors';
import type { Attendee } from '../platform/identity';
import { finish } from './finishing';
import { laterThan, whyNoSeat } from './seats';
import { isActive, signedUp, signupId, type ActedBy, type SignupRecord } from './signup';
import * as store from './store';

const mostAttempts = 6;

/** Claim, then write down: docs/adr/0003-seats.md says why each step may be repeated. */
export async function takeSeat(eventId: string, agreed: EventTerms, attendee: Attendee, now: Instant, actedBy: ActedBy | null = null): Promise<SignupRecord> {
  const { memberId } = attendee;
  for (let at = now, attempt = 0; attempt < mostAttempts; attempt++) {
    if (await store.claimSeat(eventId, memberId, agreed, at, now)) return writeDown(signedUp(eventId, agreed, attendee, at, actedBy));
    const seat = await store.seatView(eventId, memberId);
    if (!seat) return refuse('missing', '没有找到这个活动');
    const claimedAt = seat.claims?.[memberId];
    const held = claimedAt === undefined ? null : await heldSignup(eventId, seat.terms, attendee, claimedAt);
    if (held) return held;
    const reason = claimedAt === undefined ? whyNoSeat(seat, agreed, now) : null;
    if (reason) throw reason;
    at = laterThan(now, seat.released?.[memberId]);
  }
  return refuse('busy', '报名的人较多，请稍后再试');
}

/** The signup of a claim that is there already; null when that seat was being returned and now is. */
async function heldSignup(eventId: string, terms: EventTerms, attendee: Attendee, claimedAt: Instant): Promise<SignupRecord | null> {
  const signup = await store.signup(signupId(eventId, attendee.memberId));
  if (!signup || signup.claimedAt < claimedAt) return writeDown(signedUp(eventId, terms, attendee, claimedAt));
  if (isActive(signup)) return signup;
  await finish(signup);
  return null;
}

/** First signup, signup after an end, or one that somebody else has written down from the same claim. */
export async function writeDown(record: SignupRecord): Promise<SignupRecord> {
  if (await store.addSignup(record)) return record;
  await store.renewSignup(record);
  const written = await store.signup(record._id);
  return written && isActive(written) ? written : refuse('conflict', '报名状态已变化，请刷新后查看');
}
