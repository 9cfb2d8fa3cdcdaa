/** What WeChat remembers of a person: that they agreed to this mini-program's privacy guideline. */
const place = (openid: string) => `wechat/${openid}/privacy`;

export const hasAgreed = (openid: string) => localStorage.getItem(place(openid)) === 'agreed';
export const agree = (openid: string) => localStorage.setItem(place(openid), 'agreed');
/** As who takes the mini-program off the list of recent ones. */
export const forgetConsent = (openid: string) => localStorage.removeItem(place(openid));
