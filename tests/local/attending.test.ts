import type { EventRecord } from '../../cloudfunctions/events/event';
import type { SignupRecord } from '../../cloudfunctions/events/signup';
import { addEvent, addMembers, addStaff, cityA, eventRow, bindingRow } from '../support/arrange';
import { startWorld, type World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await startWorld({ instances: 2 });
  await addMembers(world, ['ann', 'bob', 'cal']);
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

const heard = async (openid: string) => (await world.database.find<{ recipient: string; kind: string }>('messages', { recipient: openid })).map(({ kind }) => kind).sort();

test('who is told is whoever the member is bound to by then: nobody after unbinding, the other account after binding anew', async () => {
  for (const id of ['first', 'second']) await call('cal', 'signUp', { eventId: id, agreed: (await addEvent(world, eventRow(id))).terms });
  await world.value('cal', 'members', 'unbind');
  await call('staff-a', 'approve', { eventId: 'first', signupIds: ['first_cal'] });
  expect(await heard('cal')).toEqual(['signup-received', 'signup-received']);
  expect(await world.database.get('signups', 'first_cal')).toMatchObject({ state: 'approved', untold: [], unfinishedSince: null });
  await world.database.remove('bindings', { memberId: 'cal' });
  await world.database.add('bindings', bindingRow('cal-anew', 'cal'));
  await call('staff-a', 'approve', { eventId: 'second', signupIds: ['second_cal'] });
  expect(await heard('cal')).toEqual(['signup-received', 'signup-received']);
  expect(await heard('cal-anew')).toEqual(['signup-approved']);
});
