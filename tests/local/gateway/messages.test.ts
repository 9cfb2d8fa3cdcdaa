import { isAcceptable } from '../../../local/gateway/message-fields';
import { probe, startGateway } from './world';

const templates = [{ id: 'T', title: '示例', fields: { thing1: 'thing', time2: 'time', phrase3: 'phrase' } }] as const;
let world: Awaited<ReturnType<typeof startGateway>>;
beforeAll(async () => (world = await startGateway({ instances: 1, templates })));
afterAll(() => world.stop());

const data = { thing1: { value: '继续教育' }, time2: { value: '2026-11-21 09:00' }, phrase3: { value: '已通过' } };
const send = async (more: object = {}) => {
  const sending = probe(world, 'a', 'send', { message: { touser: 'member', templateId: 'T', page: 'pages/home/index?x=1', data, ...more } });
  return sending.then(({ errCode }) => errCode, (error) => Number(/errCode: (-?\d+)/.exec(error.message)?.[1]));
};

test('one acceptance is one message: the second is 43101', async () => {
  world.messages.accept('member', ['T']);
  expect([await send(), await send()]).toEqual([0, 43101]);
  expect(world.pushes).toEqual([{ openid: 'member', templateId: 'T', page: 'pages/home/index?x=1', data, at: expect.any(String) }]);
});

test('a message that WeChat refuses uses no acceptance up', async () => {
  world.messages.accept('member', ['T']);
  expect(await send({ data: { ...data, thing1: { value: '' } } })).toBe(47003);
  expect(await send()).toBe(0);
});

test.each([
  ['an unknown template', { templateId: 'U' }, 40037],
  ['nobody', { touser: '' }, 40003],
  ['a keyword left out', { data: { thing1: data.thing1 } }, 47003],
  ['a keyword that the template lacks', { data: { ...data, thing9: { value: 'x' } } }, 47003],
  ['a keyword of every object', { data: { ...data, constructor: { value: 'x' } } }, 47003],
])('%s is refused', async (_, more, code) => {
  expect(await send(more)).toBe(code);
});

test('a page that the mini-program lacks is 41030', async () => {
  const strict = await startGateway({ instances: 1, templates, pages: ['pages/home/index'] });
  const message = { touser: 'a', templateId: 'T', page: 'pages/absent/index', data };
  await expect(probe(strict, 'a', 'send', { message })).rejects.toThrow(/41030/);
  await strict.stop();
});

test('a function whose config.json does not name the interface may not call it', async () => {
  const reply = await world.cloud.call('a', 'limited', { action: 'send' });
  expect(reply).toMatchObject({ errCode: -504002, message: expect.stringMatching(/-604101/) });
});

test.each([
  ['thing', '一'.repeat(20), true],
  ['thing', '一'.repeat(21), false],
  ['thing', 'a\nb', false],
  ['thing', ' ', false],
  ['thing', 7, false],
  ['phrase', '已通过', true],
  ['phrase', '一二三四五六', false],
  ['phrase', 'ok', false],
  ['name', '张三', true],
  ['name', '一'.repeat(11), false],
  ['name', 'A'.repeat(20), true],
  ['name', 'A'.repeat(21), false],
  ['character_string', 'A-1', true],
  ['character_string', '一', false],
  ['character_string', 'x'.repeat(33), false],
  ['time', '2026-11-21 09:00', true],
  ['time', '2026年11月21日 09:00', true],
  ['time', '2026年11月21日 09:00~11:00', true],
  ['time', '09:00', true],
  ['time', '明天', false],
  ['time', '', false],
] as const)('a %s may be %j: %s', (kind, value, acceptable) => {
  expect(isAcceptable(kind, value)).toBe(acceptable);
});
