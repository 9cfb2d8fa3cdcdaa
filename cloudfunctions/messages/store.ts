import type { Instant } from 'shared/contracts/answers';
import { beyond } from '../platform/paging';
import { collection, command } from '../platform/database';
import type { MessageRecord, PushState } from './message';

interface Consents {
  /** `${openid}_${templateId}` */
  _id: string;
  remaining: number;
}

const messages = collection<MessageRecord>('messages');
const consents = collection<Consents>('consents');

/** More than anybody will ever use; a limit on what a client may make us count. */
const mostConsents = 100;

export function inbox(recipient: string, cursor: string | undefined, limit: number): Promise<MessageRecord[]> {
  const where = beyond({ recipient }, 'at', 'desc', cursor);
  return messages.page({ where, orderBy: [['at', 'desc'], ['_id', 'desc']], limit });
}

export function unreadCount(recipient: string): Promise<number> {
  return messages.count({ recipient, read: false });
}

/** Only one's own. */
export function markRead(id: string, recipient: string): Promise<number> {
  return messages.change({ _id: id, recipient, read: false }, { read: true });
}

export function markAllRead(recipient: string): Promise<number> {
  return messages.change({ recipient, read: false }, { read: true });
}

export async function addConsent(openid: string, templateId: string): Promise<void> {
  const _id = consentId(openid, templateId);
  const counted = () => consents.change({ _id, remaining: command.lt(mostConsents) }, { remaining: command.inc(1) });
  if (await counted()) return;
  if (!(await consents.add({ _id, remaining: 1 }))) await counted();
}

export async function remainingConsents(openid: string, templateIds: string[]): Promise<number> {
  const ids = templateIds.map((templateId) => consentId(openid, templateId));
  const found = await consents.page({ where: { _id: command.in(ids) }, limit: ids.length });
  return found.reduce((total, { remaining }) => total + remaining, 0);
}

export async function takeConsent(openid: string, templateId: string): Promise<boolean> {
  const _id = consentId(openid, templateId);
  return (await consents.change({ _id, remaining: command.gt(0) }, { remaining: command.inc(-1) })) === 1;
}

export async function returnConsent(openid: string, templateId: string): Promise<void> {
  await consents.change({ _id: consentId(openid, templateId) }, { remaining: command.inc(1) });
}

export async function endConsents(openid: string, templateId: string): Promise<void> {
  await consents.change({ _id: consentId(openid, templateId) }, { remaining: 0 });
}

export function pushesDue(now: Instant, limit: number): Promise<MessageRecord[]> {
  return messages.page({ where: { push: 'waiting', pushDueAt: command.lte(now) }, orderBy: [['pushDueAt', 'asc']], limit });
}

/** Of two timers at the same message, one. */
export async function movePush(id: string, from: PushState, to: PushState): Promise<boolean> {
  return (await messages.change({ _id: id, push: from }, { push: to })) === 1;
}

/** Of one person, up to that instant; with the consents, which nobody is left to use. */
export async function forgetRecipient(recipient: string, before: Instant, templateIds: string[]): Promise<void> {
  await messages.remove({ recipient, at: command.lt(before) });
  await consents.remove({ _id: command.in(templateIds.map((templateId) => consentId(recipient, templateId))) });
}

export async function removeMessages(before: Instant): Promise<void> {
  await messages.remove({ at: command.lt(before) });
}

function consentId(openid: string, templateId: string): string {
  return `${openid}_${templateId}`;
}
