import { method } from './outcome';
import { requirePrivacy } from './privacy';
import { openToast } from './toast';
import type { Family } from './host';

/** The phone's own clipboard, apart from the computer's. */
export const clipboard: Family = (host) => {
  let text = '';
  return {
    setClipboardData: method('setClipboardData', async ({ data }: { data: string }) => {
      await requirePrivacy(host, 'setClipboardData');
      text = String(data);
      openToast(host, { title: '内容已复制', icon: 'none' });
    }),
    getClipboardData: method('getClipboardData', async () => {
      await requirePrivacy(host, 'getClipboardData');
      return { data: text };
    }),
  };
};
