import type { MessageActions } from 'shared/contracts/messages';
import type { Permissions } from '../platform/permission';

/** An inbox belongs to the OPENID, bound or not: no identity is needed to open one's own. */
export const permissions = {
  inbox: { who: 'everyone', of: 'own', does: '查看自己的消息', because: 'C 21' },
  unread: { who: 'everyone', of: 'own', does: '查看自己的未读消息数' },
  markRead: { who: 'everyone', of: 'own', does: '把自己的一条消息标为已读' },
  markAllRead: { who: 'everyone', of: 'own', does: '把自己的全部消息标为已读' },
  consent: { who: 'everyone', of: 'own', does: '登记自己同意的一次微信提醒' },
  own: { who: 'everyone', of: 'own', does: '查看和导出自己收到的全部消息' },
  remaining: { who: 'everyone', of: 'own', does: '查看自己还可以收到几次微信提醒' },
} as const satisfies Permissions<MessageActions>;
