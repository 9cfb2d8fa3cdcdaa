import { outcomeText } from '../../miniprogram/packages/admin/signups/outcome';
import { mostAtOnce, toggled, withAll } from '../../miniprogram/packages/admin/signups/selection';
import type { ManagedSignup, SignupState } from '../../miniprogram/shared/contracts/events';

const signup = (id: string, state: SignupState = 'pending'): ManagedSignup => ({
  id, memberName: '示例会员一', firmName: null, state, reason: null, signedUpAt: '2026-11-10T09:00:00.000+08:00', actedBy: null,
});

test('a second tap takes the tick away', () => {
  const once = toggled({}, 'a');
  expect(once).toEqual({ a: true });
  expect(toggled(once, 'a')).toEqual({});
});

test('only the pending are ticked together, and never more than the cloud takes at once', () => {
  expect(withAll([signup('a'), signup('b', 'approved')], {})).toEqual({ a: true });
  const many = Array.from({ length: mostAtOnce + 10 }, (_, index) => signup(`s${index}`));
  expect(Object.keys(withAll(many, {}))).toHaveLength(mostAtOnce);
});

test('ticking all when all are ticked takes every tick away', () => {
  expect(withAll([signup('a')], { a: true })).toEqual({});
});

test('what could not be done is told with its reason and how many it concerns', () => {
  const done = { id: 'a', refused: null };
  expect(outcomeText([done])).toEqual({ title: '已处理 1 个报名', content: '' });
  const refused = ['b', 'c'].map((id) => ({ id, refused: '会员已取消报名' }));
  expect(outcomeText([done, ...refused])).toEqual({ title: '已处理 1 个，2 个没有处理', content: '会员已取消报名（2 个）' });
});
