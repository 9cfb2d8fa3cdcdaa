import type { EventRecord } from '../../cloudfunctions/events/event';
import type { SignupRecord } from '../../cloudfunctions/events/signup';
import type { Sent } from '../../local/gateway/faults';
import { addEvent, addMembers, addStaff, cityA, eventRow } from '../support/arrange';
import { startWorld, type World } from '../support/world';

/** One request of a call is held back until everything else has happened: the orders that a storm meets once in a while. */
let world: World;
beforeAll(async () => {
  world = await startWorld({ instances: 3 });
  await addMembers(world, ['ann']);
  await addStaff(world, 'staff', cityA);
});
afterAll(() => world.stop());
afterEach(() => world.faults.clear());

const signUp = (event: EventRecord) => world.call<{ state: string }>('ann', 'events', 'signUp', { eventId: event._id, agreed: event.terms });
const cancel = (event: EventRecord) => world.call<{ state: string }>('ann', 'events', 'cancel', { eventId: event._id });

/** Starts the call and gives it back once the request in question waits; `let go` sends that request. */
async function heldBack(call: () => Promise<unknown>, isTheOne: (sent: Sent) => boolean) {
  let letGo = () => {};
  const gate = new Promise<void>((resolve) => (letGo = resolve));
  const waits = new Promise<void>((resolve) => {
    world.faults.hold = (sent) => {
      if (!isTheOne(sent)) return;
      world.faults.clear();
      resolve();
      return gate;
    };
  });
  const answer = call();
  await waits;
  return { arrive: () => (letGo(), answer) };
}

const writes = (collection: string) => (sent: Sent) => sent.operation === 'modifyDocument' && sent.collection === collection;

async function expectSeat(eventId: string, holds: boolean): Promise<void> {
  const { remaining, capacity, claims } = (await world.database.get<EventRecord>('events', eventId))!;
  const signup = await world.database.get<SignupRecord>('signups', `${eventId}_ann`);
  expect({ remaining: capacity - remaining, claims, state: signup?.state }).toEqual({
    remaining: holds ? 1 : 0,
    claims: holds ? { ann: signup!.claimedAt } : {},
    state: holds ? 'pending' : 'cancelled',
  });
}

test('a seat returned too late does not take away the seat of a new signup', async () => {
  const event = await addEvent(world, eventRow('late-return'));
  await signUp(event);
  const late = await heldBack(() => cancel(event), writes('events'));
  expect(await signUp(event)).toEqual({ ok: true, value: { state: 'pending' } });
  await late.arrive();
  await expectSeat('late-return', true);
});

test('a seat returned too late does not take away a seat that was since given up and taken again', async () => {
  const event = await addEvent(world, eventRow('later-return'));
  await signUp(event);
  const late = await heldBack(() => cancel(event), writes('events'));
  await signUp(event);
  await cancel(event);
  await signUp(event);
  await late.arrive();
  await expectSeat('later-return', true);
});

test('a signup written down too late does not come back to life after its seat was given up', async () => {
  const event = await addEvent(world, eventRow('late-add'));
  const late = await heldBack(() => signUp(event), ({ operation, collection }) => operation === 'insertDocument' && collection === 'signups');
  await signUp(event);
  await cancel(event);
  await late.arrive();
  await expectSeat('late-add', false);
});

test('a second signup written down too late does not come back to life after two more rounds', async () => {
  const event = await addEvent(world, eventRow('late-renewal'));
  await signUp(event);
  await cancel(event);
  const late = await heldBack(() => signUp(event), writes('signups'));
  for (const step of [signUp, cancel, signUp, cancel]) await step(event);
  await late.arrive();
  await expectSeat('late-renewal', false);
});

test('a cancellation that was overtaken by another and by a new signup leaves the new one alone', async () => {
  const event = await addEvent(world, eventRow('late-cancel'));
  await signUp(event);
  const late = await heldBack(() => cancel(event), writes('signups'));
  await cancel(event);
  await signUp(event);
  const answer = await late.arrive();
  expect(answer).toEqual({ ok: true, value: { state: 'cancelled' } });
  await expectSeat('late-cancel', false); // it is a cancellation all the same: whoever asks to cancel is cancelled
});

test('when the clock of one instance is behind, a new signup still comes after the old one', async () => {
  const event = await addEvent(world, eventRow('slow-clock'));
  await signUp(event);
  await cancel(event);
  world.clock.setOffset(-60_000);
  expect(await signUp(event)).toEqual({ ok: true, value: { state: 'pending' } });
  await expectSeat('slow-clock', true);
  expect(await cancel(event)).toEqual({ ok: true, value: { state: 'cancelled' } });
  world.clock.setOffset(0);
  await expectSeat('slow-clock', false);
});

test('the duty completes a claim whose call is still in flight, and the call finds its signup there', async () => {
  const event = await addEvent(world, eventRow('early-duty'));
  const late = await heldBack(() => signUp(event), ({ operation, collection }) => operation === 'insertDocument' && collection === 'signups');
  world.clock.setOffset(120_000);
  await world.fireTimer('events');
  await expectSeat('early-duty', true);
  expect(await late.arrive()).toEqual({ ok: true, value: { state: 'pending' } });
  await expectSeat('early-duty', true);
  world.clock.setOffset(0);
});

test('a rejection overtaken by the member’s own cancellation and new signup leaves the new signup alone', async () => {
  const event = await addEvent(world, eventRow('late-reject'));
  await signUp(event);
  const reject = () => world.call('staff', 'events', 'reject', { eventId: event._id, signupIds: ['late-reject_ann'], reason: '名额调整' });
  const late = await heldBack(reject, writes('signups'));
  await cancel(event);
  await signUp(event);
  expect(await late.arrive()).toEqual({ ok: true, value: [{ id: 'late-reject_ann', refused: '这条报名刚刚有变化，请刷新后再试' }] });
  await expectSeat('late-reject', true);
});

test('a delivery that was overtaken by a new signup and a cancellation cut short returns the seat of that one too', async () => {
  const event = await addEvent(world, eventRow('late-delivery'));
  await signUp(event);
  const late = await heldBack(() => cancel(event), ({ operation, collection }) => operation === 'getDocument' && collection === 'signups');
  await signUp(event);
  world.faults.reply = ({ action, operation, collection }) => (action === 'cancel' && operation === 'modifyDocument' && collection === 'signups' ? 'kill' : 'pass');
  await expect(cancel(event)).rejects.toThrow();
  world.faults.clear();
  await late.arrive();
  await expectSeat('late-delivery', false);
});
