import { comeBack, goBehind } from '../runtime/background';
import { isTap } from './gesture';
import { askConsent } from './half-sheet';
import { Failed, method } from './outcome';
import { piece, show } from './stage';
import type { Family, Phone } from './host';

interface To {
  appId?: string;
  shortLink?: string;
  path?: string;
}

export const miniPrograms: Family = (host) => ({
  navigateToMiniProgram: method('navigateToMiniProgram', async (to: To) => {
    const name = to.appId ?? to.shortLink;
    if (!name) throw new Failed('appId is required');
    if (!isTap()) throw new Failed('can only be invoked by user TAP gesture.');
    const going = await askConsent(host, { title: '即将打开新的小程序', contents: [piece(host, 'p', { class: 'consent-text' }, name)], refuse: '取消', accept: '允许' });
    if (!going) throw new Failed('cancel');
    void leave(host, name, to);
  }),
});

/** The other mini-program is not here: a card stands for it until one comes back. */
async function leave(host: Phone, name: string, { path = '' }: To): Promise<void> {
  goBehind();
  await show<null>(host, (close) => [
    piece(host, 'div', { class: 'elsewhere', role: 'dialog', 'aria-label': '另一个小程序' }, piece(host, 'strong', {}, `已打开小程序 ${name}`), piece(host, 'p', {}, path), piece(host, 'button', { type: 'button', class: 'weui-btn weui-btn_primary', onclick: () => close(null) }, '返回会员服务')),
  ]);
  comeBack({ scene: 1038, referrerInfo: { appId: name } });
}
