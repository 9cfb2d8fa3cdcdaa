import { signupResultTemplate } from '../../miniprogram/shared/templates';
import { instantOf, plus } from '../../miniprogram/shared/instants';
import { startWorld, type World } from '../support/world';

let world: World;
beforeAll(async () => (world = await startWorld({ instances: 4 })));
afterAll(() => world.stop());
afterEach(() => world.faults.clear());

const templateId = signupResultTemplate.id;
const now = () => instantOf(world.clock.now());

const send = 'subscribeMessage.send';
const fields = () => ({ thing1: '新准则讲座', time2: now(), thing3: '甲市会员之家', phrase4: '已通过' });

/** A message as the outbox hands it over. */
async function waiting(id: string, recipient: string, changes: object = {}) {
  await world.database.add('messages', {
    _id: id,
    recipient,
    kind: 'signup-approved',
    title: '报名已通过',
    body: '您报名的活动已通过。',
    path: '/packages/events/detail/index?eventId=one',
    at: now(),
    read: false,
    push: 'waiting',
    pushDueAt: now(),
    templateId,
    fields: fields(),
    ...changes,
  });
}

/** What the page does after the member agreed in WeChat's sheet. */
async function agree(openid: string, times = 1) {
  for (let time = 0; time < times; time++) {
    world.messages.accept(openid, [templateId]);
    await world.value(openid, 'messages', 'consent', { templateIds: [templateId] });
  }
}

const pushState = async (id: string) => (await world.database.get<{ push: string }>('messages', id))?.push;
const remaining = async (openid: string) => (await world.value<{ remaining: number }>(openid, 'messages', 'remaining')).remaining;
const pushedTo = (openid: string) => world.pushes.filter((push) => push.openid === openid);

test('one consent is one push, and the next message stays in the inbox alone', async () => {
  await agree('ann');
  await waiting('first', 'ann');
  await waiting('second', 'ann', { pushDueAt: plus(now(), 1) });
  await world.fireTimer('messages');
  expect(pushedTo('ann')).toMatchObject([{ templateId, data: { thing1: { value: '新准则讲座' }, phrase4: { value: '已通过' } } }]);
  expect([await pushState('first'), await pushState('second')].sort()).toEqual(['none', 'sent']);
  expect(await remaining('ann')).toBe(0);
  expect(await world.value('ann', 'messages', 'unread')).toEqual({ count: 2 });
});

test('without a consent nothing is pushed and nothing is lost', async () => {
  await waiting('quiet', 'bob');
  await world.fireTimer('messages');
  expect(pushedTo('bob')).toEqual([]);
  expect(await pushState('quiet')).toBe('none');
  expect(await world.value('bob', 'messages', 'inbox', {})).toMatchObject({ items: [{ id: 'quiet', read: false }] });
});

test('when WeChat says 43101 our count of consents goes to zero', async () => {
  for (let time = 0; time < 3; time++) await world.value('eve', 'messages', 'consent', { templateIds: [templateId] }); // WeChat knows of none
  expect(await remaining('eve')).toBe(3);
  await waiting('refused', 'eve');
  await world.fireTimer('messages');
  expect(await pushState('refused')).toBe('refused');
  expect(await remaining('eve')).toBe(0);
});

test('two timers at once send each message once', async () => {
  await agree('dan', 12);
  for (let index = 0; index < 12; index++) await waiting(`twice${index}`, 'dan');
  await Promise.all([1, 2, 3].map(() => world.fireTimer('messages')));
  expect(pushedTo('dan')).toHaveLength(12);
  expect(await remaining('dan')).toBe(0);
});

/** Six messages are 25 requests: the list, and of each message the claim, the consent, the push itself and the end. */
test.each([1, 4, 10, 15, 17, 19, 21, 24])('a timer that dies at request %i, the ones to WeChat among them, never makes a second push of a message', async (deadly) => {
  const openid = `kit${deadly}`;
  await agree(openid, 12); // enough to send each of them twice
  for (let index = 0; index < 6; index++) await waiting(`${openid}-${index}`, openid, { fields: { ...fields(), thing1: `讲座${index}` } });
  let replies = 0;
  world.faults.reply = ({ name, action }) => (name === 'messages' && action === 'timer' && ++replies === deadly ? 'kill' : 'pass');
  await world.fireTimer('messages');
  world.faults.clear();
  expect(replies).toBeGreaterThanOrEqual(deadly);
  for (let run = 0; run < 2; run++) await world.fireTimer('messages');
  expect(await world.database.count('messages', { recipient: openid, push: 'waiting' })).toBe(0);
  const titles = pushedTo(openid).map(({ data }) => data.thing1?.value);
  expect(titles).toEqual([...new Set(titles)]);
  expect(titles.length).toBeGreaterThanOrEqual(await world.database.count('messages', { recipient: openid, push: 'sent' }));
});

