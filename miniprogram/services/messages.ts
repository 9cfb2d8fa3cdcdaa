import type { MessageActions } from '../shared/contracts/messages';
import { capability } from './cloud';

const ask = capability<MessageActions>('messages');

export const inbox = (input: { cursor?: string; limit?: number }) => ask('inbox', input);
export const unread = () => ask('unread', {});
export const markRead = (messageId: string) => ask('markRead', { messageId });
export const markAllRead = () => ask('markAllRead', {});
export const consent = (templateIds: string[]) => ask('consent', { templateIds });
export const remainingPushes = () => ask('remaining', {});
