import type { Message } from 'shared/contracts/messages';
import type { MessageRecord } from './message';

export function message({ _id, kind, title, body, path, at, read }: MessageRecord): Message {
  return { id: _id, kind, title, body, path, at, read };
}
