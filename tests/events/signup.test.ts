import { noticesOf } from '../../cloudfunctions/events/notices';
import { after, approved, cancelled, isActive, rejected, signedUp, type SignupRecord } from '../../cloudfunctions/events/signup';
import { signupResultTemplate } from '../../miniprogram/shared/templates';
import { draftAt } from '../support/arrange';

const now = '2026-11-21T09:00:00.000+08:00';
const later = '2026-11-21T10:00:00.000+08:00';
const ann = { memberId: 'ann', memberName: '示例会员', firmName: null };
const { terms } = draftAt(now);
const pending = signedUp('one', terms, ann, now);

test('whoever writes a claim down, the signup is the same', () => {
  expect(signedUp('one', terms, ann, now)).toEqual(pending);
  expect(pending).toMatchObject({ _id: 'one_ann', state: 'pending', claimedAt: now, signedUpAt: now, endedAt: null });
});

test('a signup holds its seat while it is pending or approved, and ends with an instant when it is not', () => {
  const decided = [approved(later, 'staff'), rejected(later, 'staff', '名额调整'), cancelled(later, 'ann')].map((change) => after(pending, change));
  expect(decided.map((signup) => [signup.state, isActive(signup), signup.endedAt])).toEqual([
    ['approved', true, null],
    ['rejected', false, later],
    ['cancelled', false, later],
  ]);
});

test('every change adds its fact and what is to be told, and counts up', () => {
  const signup = after(pending, approved(later, 'staff'));
  expect(signup.facts.map(({ type, by }) => [type, by])).toEqual([['SignedUp', 'ann'], ['SignupApproved', 'staff']]);
  expect(signup.untold.map(({ kind }) => kind)).toEqual(['signup-received', 'signup-approved']);
  expect(signup.revision).toBe(2);
});

const told = (signup: SignupRecord) => noticesOf(signup, 'openid-ann').at(-1)!;

test('what others decided is pushed, what one did oneself is not: one consent is worth one message', () => {
  expect(told(pending).push).toBeNull();
  expect(told(after(pending, cancelled(later, 'ann'))).push).toBeNull();
  expect(told(after(pending, approved(later, 'staff'))).push).toEqual({
    templateId: signupResultTemplate.id,
    fields: { thing1: terms.title, time2: terms.startsAt, thing3: terms.venue, phrase4: '已通过' },
  });
});

test('a reason is told in the inbox and never in a push', () => {
  const notice = told(after(pending, rejected(later, 'staff', '材料不全')));
  expect(notice.body).toContain('材料不全');
  expect(JSON.stringify(notice.push)).not.toContain('材料不全');
});

test('a rejection that is told only after a new signup keeps its own reason', () => {
  const renewed = { ...after(pending, rejected(later, 'staff', '材料不全')), state: 'pending' as const, reason: null };
  expect(told(renewed).body).toContain('原因：材料不全。');
});

test('telling the same fact twice gives the same message, and another fact another one', () => {
  const signup = after(pending, approved(later, 'staff'));
  const ids = noticesOf(signup, 'openid-ann').map(({ _id }) => _id);
  expect(noticesOf(signup, 'openid-ann').map(({ _id }) => _id)).toEqual(ids);
  expect(new Set(ids).size).toBe(2);
});

test('where nobody is bound any more, nobody is told', () => {
  expect(noticesOf(pending, null)).toEqual([]);
});
