import { setTimeout as pause } from 'node:timers/promises';
import type { EventRecord } from '../../cloudfunctions/events/event';
import type { SignupRecord } from '../../cloudfunctions/events/signup';
import type { Answer } from '../../miniprogram/shared/contracts/answers';
import type { SignupState } from '../../miniprogram/shared/contracts/events';
import { addEvent, addMembers, eventRow } from '../support/arrange';
import { seededRandom, type Random } from '../support/seeded';
import { CallFailed, startWorld, type World } from '../support/world';

type Reply = Answer<{ state: SignupState }>;

let world: World;
const people = Array.from({ length: 200 }, (_, index) => `p${index + 1}`);

beforeAll(async () => {
  world = await startWorld({ instances: 8 });
  await addMembers(world, people);
});
afterAll(() => world.stop());
afterEach(() => world.faults.clear());

const minute = 60_000;
const signUp = (who: string, event: EventRecord) => world.call<{ state: SignupState }>(who, 'events', 'signUp', { eventId: event._id, agreed: event.terms });
const cancel = (who: string, event: EventRecord) => world.call<{ state: SignupState }>(who, 'events', 'cancel', { eventId: event._id });
const holds = (answer: Reply) => answer.ok && (answer.value.state === 'pending' || answer.value.state === 'approved');

/** Seats, claims and signups tell the same story. */
async function expectExact(eventId: string): Promise<string[]> {
  const event = (await world.database.get<EventRecord>('events', eventId))!;
  const rows = await world.database.find<SignupRecord>('signups', { eventId });
  const active = rows.filter(({ state }) => state === 'pending' || state === 'approved');
  expect(event.remaining).toBe(event.capacity - active.length);
  expect(event.claims).toEqual(Object.fromEntries(active.map(({ memberId, claimedAt }) => [memberId, claimedAt])));
  expect(new Set(rows.map(({ memberId }) => memberId)).size).toBe(rows.length);
  return active.map(({ memberId }) => memberId).sort();
}

test('of 200 people at once for 50 seats exactly 50 hold one, and every other one is told that the seats are gone', async () => {
  const event = await addEvent(world, eventRow('rush', { capacity: 50 }));
  const answers = await Promise.all(people.map((who) => signUp(who, event)));
  const seated = people.filter((_, index) => holds(answers[index]!));
  expect(seated).toHaveLength(50);
  for (const answer of answers.filter((each) => !each.ok)) expect(answer).toEqual({ ok: false, refusal: { code: 'conflict', message: '名额已满' } });
  expect(await expectExact('rush')).toEqual(seated.sort());
});

test('twenty identical calls of one person are one signup', async () => {
  const event = await addEvent(world, eventRow('tap', { capacity: 50 }));
  const answers = await Promise.all(Array.from({ length: 20 }, () => signUp('p1', event)));
  for (const answer of answers) expect(answer).toEqual({ ok: true, value: { state: 'pending' } });
  expect(await expectExact('tap')).toEqual(['p1']);
  expect(await world.database.count('messages', { recipient: 'p1', path: { $regex: 'tap$' } })).toBe(1);
});

test('people who sign up and cancel over and over beside themselves, on an uneven line, neither lose nor double a seat', async () => {
  const event = await addEvent(world, eventRow('churn', { capacity: 3 }));
  const random = seededRandom('churn');
  world.faults.hold = () => (random.fraction() < 0.2 ? pause(random.whole(20, 400)) : undefined);
  await Promise.all(people.slice(0, 4).flatMap((who) => [1, 2].map(() => restless(who, event, random))));
  world.faults.clear();
  await expectExact('churn');
});

async function restless(who: string, event: EventRecord, random: Random): Promise<void> {
  for (let step = 0; step < 12; step++) await (random.fraction() < 0.5 ? signUp(who, event) : cancel(who, event));
}

test('with at least 200 instances killed at database replies, every call repeated and the duty running, the seats stay exact', async () => {
  const event = await addEvent(world, eventRow('storm', { capacity: 50 }));
  const random = seededRandom('storm');
  let kills = 0;
  world.faults.reply = ({ name, action }) => {
    const rate = action === 'timer' ? 0.02 : 0.2;
    if (name !== 'events' || kills >= 215 || random.fraction() > rate) return 'pass';
    kills += 1;
    return 'kill';
  };
  // Two minutes pass between two runs of the duty, so that it takes even the calls in flight for old.
  const duty = everySoOften(async () => {
    world.clock.setOffset(world.clock.offset + 2 * minute);
    await world.fireTimer('events');
  });
  const answers = await Promise.all(people.map((who) => stubborn(() => signUp(who, event), random.whole(0, 1))));
  const leaving = people.filter((_, index) => holds(answers[index]!)).slice(0, 15);
  await Promise.all(leaving.map((who) => stubborn(() => cancel(who, event), 1)));
  await Promise.all(people.map((who) => stubborn(() => signUp(who, event), 0)));
  while (kills < 200) await Promise.all(people.slice(0, 50).map((who) => stubborn(() => signUp(who, event), 0)));
  await duty.stop();
  expect(kills).toBeGreaterThanOrEqual(200);
  world.faults.clear();

  // What crashes left becomes the duty's once it is older than any call in flight.
  world.clock.setOffset(world.clock.offset + 2 * minute);
  await world.fireTimer('events');
  expect(await expectExact('storm')).toHaveLength(50);
  expect(await world.database.count('signups', { unfinishedSince: { $ne: null } })).toBe(0);
  expect(await world.database.count('events', { unsettledSince: { $ne: null } })).toBe(0);
}, 400_000);

/** Calls until there is an answer, and then so many times more: a phone repeats what got no reply, and so do people. */
async function stubborn(call: () => Promise<Reply>, more: number): Promise<Reply> {
  for (let failures = 0; failures < 100; failures++) {
    try {
      const answer = await call();
      if (!answer.ok && answer.refusal.code === 'busy') continue;
      return more > 0 ? await stubborn(call, more - 1) : answer;
    } catch (error) {
      if (!(error instanceof CallFailed)) throw error;
    }
  }
  throw new Error('no answer in a hundred tries');
}

/** Again and again until stopped. */
function everySoOften(run: () => Promise<unknown>) {
  let going = true;
  const ended = (async () => {
    while (going) {
      await run();
      await pause(300); // the duty shall run beside the calls, not instead of them
    }
  })();
  return { stop: () => ((going = false), ended) };
}
