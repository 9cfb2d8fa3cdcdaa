import { audited, byMember, entryOf, logRead } from '../../../../../cloudfunctions/platform/audit';
import { afterwards } from '../../../../../cloudfunctions/platform/log';

interface Page {
  _id: string;
  text: string;
}

interface Order {
  action: 'write' | 'amend' | 'look' | 'relay';
  id: string;
  text: string;
  at: string;
}

const pages = audited<Page>('diary');

/** A function that keeps a diary in the way in which every capability keeps its records. */
export async function main({ action, id, text, at }: Order): Promise<unknown> {
  const entry = entryOf({ at, by: byMember({ openid: 'ann', name: '示例甲' }), associationPath: ['national'], action: `staff.${action}`, subject: { kind: 'page', id, memberId: null }, summary: text });
  if (action === 'relay') return pages.relay(at);
  if (action === 'look') return logRead(entry);
  const saved = action === 'write' ? await pages.add({ _id: id, text }, entry) : await pages.change({ _id: id }, { text }, entry);
  if (saved) await afterwards(action, () => pages.handOver(id, entry));
  return saved;
}
