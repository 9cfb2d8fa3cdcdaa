import type { FirmSignupOutcome } from '../../miniprogram/shared/contracts/events';
import type { FirmScope } from '../../miniprogram/shared/contracts/roles';
import type { EventRecord } from '../../cloudfunctions/events/event';
import { addEvent, addMembers, addStaff, cityA, eventRow, freeze } from '../support/arrange';
import { startWorld, type World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await startWorld({ instances: 2 });
  await addMembers(world, ['ann', 'bob', 'cal', 'gone']);
  await freeze(world, 'gone');
  await addMembers(world, ['elsewhere'], { firmId: 'firm002', firmName: '示例别家会计师事务所' });
  await addStaff(world, 'staff', cityA);
  await delegate('delegate', ['signups']);
  await delegate('reader', ['people']);
});
afterAll(() => world.stop());

async function delegate(openid: string, scopes: FirmScope[]): Promise<void> {
  const firm = { firmId: 'firm001', firmName: '示例会计师事务所', ...cityA };
  await world.database.add('mandates', { _id: openid, name: '示例经办人', ...firm, capacity: 'delegate', scopes, fromDay: '2020-01-01', untilDay: '2999-01-01', status: 'active' });
}

let count = 0;
const event = (changes: Partial<EventRecord> = {}) => addEvent(world, eventRow(`e${(count += 1)}`, changes));

function signUpFor({ _id, terms }: EventRecord, memberIds: string[], openid = 'delegate') {
  return world.call<FirmSignupOutcome[]>(openid, 'events', 'signUpFor', { eventId: _id, agreed: terms, memberIds });
}

test('a delegate signs colleagues up, each has an own outcome, and both names are in the record', async () => {
  const here = await event();
  expect(await signUpFor(here, ['ann', 'bob', 'elsewhere', 'gone', 'nobody'])).toEqual({
    ok: true,
    value: [
      { memberId: 'ann', state: 'pending', refused: null },
      { memberId: 'bob', state: 'pending', refused: null },
      ...['elsewhere', 'gone', 'nobody'].map((memberId) => ({ memberId, state: null, refused: '名册中没有这位本所人员' })),
    ],
  });
  expect(await world.database.get('signups', `${here._id}_ann`)).toMatchObject({ memberId: 'ann', actedBy: { name: '示例经办人', firmName: '示例会计师事务所' }, facts: [{ by: 'delegate' }] });
  expect(await world.database.find('audit', { action: 'events.signUpFor', 'subject.id': here._id })).toMatchObject([{ by: { name: '示例经办人', for: { firmName: '示例会计师事务所' } } }]);
  expect(await world.value('staff', 'events', 'signups', { eventId: here._id })).toMatchObject({ items: [{ actedBy: '示例经办人' }, { actedBy: '示例经办人' }] });
});

test('the colleague is told by whom, and may cancel', async () => {
  const here = await event();
  await signUpFor(here, ['cal']);
  const inbox = await world.value<{ items: { body: string }[] }>('cal', 'messages', 'inbox');
  expect(inbox.items[0]!.body).toMatch(/^由示例会计师事务所的示例经办人为您报名。/);
  expect(await world.value('cal', 'events', 'cancel', { eventId: here._id })).toEqual({ state: 'cancelled' });
});

test('no more colleagues than seats, and a second call signs nobody up twice', async () => {
  const here = await event({ capacity: 2 });
  const refusals = (answer: Awaited<ReturnType<typeof signUpFor>>) => (answer.ok ? answer.value.map(({ refused }) => refused) : answer.refusal);
  expect(refusals(await signUpFor(here, ['ann', 'bob', 'cal']))).toEqual([null, null, '名额已满']);
  expect(refusals(await signUpFor(here, ['ann', 'bob', 'cal']))).toEqual([null, null, '名额已满']);
  expect(await world.database.count('signups', { eventId: here._id })).toBe(2);
  expect(await world.value('delegate', 'events', 'signedUp', { eventId: here._id, memberIds: ['ann', 'bob', 'cal', 'elsewhere'] })).toEqual([
    { memberId: 'ann', state: 'pending' },
    { memberId: 'bob', state: 'pending' },
  ]);
});

test('a delegate entrusted with something else, a member and somebody of no firm sign nobody up', async () => {
  const here = await event();
  for (const openid of ['reader', 'ann', 'stranger']) expect(await signUpFor(here, ['bob'], openid)).toMatchObject({ refusal: { code: 'forbidden' } });
  expect(await world.database.count('signups', { eventId: here._id })).toBe(0);
});

test('a draft is there for nobody of a firm', async () => {
  expect(await signUpFor(await event({ status: 'draft' }), ['ann'])).toMatchObject({ refusal: { code: 'missing' } });
});
