import type { Phone } from './host';

export type Verdict = 'accept' | 'reject';

/** “不再询问” is kept by WeChat, not by the mini-program's storage. */
const place = ({ shell }: Phone) => `wechat/${shell.openid}/subscriptions`;
export const recall = (host: Phone) => JSON.parse(localStorage.getItem(place(host)) ?? '{}') as Record<string, Verdict>;
export const remember = (host: Phone, verdicts: Record<string, Verdict>) =>
  localStorage.setItem(place(host), JSON.stringify({ ...recall(host), ...verdicts }));