test('a timer that dies when WeChat has just sent the push leaves it as it is', async () => {
  await agree('lea');
  await waiting('cut', 'lea');
  world.faults.reply = ({ operation }) => (operation === send ? 'kill' : 'pass');
  await world.fireTimer('messages');
  world.faults.clear();
  await world.fireTimer('messages');
  expect(pushedTo('lea')).toHaveLength(1);
  expect(await pushState('cut')).toBe('sending');
});

test('a push whose answer was lost is not sent again, is known to be unknown, and keeps no other from being sent', async () => {
  for (const openid of ['mia', 'max', 'moe']) await agree(openid);
  for (const openid of ['mia', 'max', 'moe']) await waiting(`unheard-${openid}`, openid);
  let sends = 0;
  world.faults.reply = ({ operation }) => (operation === send && ++sends === 1 ? 'lose' : 'pass');
  await world.fireTimer('messages');
  world.faults.clear();
  await world.fireTimer('messages');
  const states = await Promise.all(['mia', 'max', 'moe'].map((openid) => pushState(`unheard-${openid}`)));
  expect(states.sort()).toEqual(['sent', 'sent', 'unknown']);
  expect(['mia', 'max', 'moe'].map((openid) => pushedTo(openid).length)).toEqual([1, 1, 1]);
});

test('a push that WeChat says it did not send gives its consent back', async () => {
  await agree('nia');
  await waiting('unsent', 'nia');
  world.faults.wechat = ({ request }) => (request === send ? 45009 : null);
  await world.fireTimer('messages');
  expect([await pushState('unsent'), await remaining('nia')]).toEqual(['refused', 1]);
});

test('a push for which WeChat could not be asked gives its consent back', async () => {
  await agree('ola');
  await waiting('unasked', 'ola');
  world.faults.quota = ({ request }) => (request === send ? 'requests' : null);
  await world.fireTimer('messages');
  expect([await pushState('unasked'), await remaining('ola')]).toEqual(['refused', 1]);
});

test('whatever a field holds, WeChat accepts the push', async () => {
  await agree('odd');
  await waiting('odd', 'odd', { fields: { thing1: '𠮷'.repeat(30), time2: now(), thing3: '一\n二\u0000', phrase4: 'abc' } });
  await world.fireTimer('messages');
  expect(await pushState('odd')).toBe('sent');
});

test('a push that would have to show a time that nobody knows is not sent', async () => {
  await agree('lost');
  await waiting('lost', 'lost', { fields: { thing1: '讲座', time2: '待定', thing3: '甲市', phrase4: '已通过' } });
  await world.fireTimer('messages');
  expect([await pushState('lost'), await remaining('lost')]).toEqual(['none', 1]);
});

test('consents to templates that are not ours count nothing', async () => {
  expect(await world.value('fay', 'messages', 'consent', { templateIds: ['OTHER', 'OTHER', templateId, templateId] })).toEqual({ remaining: 1 });
});

test('ten consents sent side by side are ten', async () => {
  await Promise.all(Array.from({ length: 10 }, () => world.value('gus', 'messages', 'consent', { templateIds: [templateId] })));
  expect(await remaining('gus')).toBe(10);
});

test('an inbox is read page by page, each message once, the newest first', async () => {
  const start = now();
  for (let index = 0; index < 25; index++) await waiting(`paged${index}`, 'pam', { at: plus(start, Math.floor(index / 3)), push: 'none' });
  const seen: { id: string; at: string }[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await world.value<{ items: typeof seen; next: string | null }>('pam', 'messages', 'inbox', { limit: 4, ...(cursor && { cursor }) });
    seen.push(...page.items);
    cursor = page.next;
  }
  expect(new Set(seen.map(({ id }) => id)).size).toBe(25);
  expect(seen).toHaveLength(25);
  expect(seen.map(({ at }) => at)).toEqual(seen.map(({ at }) => at).sort().reverse());
});

test('nobody reads or marks another person’s message', async () => {
  await waiting('private', 'hal', { push: 'none' });
  expect(await world.value('ivy', 'messages', 'inbox', {})).toEqual({ items: [], next: null });
  await world.value('ivy', 'messages', 'markRead', { messageId: 'private' });
  expect(await world.value('hal', 'messages', 'unread')).toEqual({ count: 1 });
  expect(await world.value('hal', 'messages', 'markRead', { messageId: 'private' })).toEqual({ count: 0 });
});
