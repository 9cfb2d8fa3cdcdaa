import { callPage } from '../runtime/page';
import { front } from '../runtime/page-stack';
import { askConsent } from './half-sheet';
import { method } from './outcome';
import { piece } from './stage';
import type { Family, Phone } from './host';

interface Card {
  title?: string;
  path?: string;
}
interface Asked {
  from: 'menu' | 'button';
  target?: object;
}

/** Whether the menu offers 转发 is decided by the page's onShareAppMessage; the other two only hide or show it. */
export const share: Family = (host) => {
  host.shell.onShare(() => shareFront(host, { from: 'menu' }));
  return {
    showShareMenu: method('showShareMenu', () => {}),
    hideShareMenu: method('hideShareMenu', () => {}),
  };
};

/** Asks the page for its card and shows what the receiver would see. */
export function shareFront(host: Phone, asked: Asked): void {
  const page = front();
  const card = (callPage(page, 'onShareAppMessage', asked) ?? {}) as Card;
  const title = card.title ?? page.navigationBar.title;
  const lines = [title, card.path ?? `/${page.route}`].map((text) => piece(host, 'p', { class: 'consent-text' }, text));
  void askConsent(host, { title: '转发给朋友', contents: lines, refuse: '取消', accept: '发送' });
}
