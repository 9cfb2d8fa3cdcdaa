import fc from 'fast-check';
import { drafted, faultOf, publishFault } from '../../cloudfunctions/events/event';
import { mayCancel, mayManage, maySee, maySignUp } from '../../cloudfunctions/events/policy';
import { instantOf, plus } from '../../miniprogram/shared/instants';
import { cityA, cityB, day, draftAt, eventRow, province } from '../support/arrange';

const now = '2026-11-21T09:00:00.000+08:00';
const draft = draftAt(now);

test('a new draft has all its seats and nobody on them', () => {
  expect(drafted('one', draft, cityA, 'staff', now)).toMatchObject({ status: 'draft', remaining: 50, capacity: 50, claims: {}, revision: 1, associationId: 'city-a' });
});

test('a draft stands exactly when its times follow one another', () => {
  const around = fc.integer({ min: -5, max: 5 }).map((days) => instantOf(Date.parse(now) + days * day));
  fc.assert(
    fc.property(around, around, around, around, around, (startsAt, endsAt, cancelUntil, signupOpensAt, signupClosesAt) => {
      const stands = startsAt < endsAt && signupOpensAt < signupClosesAt && signupClosesAt <= endsAt && cancelUntil <= startsAt;
      expect(faultOf({ ...draft, terms: { ...draft.terms, startsAt, endsAt, cancelUntil }, signupOpensAt, signupClosesAt }) === null).toBe(stands);
    }),
  );
});

test('what can no longer be signed up for is not published', () => {
  expect(publishFault(draft, draft.signupClosesAt)).toBe('报名截止时间已过，请修改后再发布');
  expect(publishFault(draft, now)).toBeNull();
});

test.each([
  ['its own association', 'city-a', cityA, true],
  ['one above it', 'province', cityA, true],
  ['the one at the top', 'national', cityA, true],
  ['one beside it', 'city-b', cityA, false],
  ['one below it', 'city-a', province, false],
  ['no association', null, cityB, false],
])('an event is managed by %s: %s', (_, worksFor, owner, expected) => expect(mayManage(worksFor, owner)).toBe(expected));

test('a draft is seen by those who manage it, a published event by all', () => {
  const event = eventRow('one', {}, {}, now);
  expect([maySee(null, event), maySee(null, { ...event, status: 'draft' }), maySee('city-a', { ...event, status: 'draft' })]).toEqual([true, false, true]);
});

const open = eventRow('one', {}, {}, now);
const signup = (state: 'pending' | 'approved' | 'rejected' | 'cancelled') => ({ state, terms: open.terms });

test.each<[string, typeof open, ReturnType<typeof signup> | null, 'member' | 'guest' | 'frozen', string | null]>([
  ['a member', open, null, 'member', null],
  ['a guest', open, null, 'guest', '请先绑定会员身份'],
  ['a frozen member', open, null, 'frozen', '会员身份已冻结，请联系所属协会'],
  ['who has signed up', open, signup('pending'), 'member', '您已报名'],
  ['who has cancelled', open, signup('cancelled'), 'member', null],
  ['nobody before the window', { ...open, signupOpensAt: plus(now, 1) }, null, 'member', '报名还没有开始'],
  ['nobody after the window', { ...open, signupClosesAt: now }, null, 'member', '报名已经截止'],
  ['nobody without a seat', { ...open, remaining: 0 }, null, 'member', '名额已满'],
  ['nobody for a draft', { ...open, status: 'draft' }, null, 'member', '活动尚未发布'],
])('signing up: %s', (_, event, own, standing, reason) => {
  expect(maySignUp(event, own, standing, now)).toEqual(reason === null ? { allowed: true } : { allowed: false, reason });
});

test.each([
  ['up to the cut-off', signup('approved'), open.terms.cancelUntil, true],
  ['not after it', signup('approved'), plus(open.terms.cancelUntil, 1), false],
  ['not what is rejected', signup('rejected'), now, false],
  ['not what is cancelled', signup('cancelled'), now, false],
  ['not without a signup', null, now, false],
])('cancelling: %s', (_, own, at, allowed) => expect(mayCancel(own, at).allowed).toBe(allowed));
