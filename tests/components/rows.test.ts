import { managedEvent, mySignup } from '../support/cards';
import { heard, renderComponent, tap, textOf } from '../support/component';

test.each([
  ['pending', '待审核', 'tag-wait'],
  ['approved', '已通过', 'tag-good'],
  ['rejected', '未通过', 'tag-bad'],
  ['cancelled', '已取消', 'tag-quiet'],
] as const)('a signup that is %s says %s, in its own tone', (state, word, tone) => {
  const row = renderComponent('signup-row', { signup: mySignup({ state }) });
  expect(textOf(row)).toContain(word);
  expect(row.dom?.innerHTML).toContain(tone);
});

test('a refusal is shown with its reason', () => {
  const row = renderComponent('signup-row', { signup: mySignup({ state: 'rejected', reason: '本场面向乙市会员' }) });
  expect(textOf(row)).toContain('本场面向乙市会员');
});

test('a draft opens for editing, a published event opens its signups', async () => {
  const open = async (status: 'draft' | 'published') => {
    const event = renderComponent('managed-event', { event: managedEvent({ id: 'event3', status }) });
    const told = { edit: heard(event, 'edit'), signups: heard(event, 'signups') };
    await tap(event, '.managed');
    return told;
  };
  expect(await open('draft')).toEqual({ edit: [{ eventId: 'event3' }], signups: [] });
  expect(await open('published')).toEqual({ edit: [], signups: [{ eventId: 'event3' }] });
});

test('the seats left stand beside all there are', () => {
  expect(textOf(renderComponent('packages/events/components/seats-bar', { remaining: 12, capacity: 50 }))).toContain('还剩 12 个名额共 50 个');
});

test('the foot of a list offers more, tells of a failure, or says that this was all', () => {
  const foot = (of: object) => textOf(renderComponent('list-foot', { of }));
  expect(foot({ more: 'idle', next: 'cursor' })).toBe('查看更多');
  expect(foot({ more: 'failed', next: 'cursor' })).toBe('没有加载出来，点这里重试');
  expect(foot({ more: 'idle', next: null })).toBe('已经到底了');
});
