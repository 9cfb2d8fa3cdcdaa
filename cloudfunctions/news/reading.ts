import type { Instant } from 'shared/contracts/answers';
import type { NewsActions } from 'shared/contracts/news';
import type { OwnSection } from 'shared/contracts/own-data';
import type { StaffRole } from 'shared/contracts/roles';
import { plus } from 'shared/instants';
import type { Call } from '../platform/actions';
import type { Actor } from '../platform/actor';
import { refuse } from '../platform/errors';
import { keysOfReader, readableArticle, readerOf } from './browsing';
import { ownSection } from './own';
import { permissions } from './permissions';
import { mayConfirm, mustReadDays } from './policy';
import * as store from './store';

type Inputs = { [Name in keyof NewsActions]: NewsActions[Name]['input'] };

const mostAsked = 100;
const day = 24 * 60 * 60 * 1000;

/** Read to its end; asked twice it is the first time that counts. */
export async function confirmRead({ newsId }: Inputs['confirmRead'], call: Call<Actor>): Promise<{ at: Instant }> {
  const { actor, now } = call;
  const may = mayConfirm(await readableArticle(newsId, call));
  if (!may.allowed) refuse('conflict', may.reason);
  const { member, employee, mandate } = actor.identity;
  const reader = readerOf(actor);
  const firmId = (member ?? employee ?? mandate)?.firmId ?? null;
  const { at } = await store.addReceipt({ _id: store.receiptId(newsId, reader), newsId, reader, openid: actor.openid, memberId: member?.memberId ?? null, firmId, at: now });
  return { at };
}

export async function todo(_: unknown, call: Call<Actor>): Promise<NewsActions['todo']['value']> {
  const [{ unread, next }, waiting] = await Promise.all([unreadBy(call), waitingFor(call.actor)]);
  return { unread, next, ...waiting };
}

async function unreadBy(call: Call<Actor>): Promise<Pick<NewsActions['todo']['value'], 'unread' | 'next'>> {
  const wanted = await store.mustReads(keysOfReader(call), readerOf(call.actor), plus(call.now, -mustReadDays * day), mostAsked);
  const unread = wanted.filter(({ isRead }) => !isRead);
  const oldest = unread.at(-1);
  return { unread: unread.length, next: oldest ? { newsId: oldest._id, title: oldest.title } : null };
}

async function waitingFor({ identity: { staff } }: Actor): Promise<{ review: number; sign: number }> {
  const may = (who: readonly StaffRole[]) => staff !== null && staff.roles.some((role) => who.includes(role));
  const [reviews, signs] = [may(permissions.approve.who), may(permissions.sign.who)];
  if (!staff || (!reviews && !signs)) return { review: 0, sign: 0 };
  const { review, sign } = await store.countWaiting(staff.associationId);
  return { review: reviews ? review : 0, sign: signs ? sign : 0 };
}

export async function own(_: unknown, { actor }: Call<Actor>): Promise<OwnSection[]> {
  const receipts = await store.receiptsBy(readerOf(actor));
  return [ownSection(receipts, await store.titlesOf(receipts.map(({ newsId }) => newsId)))];
}
