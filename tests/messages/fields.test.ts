import fc from 'fast-check';
import { pushData } from '../../cloudfunctions/messages/adapter';
import { fit } from '../../cloudfunctions/messages/fields';
import { outcomeOf } from '../../cloudfunctions/messages/push';
import { isAcceptable } from '../../local/gateway/message-fields';
import { signupResultTemplate } from '../../miniprogram/shared/templates';
import { instantOf } from '../../miniprogram/shared/instants';

/** Anything at all: control characters, half pairs, emoji, rare ideographs, right-to-left marks. */
const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.array(fc.constantFrom('𠮷', '会', '员', '👨‍👩‍👧', '\uD800', '\u202E', '\u0000', '\n', ' ', 'a', '1', '·', '—'), { maxLength: 60 }).map((parts) => parts.join('')),
);

const isWhole = (text: string) => !/\p{Cs}/u.test(text) && !/\p{Cc}/u.test(text) && text.trim() === text && text.length > 0;

test.each([
  ['thing', (text: string) => text.length <= 20],
  ['phrase', (text: string) => /^\p{Script=Han}+$/u.test(text) && text.length <= 5],
  ['name', (text: string) => (/^[A-Za-z. ]+$/.test(text) ? text.length <= 20 : text.length <= 10)],
  ['character_string', (text: string) => /^[\x21-\x7E]{1,32}$/.test(text)],
] as const)('whatever comes in, a %s goes out valid, whole and not empty', (kind, isValid) => {
  fc.assert(
    fc.property(anything, (text) => {
      const value = fit[kind](text)!;
      expect([value, isValid(value), isWhole(value), isAcceptable(kind, value)]).toEqual([value, true, true, true]);
    }),
    { numRuns: 2000 },
  );
});

test('a value that fits is left as it is', () => {
  expect(fit.thing('新准则讲座')).toBe('新准则讲座');
  expect(fit.phrase('已通过')).toBe('已通过');
  expect(fit.name('示例会员一')).toBe('示例会员一');
  expect(fit.name('Alexander Hamilton')).toBe('Alexander Hamilton');
  expect(fit.character_string('A-2026/11')).toBe('A-2026/11');
});

test('a value that is too long ends with a sign that more was there, cut between characters', () => {
  expect(fit.thing('一'.repeat(21))).toBe(`${'一'.repeat(19)}…`);
  expect(fit.thing('𠮷'.repeat(11))).toBe(`${'𠮷'.repeat(9)}…`);
});

test('a time is written as WeChat writes it', () => {
  expect(fit.time('2026-11-01T09:05:00.000+08:00')).toBe('2026年11月1日 09:05');
  fc.assert(fc.property(fc.integer({ min: 0, max: Date.UTC(2099, 0, 1) }), (at) => /^\d{4}年\d{1,2}月\d{1,2}日 \d{2}:\d{2}$/.test(fit.time(instantOf(at))!)));
});

test('a time that is none is not made up: then there is no push', () => {
  expect(fit.time('待定')).toBeNull();
  expect(pushData(signupResultTemplate, { thing1: '讲座', thing3: '甲市', phrase4: '已通过' })).toBeNull();
});

test('a push holds every keyword of its template and no other', () => {
  const data = pushData(signupResultTemplate, { time2: '2026-11-21T09:00:00.000+08:00', secret1: '多余' });
  expect(Object.keys(data!)).toEqual(Object.keys(signupResultTemplate.fields));
});

test.each([
  [0, { push: 'sent', consents: 'spent' }],
  [43101, { push: 'refused', consents: 'none' }],
  [47003, { push: 'refused', consents: 'returned' }],
  [41030, { push: 'refused', consents: 'returned' }],
])('when WeChat answers %i, the push and the consents become %j', (code, outcome) => expect(outcomeOf(code)).toEqual(outcome));
