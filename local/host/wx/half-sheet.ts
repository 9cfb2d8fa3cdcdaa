import { tapped } from './gesture';
import { piece, show } from './stage';
import type { Phone } from './host';

export interface HalfSheet {
  title: string;
  contents: HTMLElement[];
  refuse: string;
  accept: string;
}

/** The sheet from below in which WeChat asks for consent: answers whether it was given. */
export function askConsent(host: Phone, { title, contents, refuse, accept }: HalfSheet): Promise<boolean> {
  return show<boolean>(host, (close) => {
    const button = (text: string, kind: string, given: boolean) =>
      piece(host, 'button', { type: 'button', class: `weui-btn weui-btn_${kind}`, onclick: () => (tapped(), close(given)) }, text);
    const head = piece(host, 'div', { class: 'consent-head' }, piece(host, 'strong', {}, title));
    const body = piece(host, 'div', { class: 'consent-body' }, ...contents);
    const foot = piece(host, 'div', { class: 'consent-foot' }, button(refuse, 'default', false), button(accept, 'primary', true));
    return [piece(host, 'div', { class: 'consent', role: 'dialog', 'aria-modal': 'true', 'aria-label': title }, head, body, foot)];
  });
}
