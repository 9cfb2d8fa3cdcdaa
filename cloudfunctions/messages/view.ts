import type { Message } from 'shared/contracts/messages';
import type { OwnSection } from 'shared/contracts/own-data';
import type { MessageRecord } from './message';

export function message({ _id, kind, title, body, path, at, read }: MessageRecord): Message {
  return { id: _id, kind, title, body, path, at, read };
}

export function ownMessages(messages: MessageRecord[]): OwnSection {
  const records = messages.map(({ title, body, at, read }) => [
    { label: '标题', value: title },
    { label: '内容', value: body },
    { label: '时间', value: at },
    { label: '已读', value: read ? '是' : '否' },
  ]);
  return { title: '消息', records };
}

export function ownConsents(remaining: number): OwnSection {
  return { title: '微信提醒', records: [[{ label: '还可以收到', value: `${remaining} 次` }]] };
}
