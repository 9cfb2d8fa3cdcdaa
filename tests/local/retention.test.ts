import { instantOf, plus } from '../../miniprogram/shared/instants';
import { cityA, day, rosterRow } from '../support/arrange';
import { startWorld, type World } from '../support/world';

/** By the tables of retention.ts: what has been kept long enough goes by the clock alone, and nothing sooner. */
let world: World;
let ago: (days: number) => string;
beforeAll(async () => {
  world = await startWorld();
  const now = instantOf(world.clock.now());
  ago = (days) => plus(now, -days * day);
});
afterAll(() => world.stop());

const idsOf = async (name: string) => (await world.database.find<{ _id: string }>(name, {})).map(({ _id }) => _id).sort();

test('three years after an event nobody is named in its signups any more, and how it ended stays', async () => {
  const signup = { eventId: 'e', memberId: 'ann', memberName: '示例会员', firmName: '示例会计师事务所', reason: '名额已满', actedBy: { openid: 'x', name: '示例经办人', firmName: '示例会计师事务所' }, state: 'rejected', unfinishedSince: null, namelessSince: null };
  await world.database.add('signups', { ...signup, _id: 'over', terms: { startsAt: ago(1096), endsAt: ago(1096) } }, { ...signup, _id: 'recent', terms: { startsAt: ago(1094), endsAt: ago(1094) } });
  await world.fireTimer('events');
  expect(await world.database.get('signups', 'over')).toMatchObject({ memberName: '已过保存期', firmName: null, actedBy: null, reason: null, state: 'rejected' });
  expect(await world.database.get('signups', 'recent')).toMatchObject(signup);
});

test('a version of the roster goes three years after the next one, and never one that somebody still sees', async () => {
  await world.database.add('generations', { _id: 'roster', current: 2, applying: null, leases: 2, switched: [] });
  const rows = [
    { ...rosterRow('ann'), until: 1, endedAt: ago(1096) },
    { ...rosterRow('ann'), _id: 'ann_1', from: 1, until: 2, endedAt: ago(1094) },
    { ...rosterRow('ann'), _id: 'ann_2', from: 2, standing: 'left' },
    { ...rosterRow('bob'), until: 3, endedAt: ago(1096) },
  ];
  await world.database.add('roster', ...rows);
  await world.fireTimer('roster');
  expect(await idsOf('roster')).toEqual(['ann_1', 'ann_2', 'bob_0']);
});

test('lists of a roster that took effect go ninety days later, and those of one that waits stay', async () => {
  for (const name of ['rosterStages', 'rosterProblems']) {
    await world.database.add(name, { _id: 'old_0', importId: 'old', piece: 0, keptSince: ago(91) }, { _id: 'new_0', importId: 'new', piece: 0, keptSince: ago(89) }, { _id: 'waits_0', importId: 'waits', piece: 0 });
  }
  await world.fireTimer('roster');
  for (const name of ['rosterStages', 'rosterProblems']) expect(await idsOf(name)).toEqual(['new_0', 'waits_0']);
});

test('an application goes three years after it was decided, and one that waits never', async () => {
  const application = { ...cityA, openid: 'ann', kind: 'binding', claim: { kind: 'binding', name: '示例会员' }, proofs: [], explanation: '', state: 'rejected', unfinishedSince: null, clearedAt: ago(900) };
  await world.database.add('applications', { ...application, _id: 'old', at: ago(1100), decidedAt: ago(1096) }, { ...application, _id: 'new', at: ago(1095), decidedAt: ago(1094) }, { ...application, _id: 'waits', at: ago(2000), state: 'pending', decidedAt: null, clearedAt: null });
  await world.fireTimer('members');
  expect(await idsOf('applications')).toEqual(['new', 'waits']);
});
