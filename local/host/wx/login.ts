import { Failed, method } from './outcome';
import type { Family, Phone } from './host';

const place = ({ shell }: Phone) => `wechat/${shell.openid}/session`;

/** A code is good for five minutes at a server that exchanges it; cloud functions know the caller without one, and nothing here takes it. */
export const login: Family = (host) => ({
  login: method('login', () => {
    localStorage.setItem(place(host), 'open');
    return { code: newCode() };
  }),
  checkSession: method('checkSession', () => {
    if (localStorage.getItem(place(host)) !== 'open') throw new Failed('session time out, need relogin again');
  }),
});

const newCode = () => `0${crypto.randomUUID().replaceAll('-', '').slice(0, 31)}`;
