import type { Instant } from 'shared/contracts/answers';
import { plus } from 'shared/instants';
import type { Position } from '../platform/cursor';
import { pageLimit } from '../platform/database';
import { forgetFor, type Deletion } from '../platform/deletions';
import { memberOf } from '../platform/directory';
import { Refused } from '../platform/errors';
import { afterwards } from '../platform/log';
import { days } from '../platform/retention';
import type { EventRecord } from './event';
import { finish } from './finishing';
import { retention } from './retention';
import { laterThan } from './seats';
import { after, cancelled, signedUp, signupId, type SignupRecord } from './signup';
import * as store from './store';
import { writeDown } from './taking';

/** Three times this function's time-out (config.json): younger than that, somebody may still be at work on it. */
const patience = 60_000;

/** Finishes what a crash left; runs beside the busiest signup without taking anything from a call in flight. */
export async function settle(now: Instant): Promise<void> {
  const before = plus(now, -patience);
  const all = [await finishSignups(before), await settleEvents(before), await afterwards('relay', () => store.relay(now)), await forgetFor('events', (deletion) => forget(deletion, now)), await afterwards('forget names', () => store.forgetNames(plus(now, -days(retention.signups)), now))];
  if (all.includes(false)) throw new Error('some records could not be settled');
}

/** Who wished to be forgotten: the signups stay, without a name; whose event is still to come gives the seat back. */
async function forget({ memberId }: Deletion, now: Instant): Promise<void> {
  if (memberId === null) return;
  for (const signup of await store.signupsToCome(memberId, now, pageLimit)) await giveBack(signup, now);
  await store.forgetMember(memberId, now);
}

/** Whatever the cut-off: nobody would come. */
async function giveBack(signup: SignupRecord, now: Instant): Promise<void> {
  const change = cancelled(laterThan(now, signup.claimedAt), 'system');
  if (!(await store.decideSignup(signup, change))) throw new Error('the signup has just changed');
  await finish(after(signup, change));
}

/** True when nothing was left over. What fails is said in the log, passed by and tried again the next time. */
async function finishSignups(before: Instant, past: Position | null = null): Promise<boolean> {
  const signups = await store.signupsUnfinished(before, past, pageLimit);
  const done: boolean[] = [];
  for (const signup of signups) done.push(await afterwards(`settle signup of ${signup.eventId}`, () => finish(signup)));
  const last = signups[pageLimit - 1];
  if (last) done.push(await finishSignups(before, { at: last.unfinishedSince!, id: last._id }));
  return !done.includes(false);
}

async function settleEvents(before: Instant, past: Position | null = null): Promise<boolean> {
  const found = await store.eventsUnsettled(past, pageLimit);
  const done: boolean[] = [];
  for (const { id } of found) done.push(await afterwards(`settle event ${id}`, () => settleEvent(id, before)));
  const last = found[pageLimit - 1];
  if (last) done.push(await settleEvents(before, last));
  return !done.includes(false);
}

async function settleEvent(id: string, before: Instant): Promise<void> {
  const event = await store.eventWithClaims(id);
  if (!event) return;
  const claims = Object.entries(event.claims).filter(([, claimedAt]) => claimedAt < before);
  const done: boolean[] = [];
  for (let start = 0; start < claims.length; start += pageLimit) {
    done.push(...(await completeSignups(event, claims.slice(start, start + pageLimit))));
  }
  if (done.includes(false)) throw new Error('some claims could not be completed');
  if (claims.length === Object.keys(event.claims).length) await store.markSettled(event);
}

/** A claim without its signup gets it: the seat was taken, so it stays taken. */
async function completeSignups(event: EventRecord, claims: [memberId: string, claimedAt: Instant][]): Promise<boolean[]> {
  const written = await store.signupClaims(claims.map(([memberId]) => signupId(event._id, memberId)));
  const claimedAtOf = new Map(written.map(({ _id, claimedAt }) => [_id, claimedAt]));
  const done: boolean[] = [];
  for (const [memberId, claimedAt] of claims) {
    const known = claimedAtOf.get(signupId(event._id, memberId));
    if (known !== undefined && known >= claimedAt) continue;
    done.push(await afterwards(`settle claim of ${event._id}`, () => completeSignup(event, memberId, claimedAt)));
  }
  return done;
}

async function completeSignup(event: EventRecord, memberId: string, claimedAt: Instant): Promise<void> {
  const attendee = (await memberOf(memberId)) ?? { memberId, memberName: '名册中已无此会员', firmName: null };
  try {
    await finish(await writeDown(signedUp(event._id, event.terms, attendee, claimedAt)));
  } catch (error) {
    // In conflict: the member has ended it meanwhile, nothing is left to complete. Anything else is.
    if (!(error instanceof Refused && error.refusal.code === 'conflict')) throw error;
  }
}
