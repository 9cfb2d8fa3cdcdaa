import type { Page } from 'shared/contracts/answers';
import type { EventActions, EventCard, EventDetail, EventListInput } from 'shared/contracts/events';
import type { Call } from '../platform/actions';
import type { Actor, Visitor } from '../platform/actor';
import { pageOf } from '../platform/paging';
import { refuse } from '../platform/errors';
import { longestFirst, ranked, wordsAsked } from '../platform/words';
import { maySee, standingOf } from './policy';
import { signupId } from './signup';
import * as store from './store';
import * as view from './view';

const shownAtHome = 5;
const mostShown = 20;

export async function list({ limit = 20, openNow, ...filter }: EventListInput, { now }: Call<Visitor>): Promise<Page<EventCard>> {
  if (openNow) {
    const events = await store.eventsOpen(filter, now, limit + 1);
    return pageOf(events, limit, ({ _id, signupClosesAt }) => ({ at: signupClosesAt, id: _id }), view.card);
  }
  const events = await store.eventsToCome(filter, now, limit + 1);
  return pageOf(events, limit, ({ _id, terms }) => ({ at: terms.endsAt, id: _id }), view.card);
}

/** By words, the nearest first: what is being prepared is not found. */
export async function search({ words }: EventActions['search']['input']): Promise<EventCard[]> {
  const asked = wordsAsked(words);
  if (asked.length === 0) return [];
  const found = await store.eventsWith(longestFirst(asked));
  return ranked(found.map((event) => ({ ...event, title: event.terms.title, summary: `${event.city} ${event.terms.venue}` })), words).slice(0, mostShown).map(view.card);
}

export async function cities(_: unknown, { now }: Call<Visitor>): Promise<string[]> {
  return store.citiesToCome(now);
}

/** What one can sign up for now, the one that closes first at the top. */
export async function latest(_: unknown, { now }: Call<Visitor>): Promise<EventCard[]> {
  return (await store.eventsOpen({}, now, shownAtHome)).map(view.card);
}

export async function detail({ eventId }: { eventId: string }, { actor, now }: Call<Actor>): Promise<EventDetail> {
  const { worksFor } = actor;
  const memberId = ownId(actor);
  const [event, signup] = await Promise.all([
    store.event(eventId),
    memberId === null ? null : store.signup(signupId(eventId, memberId)),
  ]);
  if (!event || !maySee(worksFor, event)) refuse('missing', '没有找到这个活动');
  return view.detail(event, signup, standingOf(actor), now);
}

export async function todo(_: unknown, { actor, now }: Call<Actor>): Promise<EventActions['todo']['value']> {
  const { worksFor } = actor;
  const memberId = ownId(actor);
  const [upcoming, pendingSignups] = await Promise.all([
    memberId === null ? [] : store.signupsToCome(memberId, now, shownAtHome),
    worksFor === null ? 0 : store.pendingSignups(worksFor, now),
  ]);
  return { upcoming: upcoming.map(view.mine), pendingSignups };
}

/** A member whose rights have ended still has what was begun: it can be read, and cancelled. */
function ownId({ identity }: Actor): string | null {
  return identity.member?.memberId ?? null;
}
