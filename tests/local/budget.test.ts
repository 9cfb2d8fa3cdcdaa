import { staffRoles } from '../../miniprogram/shared/contracts/roles';
import { instantOf, plus } from '../../miniprogram/shared/instants';
import { addAssociations, addEvent, addMembers, addStaff, cityA, day, eventRow, requestsOf } from '../support/arrange';
import { aCase } from '../support/cases';
import { articleRow } from '../support/news';
import { samples } from '../support/samples';
import type { EventRecord } from '../../cloudfunctions/events/event';
import { startWorld, type World } from '../support/world';

/** What each action asks of the database, in order; what comes after the answer is decided is delivery. */
let world: World;
let event: EventRecord;
beforeAll(async () => {
  world = await startWorld({ instances: 1 });
  await addMembers(world, ['ann', 'bob', 'eve']);
  await addStaff(world, 'staff', cityA);
  event = await addEvent(world, eventRow('one'));
  await world.value('ann', 'members', 'session'); // the first call of an environment makes the roster's pointer
});
afterAll(() => world.stop());

const identity = 'aggregateDocuments generations';
const delivery = ['getDocument bindings', 'insertDocument messages', 'modifyDocument signups'];

async function cost(who: string, capability: string, action: string, input: object = {}): Promise<string[]> {
  await world.value(who, capability, action, input);
  return requestsOf(world, capability, action);
}

test('signing up asks three times: who, the seat, the signup', async () => {
  const requests = await cost('ann', 'events', 'signUp', { eventId: 'one', agreed: event.terms });
  expect(requests).toEqual([identity, 'modifyDocument events', 'insertDocument signups', 'getDocument bindings', 'insertDocument messages', 'getDocument events', 'modifyDocument signups']);
});

test('signing up once more by mistake asks once more, and delivers nothing', async () => {
  const requests = await cost('ann', 'events', 'signUp', { eventId: 'one', agreed: event.terms });
  expect(requests).toEqual([identity, 'modifyDocument events', 'getDocument events', 'getDocument signups']);
});

test('a signup that finds no seat asks three times', async () => {
  const full = await addEvent(world, eventRow('full', { capacity: 1, remaining: 0 }));
  await world.call('eve', 'events', 'signUp', { eventId: 'full', agreed: full.terms });
  expect(requestsOf(world, 'events', 'signUp')).toEqual([identity, 'modifyDocument events', 'getDocument events']);
});

test('cancelling asks three times: who, the signup, the seat', async () => {
  await cost('bob', 'events', 'signUp', { eventId: 'one', agreed: event.terms });
  const requests = await cost('bob', 'events', 'cancel', { eventId: 'one' });
  expect(requests).toEqual([identity, 'modifyDocument signups', 'modifyDocument events', 'getDocument signups', ...delivery]);
});

test.each([
  ['events', 'list', { format: 'lecture', city: '甲市', openNow: true }, 1],
  ['events', 'cities', {}, 1],
  ['events', 'latest', {}, 1],
  ['events', 'search', { words: '讲座' }, 1],
  ['services', 'measures', { measuresId: 'national-measures' }, 0],
  ['services', 'coverage', { measuresId: 'national-measures' }, 1],
  ['services', 'catalogue', {}, 3],
  ['events', 'detail', { eventId: 'one' }, 3],
  ['events', 'mine', {}, 2],
  ['events', 'todo', {}, 2],
  ['matters', 'todo', {}, 2],
  ['cases', 'todo', {}, 2],
  ['messages', 'inbox', {}, 1],
  ['messages', 'unread', {}, 1],
  ['messages', 'remaining', {}, 1],
  ['messages', 'markAllRead', {}, 2],
  ['news', 'list', {}, 3],
  ['news', 'latest', {}, 3],
  ['news', 'todo', {}, 2],
  ['members', 'session', {}, 1],
])('%s.%s, asked by a member, costs as many requests as here', async (capability, action, input, requests) => {
  expect(await cost('ann', capability, action, input)).toHaveLength(requests);
});

test.each([
  ['managed', {}, 3],
  ['todo', {}, 2],
  ['waiting', {}, 3],
  ['managedDetail', { eventId: 'one' }, 2],
  ['signups', { eventId: 'one', state: 'pending' }, 3],
])('events.%s, asked by staff, costs as many requests as here', async (action, input, requests) => {
  expect(await cost('staff', 'events', action, input)).toHaveLength(requests);
});

test('matters.todo, asked by staff who handle matters, costs one request for what is one\'s own and one for what waits', async () => {
  expect(await cost('staff', 'matters', 'todo')).toEqual([identity, 'aggregateDocuments matters', 'aggregateDocuments matters']);
});

describe('whoever asks, and whatever waits for them,', () => {
  const national = { associationId: 'national', associationName: '全国注册会计师协会', associationPath: ['national'] };
  const now = instantOf(Date.now());
  const filed = { openid: 'busy', memberId: 'busy', firmId: 'firm001' };

  /** A member who does everything there is to do for the whole country and acts for a firm, too. */
  beforeAll(async () => {
    await addAssociations(world);
    await addMembers(world, ['busy']);
    await addStaff(world, 'busy', national, staffRoles);
    await world.database.add('mandates', { _id: 'busy', reference: 'busy', name: '示例busy', firmId: 'firm001', firmName: '示例会计师事务所', ...cityA, capacity: 'administrator', scopes: [], fromDay: '2026-01-01', untilDay: null, status: 'active', since: now });
    await world.database.add('groupMembers', { _id: 'g_busy', groupId: 'young', memberId: 'busy', ...cityA, status: 'in', since: now });
    const grouped = { reach: 'members' as const, kinds: ['practising' as const], associationIds: [], firmIds: [], groupIds: ['young'] };
    await world.database.add('news', ...['read', 'unread'].map((id) => ({ ...articleRow(id, { mustRead: true, audience: grouped, publishedAt: plus(now, -day) }) })));
    await world.database.add('manuscripts', { _id: 'review', associationId: 'national', state: 'review', at: now });
    const { applicant } = aCase('model');
    await world.database.add('cases', { ...aCase('own', cityA, { applicant: { ...applicant, ...filed, kind: 'member' } }) }, { ...aCase('firms', cityA, { applicant: { ...applicant, ...filed, memberId: null, kind: 'firm' } }) });
    await world.value('busy', 'news', 'confirmRead', { newsId: 'read' });
  });

  test.each(Object.entries(samples).flatMap(([capability, inputs]) => ('todo' in inputs ? [capability] : [])))('%s.todo costs at most two requests beside the one that says who it is', async (capability) => {
    const [first, ...others] = await cost('busy', capability, 'todo');
    expect([first, others.length <= 2]).toEqual([identity, true]);
  });

  test('the one request for what must be read knows what has been, and the one for open cases those of the firm', async () => {
    expect(await world.value('busy', 'news', 'todo')).toEqual({ unread: 1, next: { newsId: 'unread', title: '通知unread' }, review: 1, sign: 0 });
    expect(await world.value('busy', 'cases', 'todo')).toMatchObject({ mine: [{}, {}] });
  });
});
