import type { Instant } from 'shared/contracts/answers';
import type { MessageKind } from 'shared/contracts/messages';

/**
 * `none`: the inbox is enough, or there was no consent. `sending` that stays so was cut short; of `unknown` no answer came.
 * Neither is sent again: WeChat may have delivered it, and the inbox holds it in any case.
 */
export type PushState = 'waiting' | 'sending' | 'sent' | 'none' | 'refused' | 'unknown';

export interface MessageRecord {
  _id: string;
  recipient: string;
  kind: MessageKind;
  title: string;
  body: string;
  path: string;
  at: Instant;
  read: boolean;
  push: PushState;
  pushDueAt: Instant;
  templateId: string | null;
  fields: Record<string, string>;
}
