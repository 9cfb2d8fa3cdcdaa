import type { Instant, Page } from './answers';
import type { OwnSection } from './own-data';

/** What a message is about; decides the subscription template of its push. */
export type MessageKind =
  | 'signup-received' | 'signup-approved' | 'signup-rejected' | 'signup-cancelled'
  | 'application-approved' | 'application-rejected' | 'binding-ended' | 'employment-ended' | 'mandate-ended'
  | 'membership-frozen' | 'staff-role' | 'letter-received' | 'letter-answered'
  | 'case-progress' | 'case-work' | 'case-deadline'
  | 'pledge-opened' | 'pledge-reminder' | 'pledge-signed' | 'pledge-ended'
  | 'news-work' | 'must-read'
  | 'matter-moved' | 'matter-asked' | 'matter-replied' | 'matter-received';

export interface Message {
  id: string;
  kind: MessageKind;
  title: string;
  body: string;
  /** Page to open, with its query, starting with `/`. */
  path: string;
  at: Instant;
  read: boolean;
}

export interface MessageActions {
  inbox: { input: { cursor?: string; limit?: number }; value: Page<Message> };
  unread: { input: Record<string, never>; value: { count: number } };
  markRead: { input: { messageId: string }; value: { count: number } };
  markAllRead: { input: Record<string, never>; value: { count: number } };
  /** Template ids that the member has just accepted in WeChat's sheet: each is one push to come (D: one consent, one message). */
  consent: { input: { templateIds: string[] }; value: { remaining: number } };
  own: { input: Record<string, never>; value: OwnSection[] };
  remaining: { input: Record<string, never>; value: { remaining: number } };
}
