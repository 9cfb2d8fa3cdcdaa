import type { Instant } from 'shared/contracts/answers';
import type { EventActions, EventTerms, FirmSignupOutcome } from 'shared/contracts/events';
import type { Call } from '../platform/actions';
import type { FirmActor } from '../platform/actor';
import { byFirm, entryOf, logEntry } from '../platform/audit';
import { firmPeopleAmong } from '../platform/directory';
import { Refused, refuse } from '../platform/errors';
import type { MemberEntry } from '../platform/identity';
import { afterwards } from '../platform/log';
import { finish } from './finishing';
import { maySee } from './policy';
import { signupId, type ActedBy } from './signup';
import * as store from './store';
import { takeSeat } from './taking';

type Inputs = { [Name in keyof EventActions]: EventActions[Name]['input'] };

/** The log first: it names who acted even where a call is cut short between a claim and its signup. */
export async function signUpFor({ eventId, agreed, memberIds }: Inputs['signUpFor'], { actor, now }: Call<FirmActor>): Promise<FirmSignupOutcome[]> {
  const [event, people] = await Promise.all([store.event(eventId), firmPeopleAmong(actor.firmId, memberIds)]);
  if (!event || !maySee(null, event)) return refuse('missing', '没有找到这个活动');
  const summary = `为${people.length}名本所人员报名活动「${event.terms.title}」`;
  const about = people.map(({ memberId }) => signupId(eventId, memberId));
  const subject = { kind: 'event', id: eventId, memberId: null };
  await logEntry(entryOf({ at: now, by: byFirm(actor), associationPath: event.associationPath, action: 'events.signUpFor', subject, summary, about }));
  const outcomes: FirmSignupOutcome[] = [];
  for (const memberId of memberIds) outcomes.push(await signUpOne(people.find((each) => each.memberId === memberId), memberId, eventId, agreed, actor, now));
  return outcomes;
}

async function signUpOne(person: MemberEntry | undefined, memberId: string, eventId: string, agreed: EventTerms, actor: FirmActor, now: Instant): Promise<FirmSignupOutcome> {
  if (!person) return { memberId, state: null, refused: '名册中没有这位本所人员' };
  const actedBy: ActedBy = { openid: actor.openid, name: actor.name, firmName: actor.firmName };
  try {
    const signup = await takeSeat(eventId, agreed, { memberId, memberName: person.name, firmName: person.firmName }, now, actedBy);
    if (signup.unfinishedSince !== null) await afterwards('signUpFor', () => finish(signup));
    return { memberId, state: signup.state, refused: null };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { memberId, state: null, refused: error.refusal.message };
  }
}

export async function signedUp({ eventId, memberIds }: Inputs['signedUp'], { actor }: Call<FirmActor>): Promise<EventActions['signedUp']['value']> {
  const own = await firmPeopleAmong(actor.firmId, memberIds);
  const signups = await store.signupsOf(eventId, own.map(({ memberId }) => signupId(eventId, memberId)));
  return signups.map(({ memberId, state }) => ({ memberId, state }));
}
