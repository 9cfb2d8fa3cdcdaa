import { instantOf } from '../../miniprogram/shared/instants';
import type { EventRecord } from '../../cloudfunctions/events/event';
import { addEvent, addMembers, addStaff, cityA, draftAt, eventRow } from '../support/arrange';
import { startWorld, type World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await startWorld({ instances: 2 });
  await addMembers(world, ['ann']);
  await addStaff(world, 'staff', cityA);
});
afterAll(() => world.stop());
afterEach(() => world.faults.clear());

/** The n-th reply of the database during a call is lost on the way. */
function loseReply(n: number) {
  let replies = 0;
  world.faults.reply = () => (++replies === n ? 'lose' : 'pass');
}

const expectSeats = async (eventId: string, taken: number) => {
  const { capacity, remaining, claims } = (await world.database.get<EventRecord>('events', eventId))!;
  expect([capacity - remaining, Object.keys(claims).length]).toEqual([taken, taken]);
};

test.each([1, 2, 3, 4, 5])('a signup whose reply %i was lost is one signup after the second try', async (n) => {
  const event = await addEvent(world, eventRow(`lost${n}`));
  const signUp = () => world.call('ann', 'events', 'signUp', { eventId: event._id, agreed: event.terms });
  loseReply(n);
  const first = await signUp();
  if (!first.ok) expect(first.refusal).toEqual({ code: 'busy', message: '服务暂时出了点问题，请稍后再试' });
  world.faults.clear();
  expect(await signUp()).toEqual({ ok: true, value: { state: 'pending' } });
  await expectSeats(event._id, 1);
});

test.each([1, 2, 3, 4, 5, 6])('a cancellation whose reply %i was lost returns one seat after the second try', async (n) => {
  const event = await addEvent(world, eventRow(`back${n}`));
  await world.value('ann', 'events', 'signUp', { eventId: event._id, agreed: event.terms });
  const cancel = () => world.call('ann', 'events', 'cancel', { eventId: event._id });
  loseReply(n);
  await cancel();
  world.faults.clear();
  expect(await cancel()).toEqual({ ok: true, value: { state: 'cancelled' } });
  await expectSeats(event._id, 0);
});

test.each([1, 2])('a draft whose reply %i was lost is one draft after the second try', async (n) => {
  const input = { ...draftAt(instantOf(Date.now()), {}, { title: `草稿${n}` }), key: `lost${n}` };
  loseReply(n);
  await world.call('staff', 'events', 'draft', input);
  world.faults.clear();
  expect(await world.call('staff', 'events', 'draft', input)).toMatchObject({ ok: true, value: { revision: 1 } });
  expect(await world.database.count('events', { 'terms.title': `草稿${n}` })).toBe(1);
});

test('the same key in another hand is another draft, and with another content it is refused', async () => {
  await addStaff(world, 'colleague', cityA);
  const input = { ...draftAt(instantOf(Date.now())), key: 'shared' };
  const draft = (openid: string, changes = {}) => world.call<{ eventId: string }>(openid, 'events', 'draft', { ...input, ...changes });
  const [own, other] = [await draft('staff'), await draft('colleague')];
  expect(own.ok && own.value.eventId).not.toBe(other.ok && other.value.eventId);
  expect(await draft('staff', { capacity: 7 })).toMatchObject({ ok: false, refusal: { code: 'conflict' } });
});

test.each([1, 2, 3])('a revision whose reply %i was lost is saved once after the second try', async (n) => {
  await addEvent(world, eventRow(`revised${n}`, { status: 'draft' }));
  const draft = draftAt(instantOf(Date.now()), { capacity: 7 });
  const revise = () => world.call('staff', 'events', 'revise', { eventId: `revised${n}`, revision: 1, draft });
  loseReply(n);
  await revise();
  world.faults.clear();
  expect(await revise()).toEqual({ ok: true, value: { eventId: `revised${n}`, revision: 2 } });
  expect(await world.database.get('events', `revised${n}`)).toMatchObject({ capacity: 7, remaining: 7, revision: 2 });
});

test('what nobody foresaw is logged by its kind, without its text', async () => {
  world.log.length = 0;
  world.faults.reply = () => 'lose';
  const answer = await world.call('ann', 'events', 'detail', { eventId: 'secret-planted' });
  expect(answer).toEqual({ ok: false, refusal: { code: 'busy', message: '服务暂时出了点问题，请稍后再试' } });
  const line = world.log.find((each) => each.includes('"fault"'))!;
  expect(line).toMatch(/"requestId":"[^"]+","name":"detail","outcome":"busy"/);
  expect(world.log.join('\n')).not.toMatch(/planted|"ann"/);
});

test('what is delivered after the answer may fail: the answer stands, and the duty delivers', async () => {
  const event = await addEvent(world, eventRow('undelivered'));
  world.faults.reply = ({ collection }) => (collection === 'messages' ? 'lose' : 'pass');
  const answer = await world.call('ann', 'events', 'signUp', { eventId: 'undelivered', agreed: event.terms });
  expect(answer).toEqual({ ok: true, value: { state: 'pending' } });
  expect(world.log.find((line) => line.includes('left to the duty'))).toMatch(/"requestId":"[^"]+","name":"signUp"/);
  world.faults.clear();
  world.clock.setOffset(120_000);
  await world.fireTimer('events');
  world.clock.setOffset(0);
  expect(await world.database.get('signups', 'undelivered_ann')).toMatchObject({ untold: [], unfinishedSince: null });
  expect(await world.database.count('messages', { path: { $regex: 'undelivered$' } })).toBe(1);
});
