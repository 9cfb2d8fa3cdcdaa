import type { MessageActions } from '../shared/contracts/messages';
import { capability } from './cloud';

const ask = capability<MessageActions>('messages');

export const inbox = (input: { cursor?: string; limit?: number }) => ask('inbox', input);
export const markRead = (messageId: string) => ask('markRead', { messageId });
export const markAllRead = () => ask('markAllRead', {});
export const consent = (templateIds: string[]) => ask('consent', { templateIds });
export const ownMessages = () => ask('own', {});
export const remainingPushes = () => ask('remaining', {});

/** A page and its tab bar ask at the same moment: one request answers both. */
export function unread() {
  asking ??= ask('unread', {}).finally(() => (asking = null));
  return asking;
}

let asking: ReturnType<typeof ask<'unread'>> | null = null;
