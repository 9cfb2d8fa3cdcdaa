import type { Instant, Page } from 'shared/contracts/answers';
import type { Message, MessageActions } from 'shared/contracts/messages';
import type { OwnSection } from 'shared/contracts/own-data';
import { templates } from 'shared/templates';
import type { ActionsOf, Call, Duty } from '../platform/actions';
import type { Visitor } from '../platform/actor';
import { pageOf } from '../platform/paging';
import { nothing } from '../platform/input';
import { templateById } from './adapter';
import { encode } from '../platform/cursor';
import { pageLimit } from '../platform/database';
import type { MessageRecord } from './message';
import * as inputs from './inputs';
import { forget } from './forgetting';
import { push } from './pushing';
import type { permissions } from './permissions';
import * as store from './store';
import * as view from './view';

export const actions: ActionsOf<MessageActions, typeof permissions> = {
  inbox: { input: inputs.paged, run: inbox },
  unread: { input: nothing, run: (_, { actor }) => unread(actor) },
  markRead: { input: inputs.message, run: markRead },
  markAllRead: { input: nothing, run: markAllRead },
  consent: { input: inputs.consent, run: consent },
  own: { input: nothing, run: own },
  remaining: { input: nothing, run: (_, { actor }) => remaining(actor) },
};

export const duties: Record<string, Duty> = { push: pushAndForget };

/** One timer for each function: what is waiting to be told comes first. */
async function pushAndForget(now: Instant): Promise<void> {
  await push(now);
  if (!(await forget(now))) throw new Error('some messages could not be forgotten');
}

async function inbox({ cursor, limit = 20 }: { cursor?: string; limit?: number }, { actor }: Call<Visitor>): Promise<Page<Message>> {
  const messages = await store.inbox(actor.openid, cursor, limit + 1);
  return pageOf(messages, limit, ({ _id, at }) => ({ at, id: _id }), view.message);
}

/** The newest thousand: what an answer can carry. */
async function own(_: unknown, { actor }: Call<Visitor>): Promise<OwnSection[]> {
  const found: MessageRecord[] = [];
  for (let more = true; more && found.length < 1000; ) {
    const last = found.at(-1);
    const page = await store.inbox(actor.openid, last && encode({ at: last.at, id: last._id }), pageLimit);
    found.push(...page);
    more = page.length === pageLimit;
  }
  return [view.ownMessages(found), view.ownConsents(await store.remainingConsents(actor.openid, templates.map(({ id }) => id)))];
}

async function unread({ openid }: Visitor): Promise<{ count: number }> {
  return { count: await store.unreadCount(openid) };
}

async function markRead({ messageId }: { messageId: string }, { actor }: Call<Visitor>): Promise<{ count: number }> {
  await store.markRead(messageId, actor.openid);
  return unread(actor);
}

async function markAllRead(_: unknown, { actor }: Call<Visitor>): Promise<{ count: number }> {
  await store.markAllRead(actor.openid);
  return unread(actor);
}

/** Templates of a newer or older release are passed over: they are no push of ours. */
async function consent({ templateIds }: { templateIds: string[] }, { actor }: Call<Visitor>): Promise<{ remaining: number }> {
  const known = templateIds.filter((id) => templateById(id) !== null);
  for (const id of known) await store.addConsent(actor.openid, id);
  return remaining(actor);
}

async function remaining({ openid }: Visitor): Promise<{ remaining: number }> {
  return { remaining: await store.remainingConsents(openid, templates.map(({ id }) => id)) };
}
