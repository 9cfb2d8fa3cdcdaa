import { fire, heard, renderComponent, textOf } from '../support/component';


test('while loading there are quiet grey lines and no words', () => {
  const state = renderComponent('load-state', { of: { state: 'loading' } });
  expect(textOf(state)).toBe('');
  expect(state.dom?.innerHTML).toContain('van-skeleton');
});

test('without a network it says what to do, and a tap asks again', async () => {
  const failure = renderComponent('error-retry', { kind: 'offline', message: '网络不给力，请检查网络后重试', code: null });
  const asked = heard(failure, 'retry');
  expect(textOf(failure)).toContain('网络不给力，请检查网络后重试');
  await fire(failure, '.failure-retry', 'click');
  expect(asked).toHaveLength(1);
});

test('who is not bound is offered binding instead of another try', () => {
  const text = textOf(renderComponent('error-retry', { kind: 'refused', message: '请先绑定会员身份', code: 'unbound' }));
  expect(text).toContain('绑定会员身份');
  expect(text).not.toContain('重新加载');
});

test('what the cloud refused is told in its own sentence', () => {
  const of = { state: 'refused', message: '没有这个活动，或者它还没有发布', code: 'missing' };
  expect(textOf(renderComponent('load-state', { of }))).toContain('没有这个活动，或者它还没有发布');
});
