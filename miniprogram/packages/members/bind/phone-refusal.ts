/** What WeChat's phone button says when it gives no code. */
export interface PhoneGiven {
  code?: string;
  errMsg?: string;
  errno?: number;
}

/** The mini-program has used up the numbers that it may ask WeChat for. */
const quotaSpent = 1400001;

/** Why there is no number: the person's own no needs no reason, anything else is WeChat's and is told as it came. */
export function phoneRefusal({ errMsg = '', errno }: PhoneGiven): string {
  if (/user (deny|cancel)/.test(errMsg)) return '需要微信手机号来核对身份';
  if (errno === quotaSpent) return '微信手机号核对的次数已用完，请联系所属协会';
  const reason = errMsg.replace(/^getPhoneNumber:fail\s*/, '');
  return `微信没有提供手机号，请稍后再试${reason && `（${reason}）`}`;
}
