import type { AuditRecord } from '../../../cloudfunctions/platform/audit';
import { addEvent, addMembers, addStaff, cityA, draftAt, eventRow, requestsOf } from '../../support/arrange';
import { instantOf } from '../../../miniprogram/shared/instants';
import { startWorld, type World } from '../../support/world';

/** What staff do with events is in the audit log, and costs the answer nothing. */
let world: World;
beforeAll(async () => {
  world = await startWorld({ instances: 1 });
  await addMembers(world, ['ann', 'bob']);
  await addStaff(world, 'staff', cityA, ['contact', 'publisher']);
});
afterAll(() => world.stop());
afterEach(async () => {
  world.faults.clear();
  world.clock.setOffset(0);
  for (const collection of ['audit', 'events', 'signups']) await world.database.remove(collection, {});
});

const log = async () => (await world.database.find<AuditRecord>('audit')).sort((one, other) => one.at.localeCompare(other.at));
const draft = () => draftAt(instantOf(Date.now()));
const identity = 'aggregateDocuments generations';

async function signedUp(): Promise<void> {
  const event = await addEvent(world, eventRow('one'));
  for (const who of ['ann', 'bob']) await world.value(who, 'events', 'signUp', { eventId: 'one', agreed: event.terms });
}

test('drafting, revising and publishing leave one entry each, by the role that may', async () => {
  const { eventId } = await world.value<{ eventId: string }>('staff', 'events', 'draft', { ...draft(), key: 'k3y-of-a-new-draft' });
  await world.value('staff', 'events', 'draft', { ...draft(), key: 'k3y-of-a-new-draft' }).catch(() => null);
  await world.value('staff', 'events', 'revise', { eventId, revision: 1, draft: draft() });
  await world.value('staff', 'events', 'publish', { eventId, revision: 2 });
  await world.value('staff', 'events', 'publish', { eventId, revision: 2 });
  expect((await log()).map(({ summary, by, kind }) => [summary, by.role, kind])).toEqual([
    ['起草了活动「新准则讲座」', 'contact', 'events'],
    ['修改了活动草稿「新准则讲座」', 'contact', 'events'],
    ['发布了活动「新准则讲座」', 'publisher', 'events'],
  ]);
  expect(await world.database.get('events', eventId)).toMatchObject({ unlogged: [], unloggedSince: null });
});

test('each decision on a signup leaves one entry, with its reason', async () => {
  await signedUp();
  await world.value('staff', 'events', 'approve', { eventId: 'one', signupIds: ['one_ann'] });
  await world.value('staff', 'events', 'reject', { eventId: 'one', signupIds: ['one_ann', 'one_bob'], reason: '名额已满' });
  const found = await log();
  expect(found.map(({ summary, reason, subject }) => [summary, reason, subject.memberId])).toEqual([
    ['通过了报名：示例ann，活动「新准则讲座」', null, 'ann'],
    ['未通过报名：示例bob，活动「新准则讲座」', '名额已满', 'bob'],
  ]);
  expect(found[0]).toMatchObject({ associationPath: cityA.associationPath, by: { openid: 'staff', associationId: 'city-a' } });
});

test('what members do by themselves is not the audit log’s business', async () => {
  await signedUp();
  await world.value('ann', 'events', 'cancel', { eventId: 'one' });
  expect(await log()).toEqual([]);
});

test('up to the answer nothing is asked of the database that was not asked before', async () => {
  await world.value('staff', 'events', 'draft', { ...draft(), key: 'k3y-of-a-new-draft' });
  expect(requestsOf(world, 'events', 'draft')).toEqual([identity, 'insertDocument events', 'insertDocument audit', 'modifyDocument events']);
  await signedUp();
  await world.value('staff', 'events', 'approve', { eventId: 'one', signupIds: ['one_ann'] });
  const delivery = ['insertDocument audit', 'getDocument bindings', 'insertDocument messages', 'modifyDocument signups'];
  expect(requestsOf(world, 'events', 'approve')).toEqual([identity, 'getDocument events', 'getDocument signups', 'modifyDocument signups', ...delivery]);
});

test('a decision whose entry was lost on the way is handed over by the duty, once', async () => {
  await signedUp();
  world.faults.reply = ({ operation, collection }) => (operation === 'modifyDocument' && collection === 'signups' ? 'kill' : 'pass');
  await world.value('staff', 'events', 'approve', { eventId: 'one', signupIds: ['one_ann'] }).catch(() => null);
  world.faults.clear();
  expect(await log()).toEqual([]);
  world.clock.setOffset(120_000);
  await world.fireTimer('events');
  await world.fireTimer('events');
  expect((await log()).map(({ summary }) => summary)).toEqual(['通过了报名：示例ann，活动「新准则讲座」']);
});

test('a publication whose entry was lost on the way is handed over by the duty, once', async () => {
  await addEvent(world, eventRow('two', { status: 'draft' }));
  world.faults.reply = ({ operation, collection }) => (operation === 'modifyDocument' && collection === 'events' ? 'kill' : 'pass');
  await world.value('staff', 'events', 'publish', { eventId: 'two', revision: 1 }).catch(() => null);
  world.faults.clear();
  expect(await log()).toEqual([]);
  world.clock.setOffset(120_000);
  await world.fireTimer('events');
  await world.fireTimer('events');
  expect((await log()).map(({ summary }) => summary)).toEqual(['发布了活动「新准则讲座」']);
});
