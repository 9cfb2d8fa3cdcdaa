import { wxs } from '../support/wxs';

const { brief } = wxs<{ brief(title: string | undefined): string }>('titles');

test.each([
  ['中国注册会计师协会会员服务办法', '中注协办法'],
  ['江苏省注册会计师协会会员服务办法', '江苏省注协办法'],
  ['某市会员服务细则', '某市会员服务细则'],
])('%s is shortened to %s where space is short', (title, short) => {
  expect(brief(title)).toBe(short);
});

test('what has no title yet has no short one', () => {
  expect(brief(undefined)).toBe('');
});
