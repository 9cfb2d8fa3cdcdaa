import type { Page } from 'shared/contracts/answers';
import type { Message, MessageActions } from 'shared/contracts/messages';
import { templates } from 'shared/templates';
import type { ActionsOf, Call, Duty } from '../platform/actions';
import type { Visitor } from '../platform/actor';
import { pageOf } from '../platform/paging';
import { nothing } from '../platform/input';
import { templateById } from './adapter';
import * as inputs from './inputs';
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
  remaining: { input: nothing, run: (_, { actor }) => remaining(actor) },
};

export const duties: Record<string, Duty> = { push };

async function inbox({ cursor, limit = 20 }: { cursor?: string; limit?: number }, { actor }: Call<Visitor>): Promise<Page<Message>> {
  const messages = await store.inbox(actor.openid, cursor, limit + 1);
  return pageOf(messages, limit, ({ _id, at }) => ({ at, id: _id }), view.message);
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
