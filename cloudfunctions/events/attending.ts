import type { Page } from 'shared/contracts/answers';
import type { EventTerms, MySignup, SignupState } from 'shared/contracts/events';
import type { OwnSection } from 'shared/contracts/own-data';
import type { Call } from '../platform/actions';
import type { Member } from '../platform/actor';
import { encode } from '../platform/cursor';
import { pageLimit } from '../platform/database';
import { pageOf } from '../platform/paging';
import { refuse } from '../platform/errors';
import { afterwards } from '../platform/log';
import { deliver, finish } from './finishing';
import { mayCancel } from './policy';
import { laterThan } from './seats';
import { cancelled, isActive, signupId, type SignupRecord } from './signup';
import * as store from './store';
import { takeSeat } from './taking';
import * as view from './view';

interface SignUpInput {
  eventId: string;
  agreed: EventTerms;
}

export async function signUp({ eventId, agreed }: SignUpInput, { actor, now }: Call<Member>): Promise<{ state: SignupState }> {
  const { memberId, name: memberName, firmName } = actor;
  const signup = await takeSeat(eventId, agreed, { memberId, memberName, firmName }, now);
  if (signup.unfinishedSince !== null) await afterwards('signUp', () => finish(signup));
  return { state: signup.state };
}

/** The signup first and the seat after it: a call that dies in between keeps a seat for a while, it never gives one away twice. */
export async function cancel({ eventId }: { eventId: string }, { actor, now }: Call<Member>): Promise<{ state: SignupState }> {
  const id = signupId(eventId, actor.memberId);
  for (let at = now, attempt = 0; attempt < 3; attempt++) {
    if (await store.cancelSignup(id, cancelled(at, actor.memberId), now)) {
      await store.releaseSeat(eventId, actor.memberId, at);
      await afterwards('cancel', () => deliver(id, at));
      return { state: 'cancelled' };
    }
    const signup = await store.signup(id);
    if (!signup) return refuse('missing', '您没有报名这个活动');
    if (!isActive(signup)) return cancelledBefore(signup);
    const permission = mayCancel(signup, now);
    if (!permission.allowed) return refuse('conflict', permission.reason);
    at = laterThan(now, signup.claimedAt);
  }
  return refuse('busy', '报名状态正在变化，请稍后再试');
}

async function cancelledBefore(signup: SignupRecord): Promise<{ state: SignupState }> {
  if (signup.unfinishedSince !== null) await finish(signup);
  return signup.state === 'cancelled' ? { state: 'cancelled' } : refuse('conflict', '报名未通过，名额已释放，不需要取消');
}

/** All of them, whatever their number: for the export. */
export async function own(_: unknown, { actor }: Call<Member>): Promise<OwnSection[]> {
  const signups: SignupRecord[] = [];
  for (let cursor: string | undefined, more = true; more; ) {
    const page = await store.signupsOfMember(actor.memberId, cursor, pageLimit);
    signups.push(...page);
    const last = page[pageLimit - 1];
    cursor = last && encode({ at: last.terms.startsAt, id: last._id });
    more = last !== undefined;
  }
  return [view.ownSignups(signups)];
}

interface PageInput {
  cursor?: string;
  limit?: number;
}

export async function mine({ cursor, limit = 20 }: PageInput, { actor }: Call<Member>): Promise<Page<MySignup>> {
  const signups = await store.signupsOfMember(actor.memberId, cursor, limit + 1);
  return pageOf(signups, limit, ({ _id, terms }) => ({ at: terms.startsAt, id: _id }), view.mine);
}
