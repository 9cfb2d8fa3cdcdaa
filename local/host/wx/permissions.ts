import { askConsent } from './half-sheet';
import { Failed } from './outcome';
import { piece } from './stage';
import type { Phone } from './host';

/** What a person allows a mini-program once and for all, until they change it in 设置. */
export const wishes = { 'scope.writePhotosAlbum': '保存图片或视频到你的相册' } as const;
export type Permission = keyof typeof wishes;
type Given = Partial<Record<Permission, boolean>>;

const place = ({ shell }: Phone) => `wechat/${shell.openid}/permissions`;
export const given = (phone: Phone) => JSON.parse(localStorage.getItem(place(phone)) ?? '{}') as Given;
export const give = (phone: Phone, change: Given) => localStorage.setItem(place(phone), JSON.stringify({ ...given(phone), ...change }));

export const isPermission = (scope: string): scope is Permission => Object.hasOwn(wishes, scope);

/** Asked once: whoever refused is not asked again, and the method fails. */
export async function permit(phone: Phone, scope: Permission, denied: string): Promise<void> {
  const known = given(phone)[scope];
  const allowed = known ?? (await ask(phone, scope));
  if (known === undefined) give(phone, { [scope]: allowed });
  if (!allowed) throw new Failed(denied);
}

function ask(phone: Phone, scope: Permission): Promise<boolean> {
  const wish = piece(phone, 'p', { class: 'consent-text' }, wishes[scope]);
  return askConsent(phone, { title: '会员服务 申请', contents: [wish], refuse: '拒绝', accept: '允许' });
}
