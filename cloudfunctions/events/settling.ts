import type { Instant } from 'shared/contracts/answers';
import { plus } from 'shared/instants';
import { pageLimit } from '../platform/database';
import { memberOf } from '../platform/directory';
import { Refused } from '../platform/errors';
import type { EventRecord } from './event';
import { finish } from './finishing';
import { signedUp, signupId } from './signup';
import * as store from './store';
import { writeDown } from './taking';

/** Three times this function's time-out (config.json): younger than that, somebody may still be at work on it. */
const patience = 60_000;

/** Finishes what a crash left; runs beside the busiest signup without taking anything from a call in flight. */
export async function settle(now: Instant): Promise<void> {
  const before = plus(now, -patience);
  await finishSignups(before);
  await settleEvents(before);
}

async function finishSignups(before: Instant): Promise<void> {
  const signups = await store.signupsUnfinished(before, pageLimit);
  for (const signup of signups) await finish(signup);
  if (signups.length === pageLimit) await finishSignups(before);
}

async function settleEvents(before: Instant): Promise<void> {
  for (const id of await store.eventsUnsettled(pageLimit)) {
    const event = await store.eventWithClaims(id);
    if (event) await settleEvent(event, before);
  }
}

async function settleEvent(event: EventRecord, before: Instant): Promise<void> {
  const claims = Object.entries(event.claims).filter(([, claimedAt]) => claimedAt < before);
  for (let start = 0; start < claims.length; start += pageLimit) {
    await completeSignups(event, claims.slice(start, start + pageLimit));
  }
  if (claims.length === Object.keys(event.claims).length) await store.markSettled(event);
}

/** A claim without its signup gets it: the seat was taken, so it stays taken. */
async function completeSignups(event: EventRecord, claims: [memberId: string, claimedAt: Instant][]): Promise<void> {
  const written = await store.signupClaims(claims.map(([memberId]) => signupId(event._id, memberId)));
  const claimedAtOf = new Map(written.map(({ _id, claimedAt }) => [_id, claimedAt]));
  for (const [memberId, claimedAt] of claims) {
    const known = claimedAtOf.get(signupId(event._id, memberId));
    if (known === undefined || known < claimedAt) await completeSignup(event, memberId, claimedAt);
  }
}

async function completeSignup(event: EventRecord, memberId: string, claimedAt: Instant): Promise<void> {
  const attendee = (await memberOf(memberId)) ?? { memberId, memberName: '名册中已无此会员', firmName: null, recipient: null };
  try {
    await finish(await writeDown(signedUp(event._id, event.terms, attendee, claimedAt)));
  } catch (error) {
    if (!(error instanceof Refused)) throw error; // refused: the member has ended it meanwhile, nothing is left to complete
  }
}
