import type { Instant } from 'shared/contracts/answers';
import type { MessageKind } from 'shared/contracts/messages';
import { collection, pageLimit } from './database';

/** What a capability hands over to be told. The `_id` is derived from the fact, so that telling twice is telling once. */
export interface Notice {
  _id: string;
  recipient: string;
  kind: MessageKind;
  title: string;
  body: string;
  path: string;
  at: Instant;
  /** What WeChat shall show besides, or null when the inbox is enough. */
  push: { templateId: string; fields: Record<string, string> } | null;
}

interface MessageRecord extends Omit<Notice, 'push'> {
  read: boolean;
  push: 'waiting' | 'none';
  pushDueAt: Instant;
  templateId: string | null;
  fields: Record<string, string>;
}

const messages = collection<MessageRecord>('messages');

export async function handOver(notices: Notice[]): Promise<void> {
  await Promise.all(notices.map((notice) => messages.add(recordOf(notice))));
}

/** To a crowd: a request for a hundred, and none again for whoever was told before. */
export async function handOverToMany(notices: Notice[]): Promise<void> {
  for (let from = 0; from < notices.length; from += pageLimit) await messages.addAll(notices.slice(from, from + pageLimit).map(recordOf));
}

function recordOf({ push, ...notice }: Notice): MessageRecord {
  return {
    ...notice,
    read: false,
    push: push ? 'waiting' : 'none',
    pushDueAt: notice.at,
    templateId: push?.templateId ?? null,
    fields: push?.fields ?? {},
  };
}
