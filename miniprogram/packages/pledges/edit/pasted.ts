import type { PledgeText } from '../../../shared/contracts/pledges';
import { longestPaste, textIn } from './pasting';

/** What is on the clipboard, in its parts; null when there is nothing to take. What stands there is replaced only when agreed. */
export async function pastedText(): Promise<PledgeText | null> {
  const { data } = await wx.getClipboardData();
  if (!data.trim()) return refuse('剪贴板是空的。请先复制承诺全文。');
  if (data.length > longestPaste) return refuse('复制的内容太长，不像一份承诺。请只复制承诺全文。');
  const text = textIn(data);
  const { confirm } = await wx.showModal({ title: '粘贴全文', content: `分成正文${text.clauses.length ? `、${text.clauses.length} 条` : ''}${text.closing ? '和结语' : ''}，替换现在的内容。`, confirmText: '替换' });
  return confirm ? { ...text, clauses: text.clauses.length ? text.clauses : [''] } : null;
}

async function refuse(content: string): Promise<null> {
  await wx.showModal({ title: '没有粘贴', content, showCancel: false, confirmText: '知道了' });
  return null;
}
