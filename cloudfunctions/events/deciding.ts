import type { Instant, Page } from 'shared/contracts/answers';
import { signupStateLabels, type DecisionOutcome, type EventActions, type ManagedSignup } from 'shared/contracts/events';
import type { Call } from '../platform/actions';
import type { Staff } from '../platform/actor';
import { signupEntry } from './entries';
import type { EventSummary } from './event';
import { pageOf } from '../platform/paging';
import { afterwards } from '../platform/log';
import { finish } from './finishing';
import { managedEvent } from './managing';
import { laterThan } from './seats';
import { after, approved, rejected, type Change, type SignupRecord } from './signup';
import * as store from './store';
import * as view from './view';

type Inputs = { [Name in keyof EventActions]: EventActions[Name]['input'] };

export async function signups({ eventId, state, cursor, limit = 20 }: Inputs['signups'], { actor }: Call<Staff>): Promise<Page<ManagedSignup>> {
  await managedEvent(eventId, actor);
  const found = await store.signupsManaged(eventId, state, cursor, limit + 1);
  return pageOf(found, limit, ({ _id, signedUpAt }) => ({ at: signedUpAt, id: _id }), view.managedSignup);
}

export function approve({ eventId, signupIds }: Inputs['approve'], { actor, now }: Call<Staff>): Promise<DecisionOutcome[]> {
  return decideAll(eventId, signupIds, actor, now, (signup, event, at) => {
    return { ...approved(at, actor.openid), entry: signupEntry('approve', signup, event, actor, at) };
  });
}

export function reject({ eventId, signupIds, reason }: Inputs['reject'], { actor, now }: Call<Staff>): Promise<DecisionOutcome[]> {
  return decideAll(eventId, signupIds, actor, now, (signup, event, at) => {
    return { ...rejected(at, actor.openid, reason), entry: signupEntry('reject', signup, event, actor, at, reason) };
  });
}

type Decision = (signup: SignupRecord, event: EventSummary, at: Instant) => Change;

async function decideAll(eventId: string, ids: string[], actor: Staff, now: Instant, decision: Decision): Promise<DecisionOutcome[]> {
  const event = await managedEvent(eventId, actor);
  const found = new Map((await store.signupsOf(eventId, ids)).map((signup) => [signup._id, signup]));
  const outcomes: DecisionOutcome[] = [];
  for (const id of ids) outcomes.push({ id, refused: await decide(found.get(id), event, now, decision) });
  return outcomes;
}

/** Null when decided, else why not. */
async function decide(signup: SignupRecord | undefined, event: EventSummary, now: Instant, decision: Decision): Promise<string | null> {
  if (!signup) return '没有找到这条报名';
  const change = decision(signup, event, laterThan(now, signup.claimedAt));
  if (signup.state === change.state) return decidedBefore(signup, change);
  if (signup.state !== 'pending') return `这条报名${signupStateLabels[signup.state]}，不能再审核`;
  if (!(await store.decideSignup(signup, change))) return '这条报名刚刚有变化，请刷新后再试';
  await afterwards('decide', () => finish(after(signup, change)));
  return null;
}

/** Decided just so is no mistake: the first call's answer may have been lost. With another reason it was somebody else's. */
function decidedBefore({ reason }: SignupRecord, change: Change): string | null {
  return reason === change.reason ? null : '这条报名已由他人以其他理由拒绝，请刷新后查看';
}
