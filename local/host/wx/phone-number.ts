import { knock } from './doors';
import { askConsent } from './half-sheet';
import { requirePrivacy } from './privacy';
import { piece } from './stage';
import type { Phone } from './host';

type PhoneNumber = { errMsg: string; code?: string; errno?: number };

/** What the phone button's event carries: a code for the server, never the number. */
export async function askPhoneNumber(host: Phone): Promise<PhoneNumber> {
  const refused = await requirePrivacy(host, 'button.getPhoneNumber').catch((failure: Error) => failure);
  if (refused) return { errMsg: `getPhoneNumber:fail ${refused.message}`, errno: 104 };
  const given = await askConsent(host, {
    title: '会员服务 申请获取并验证你的手机号',
    contents: [piece(host, 'p', { class: 'consent-text' }, '使用微信绑定的手机号'), piece(host, 'p', { class: 'consent-note' }, '号码由微信直接交给服务器核对')],
    refuse: '不允许',
    accept: '允许',
  });
  if (!given) return { errMsg: 'getPhoneNumber:fail user deny' };
  return deliver(host);
}

async function deliver(host: Phone): Promise<PhoneNumber> {
  try {
    const { code } = await knock<{ code: string | null }>(host, 'phone-code', {});
    return code ? { errMsg: 'getPhoneNumber:ok', code } : { errMsg: 'getPhoneNumber:fail no phone number' };
  } catch (error) {
    return { errMsg: `getPhoneNumber:fail ${(error as Error).message}` };
  }
}
