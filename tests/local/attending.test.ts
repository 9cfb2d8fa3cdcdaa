import type { EventRecord } from '../../cloudfunctions/events/event';
import type { SignupRecord } from '../../cloudfunctions/events/signup';
import { addEvent, addMembers, addStaff, cityA, eventRow } from '../support/arrange';
import { startWorld, type World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await startWorld({ instances: 2 });
  await addMembers(world, ['ann', 'bob']);
  await addStaff(world, 'staff-a', cityA);
});
afterAll(() => world.stop());

const call = (who: string, action: string, input: object) => world.call<{ state: string }>(who, 'events', action, input);

test('a member signs up, staff approve, the member finds it in the inbox, cancels, and the seat is free again', async () => {
  const event = await addEvent(world, eventRow('thread', { capacity: 2 }));
  const agreed = event.terms;
  expect(await call('ann', 'signUp', { eventId: 'thread', agreed })).toEqual({ ok: true, value: { state: 'pending' } });
  const { items } = await world.value<{ items: { id: string }[] }>('staff-a', 'events', 'signups', { eventId: 'thread' });
  expect(items).toMatchObject([{ memberName: '示例ann', state: 'pending' }]);
  expect(await call('staff-a', 'approve', { eventId: 'thread', signupIds: [items[0]!.id] })).toEqual({ ok: true, value: [{ id: 'thread_ann', refused: null }] });
  const inbox = await world.value<{ items: { kind: string }[] }>('ann', 'messages', 'inbox', {});
  expect(inbox.items.map(({ kind }) => kind)).toEqual(['signup-approved', 'signup-received']);
  expect(await call('ann', 'cancel', { eventId: 'thread' })).toEqual({ ok: true, value: { state: 'cancelled' } });
  expect(await world.database.get<EventRecord>('events', 'thread')).toMatchObject({ remaining: 2, claims: {} });
  expect(await world.database.get<SignupRecord>('signups', 'thread_ann')).toMatchObject({ state: 'cancelled', untold: [], unfinishedSince: null });
});
