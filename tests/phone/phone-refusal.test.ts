import { phoneRefusal } from '../../miniprogram/packages/members/bind/phone-refusal';

test.each([
  ['the person says no', { errMsg: 'getPhoneNumber:fail user deny' }, '需要微信手机号来核对身份'],
  ['the quota is spent', { errMsg: 'getPhoneNumber:fail no quota', errno: 1400001 }, '微信手机号核对的次数已用完，请联系所属协会'],
  ['the button has an error of its own', { errMsg: 'getPhoneNumber:fail no phone number' }, '微信没有提供手机号，请稍后再试（no phone number）'],
  ['nothing is said', {}, '微信没有提供手机号，请稍后再试'],
])('without a number the page tells why: %s', (_, given, sentence) => expect(phoneRefusal(given)).toBe(sentence));
