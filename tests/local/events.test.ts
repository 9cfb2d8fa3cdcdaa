import { randomUUID } from 'node:crypto';
import type { EventRecord } from '../../cloudfunctions/events/event';
import { instantOf, plus } from '../../miniprogram/shared/instants';
import type { Page } from '../../miniprogram/shared/contracts/answers';
import type { EventCard, EventDetail, EventDraft, ManagedEvent, MySignup } from '../../miniprogram/shared/contracts/events';
import { addEvent, addMembers, addStaff, cityA, cityB, day, draftAt, eventRow, freeze, hour, province } from '../support/arrange';
import { startWorld, type World } from '../support/world';

let world: World;
const now = instantOf(Date.now());
const ids: string[] = [];

beforeAll(async () => {
  world = await startWorld({ instances: 2 });
  await addMembers(world, ['ann', 'bob', 'eve', 'fay']);
  await addStaff(world, 'staff-a', cityA);
  await addStaff(world, 'staff-b', cityB);
  await addStaff(world, 'staff-province', province);
  for (let index = 0; index < 60; index++) await addEvent(world, planned(index));
});
afterAll(() => world.stop());

/** Twenty that are over, forty to come, in two cities and two formats; several end at the same moment. */
function planned(index: number): EventRecord {
  const startsAt = plus(now, (Math.floor(index / 3) - 6) * day);
  const id = `event${String(index).padStart(2, '0')}`;
  const isOver = plus(startsAt, hour) < now;
  if (!isOver) ids.push(id);
  const closed = index % 5 === 0 ? { signupClosesAt: plus(now, -hour) } : {};
  const event = eventRow(id, { format: index % 2 ? 'forum' : 'lecture', ...closed, ...(index % 4 === 0 && { city: '乙市', ...cityB }) }, { startsAt, endsAt: plus(startsAt, hour) });
  return event;
}

async function all<Item>(who: string, action: string, input: object = {}): Promise<Item[]> {
  const items: Item[] = [];
  for (let next: string | null | undefined; next !== null; ) {
    const page: Page<Item> = await world.value(who, 'events', action, { limit: 7, ...input, ...(next && { cursor: next }) });
    items.push(...page.items);
    next = page.next;
  }
  return items;
}

describe('members read', () => {
  test('what is to come, each event once, the one that ends first at the top', async () => {
    const cards = await all<EventCard>('stranger', 'list');
    expect(cards.map(({ id }) => id)).toEqual(ids);
    const ends = cards.map(({ terms }) => terms.endsAt);
    expect(ends).toEqual([...ends].sort());
  });

  test.each([
    [{ format: 'forum' }, ({ format }: EventCard) => format === 'forum'],
    [{ city: '乙市' }, ({ city }: EventCard) => city === '乙市'],
    [{ openNow: true }, ({ signupClosesAt }: EventCard) => signupClosesAt > now],
    [{ format: 'lecture', city: '乙市', openNow: true }, (card: EventCard) => card.format === 'lecture' && card.city === '乙市' && card.signupClosesAt > now],
  ])('only what they asked for: %j', async (filter, matches) => {
    const expected = (await all<EventCard>('ann', 'list')).filter(matches).map(({ id }) => id);
    expect(expected.length).toBeGreaterThan(0);
    expect((await all<EventCard>('ann', 'list', filter)).map(({ id }) => id).sort()).toEqual(expected.sort());
  });

  test('what they can sign up for now, the one that closes first at the top', async () => {
    const cards = await all<EventCard>('ann', 'list', { openNow: true });
    const inOrder = [...cards].sort((one, other) => (one.signupClosesAt + one.id < other.signupClosesAt + other.id ? -1 : 1));
    expect(cards.map(({ id }) => id)).toEqual(inOrder.map(({ id }) => id));
    const nearest = await world.value<EventCard[]>('ann', 'events', 'latest');
    expect(nearest.map(({ id }) => id)).toEqual(cards.slice(0, 5).map(({ id }) => id));
  });

  test('a page without looking at more events than it shows', async () => {
    await world.value('ann', 'events', 'list', { limit: 7 });
    expect(world.counters.calls.at(-1)!.examined).toBeLessThanOrEqual(8);
  });

  test('the cities of what is to come', async () => {
    expect((await world.value<string[]>('ann', 'events', 'cities')).sort()).toEqual(['甲市', '乙市'].sort());
  });

  test('no card and no page that carries the claims of others', async () => {
    const texts = [await world.value('ann', 'events', 'list'), await world.value('ann', 'events', 'detail', { eventId: ids[0] }), await world.value('staff-a', 'events', 'managed')];
    for (const text of texts) expect(JSON.stringify(text)).not.toMatch(/claims|released|createdBy|unsettled/);
  });

  test('in the detail what they may do, and why not', async () => {
    const seen = async (who: string, eventId: string) => (await world.value<EventDetail>(who, 'events', 'detail', { eventId })).can;
    await addEvent(world, eventRow('free'));
    await addEvent(world, eventRow('taken', { capacity: 1, remaining: 0 }));
    await addEvent(world, eventRow('early', { signupOpensAt: plus(now, day) }));
    expect(await seen('ann', 'free')).toEqual({ signUp: { allowed: true }, cancel: { allowed: false, reason: '您没有报名这个活动' } });
    expect((await seen('stranger', 'free')).signUp).toEqual({ allowed: false, reason: '请先绑定会员身份' });
    await addMembers(world, ['ice']);
    await freeze(world, 'ice');
    expect((await seen('ice', 'free')).signUp).toEqual({ allowed: false, reason: '会员身份已冻结，请联系所属协会' });
    expect((await seen('ann', 'taken')).signUp).toEqual({ allowed: false, reason: '名额已满' });
    expect((await seen('ann', 'early')).signUp).toEqual({ allowed: false, reason: '报名还没有开始' });
  });
});

test('who is frozen after signing up still sees it among the tasks and in the event, and can cancel it', async () => {
  await addMembers(world, ['thaw']);
  const event = await addEvent(world, eventRow('begun'));
  await world.value('thaw', 'events', 'signUp', { eventId: 'begun', agreed: event.terms });
  await freeze(world, 'thaw');
  expect(await world.value('thaw', 'events', 'todo')).toMatchObject({ upcoming: [{ eventId: 'begun' }] });
  expect(await world.value<EventDetail>('thaw', 'events', 'detail', { eventId: 'begun' })).toMatchObject({ signup: { state: 'pending' }, can: { cancel: { allowed: true } } });
  expect(await world.value('thaw', 'events', 'cancel', { eventId: 'begun' })).toEqual({ state: 'cancelled' });
});

describe('signing up', () => {
  const signUp = (who: string, event: EventRecord, agreed = event.terms) => world.call(who, 'events', 'signUp', { eventId: event._id, agreed });
  const refused = (code: string, message: string) => ({ ok: false, refusal: { code, message } });

  test('needs a bound member', async () => {
    const event = await addEvent(world, eventRow('bound'));
    expect(await signUp('stranger', event)).toEqual(refused('unbound', '请先绑定会员身份'));
    expect(await signUp('staff-a', event)).toEqual(refused('unbound', '请先绑定会员身份'));
  });

  test('needs the window, a seat and the terms that were shown', async () => {
    const event = await addEvent(world, eventRow('terms'));
    expect(await signUp('ann', event, { ...event.terms, venue: '别处' })).toEqual(refused('conflict', '活动信息已更新，请重新查看后再报名'));
    expect(await signUp('ann', await addEvent(world, eventRow('soon', { signupOpensAt: plus(now, day) })))).toEqual(refused('conflict', '报名还没有开始，请到时再来'));
    expect(await signUp('ann', await addEvent(world, eventRow('late', { signupClosesAt: plus(now, -hour) })))).toEqual(refused('conflict', '报名已经截止'));
    expect(await signUp('ann', await addEvent(world, eventRow('full', { capacity: 1, remaining: 0 })))).toEqual(refused('conflict', '名额已满'));
  });

  test('answers a draft and an event that does not exist alike', async () => {
    const draft = await addEvent(world, eventRow('hidden', { status: 'draft' }));
    const answers = [await signUp('ann', draft), await signUp('ann', { ...draft, _id: 'absent' })];
    expect(answers).toEqual([refused('missing', '没有找到这个活动'), refused('missing', '没有找到这个活动')]);
  });

  test('is approved at once where nobody has to decide', async () => {
    const event = await addEvent(world, eventRow('automatic', {}, { approval: 'automatic' }));
    expect(await signUp('ann', event)).toEqual({ ok: true, value: { state: 'approved' } });
    expect(await world.value('ann', 'messages', 'inbox', { limit: 1 })).toMatchObject({ items: [{ kind: 'signup-approved' }] });
  });

  test('again after cancelling is a signup like the first, with the whole history', async () => {
    const event = await addEvent(world, eventRow('again'));
    await signUp('ann', event);
    await world.value('ann', 'events', 'cancel', { eventId: 'again' });
    expect(await signUp('ann', event)).toEqual({ ok: true, value: { state: 'pending' } });
    const signup = await world.database.get<{ facts: { type: string }[] }>('signups', 'again_ann');
    expect(signup!.facts.map(({ type }) => type)).toEqual(['SignedUp', 'SignupCancelled', 'SignedUp']);
    expect(await world.database.count('messages', { recipient: 'ann', path: { $regex: 'again$' } })).toBe(3);
  });

  test('ends with the cut-off: afterwards nobody cancels any more', async () => {
    const event = await addEvent(world, eventRow('cutoff', {}, { cancelUntil: plus(now, -1) }));
    await signUp('ann', event);
    expect(await world.call('ann', 'events', 'cancel', { eventId: 'cutoff' })).toEqual(refused('conflict', '已过取消截止时间，请联系主办协会'));
    expect(await world.call('bob', 'events', 'cancel', { eventId: 'cutoff' })).toEqual(refused('missing', '您没有报名这个活动'));
  });

  test('is listed among one’s own, the latest event first, and among what is to come, the next one first', async () => {
    for (const [index, days] of [20, 3, 9].entries()) {
      const startsAt = plus(now, days * day);
      await signUp('fay', await addEvent(world, eventRow(`own${index}`, {}, { startsAt, endsAt: plus(startsAt, hour) })));
    }
    expect((await all<MySignup>('fay', 'mine', { limit: 2 })).map(({ eventId }) => eventId)).toEqual(['own0', 'own2', 'own1']);
    const { upcoming } = await world.value<{ upcoming: MySignup[] }>('fay', 'events', 'todo');
    expect(upcoming.map(({ eventId }) => eventId)).toEqual(['own1', 'own2', 'own0']);
  });
});

describe('staff', () => {
  const draft = (changes: Partial<EventDraft> = {}) => draftAt(now, changes);
  const create = (who: string, input = draft()) => world.value<{ eventId: string; revision: number }>(who, 'events', 'draft', { ...input, key: randomUUID() });

  test('draft, revise and publish; members see it from then on, and it changes no more', async () => {
    const { eventId, revision } = await create('staff-a');
    expect(await world.call('ann', 'events', 'detail', { eventId })).toMatchObject({ ok: false, refusal: { code: 'missing' } });
    expect(await world.value('staff-a', 'events', 'revise', { eventId, revision, draft: draft({ capacity: 7 }) })).toEqual({ eventId, revision: 2 });
    expect(await world.value('staff-a', 'events', 'managedDetail', { eventId })).toEqual({ ...draft({ capacity: 7 }), id: eventId, status: 'draft', revision: 2 });
    expect(await world.value('staff-a', 'events', 'publish', { eventId, revision: 2 })).toEqual({ status: 'published' });
    expect(await world.value('staff-a', 'events', 'publish', { eventId, revision: 2 })).toEqual({ status: 'published' });
    expect(await world.value('ann', 'events', 'detail', { eventId })).toMatchObject({ capacity: 7, remaining: 7, associationName: '甲市注册会计师协会' });
    expect(await world.call('staff-a', 'events', 'revise', { eventId, revision: 3, draft: draft() })).toMatchObject({ refusal: { code: 'conflict' } });
  });

  test('of two who revise the same draft one is told that it has moved on', async () => {
    const { eventId, revision } = await create('staff-a');
    const revise = (capacity: number) => world.call('staff-a', 'events', 'revise', { eventId, revision, draft: draft({ capacity }) });
    const answers = await Promise.all([revise(7), revise(8)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'conflict' } });
  });

  test.each([
    ['活动结束时间应晚于开始时间', { terms: { ...draftAt(now).terms, endsAt: draftAt(now).terms.startsAt } }],
    ['报名截止时间应晚于报名开始时间', { signupClosesAt: plus(now, -2 * day) }],
    ['报名截止时间不应晚于活动结束时间', { signupClosesAt: plus(now, 11 * day) }],
    ['取消截止时间不应晚于活动开始时间', { terms: { ...draftAt(now).terms, cancelUntil: plus(now, 11 * day) } }],
  ])('are told that %s', async (message, changes) => {
    expect(await world.call('staff-a', 'events', 'draft', { ...draft(changes), key: randomUUID() })).toEqual({ ok: false, refusal: { code: 'invalid', message } });
  });

  test('see their own association’s events and those below it, the latest first, and nobody else’s', async () => {
    const own = await all<ManagedEvent>('staff-a', 'managed');
    expect(new Set(own.map(({ associationName }) => associationName))).toEqual(new Set([cityA.associationName]));
    const starts = own.map(({ terms }) => terms.startsAt);
    expect(starts).toEqual([...starts].sort().reverse());
    const below = await all<ManagedEvent>('staff-province', 'managed');
    expect(new Set(below.map(({ associationName }) => associationName))).toEqual(new Set([cityA.associationName, cityB.associationName]));
    expect((await all<ManagedEvent>('staff-a', 'managed', { status: 'draft' })).every(({ status }) => status === 'draft')).toBe(true);
  });

  test('of another association get the same answer as for an event that does not exist', async () => {
    await addEvent(world, eventRow('theirs'));
    const attempts: [string, object][] = [
      ['managedDetail', {}],
      ['signups', {}],
      ['publish', { revision: 1 }],
      ['revise', { revision: 1, draft: draft() }],
      ['approve', { signupIds: ['theirs_ann'] }],
      ['reject', { signupIds: ['theirs_ann'], reason: '无' }],
    ];
    for (const [action, input] of attempts) {
      const [foreign, absent] = [await world.call('staff-b', 'events', action, { eventId: 'theirs', ...input }), await world.call('staff-b', 'events', action, { eventId: 'absent', ...input })];
      expect(foreign).toEqual(absent);
      expect(foreign).toMatchObject({ refusal: { code: 'missing' } });
      expect(await world.call('ann', 'events', action, { eventId: 'theirs', ...input })).toMatchObject({ refusal: { code: 'forbidden' } });
    }
  });

  test('decide on several at once, each with its own outcome, and only on signups of that event', async () => {
    const event = await addEvent(world, eventRow('several'));
    const other = await addEvent(world, eventRow('other'));
    for (const who of ['ann', 'bob', 'eve']) await world.value(who, 'events', 'signUp', { eventId: 'several', agreed: event.terms });
    await world.value('ann', 'events', 'signUp', { eventId: 'other', agreed: other.terms });
    await world.value('eve', 'events', 'cancel', { eventId: 'several' });
    const signupIds = ['several_ann', 'several_eve', 'other_ann', 'several_nobody'];
    const approve = () => world.value('staff-a', 'events', 'approve', { eventId: 'several', signupIds });
    const outcomes = [
      { id: 'several_ann', refused: null },
      { id: 'several_eve', refused: '这条报名已取消，不能再审核' },
      { id: 'other_ann', refused: '没有找到这条报名' },
      { id: 'several_nobody', refused: '没有找到这条报名' },
    ];
    expect(await approve()).toEqual(outcomes);
    expect(await approve()).toEqual(outcomes);
    expect(await world.database.get('signups', 'other_ann')).toMatchObject({ state: 'pending' });
    expect(await world.value('staff-a', 'events', 'reject', { eventId: 'several', signupIds: ['several_bob'], reason: '已参加过同期活动' })).toEqual([{ id: 'several_bob', refused: null }]);
    const again = (reason: string) => world.value('staff-province', 'events', 'reject', { eventId: 'several', signupIds: ['several_bob'], reason });
    expect(await again('已参加过同期活动')).toEqual([{ id: 'several_bob', refused: null }]);
    expect(await again('材料不全')).toEqual([{ id: 'several_bob', refused: '这条报名已由他人以其他理由拒绝，请刷新后查看' }]);
    expect(await world.database.get('events', 'several')).toMatchObject({ remaining: 49, claims: { ann: expect.any(String) } });
    const bob = await world.value<EventDetail>('bob', 'events', 'detail', { eventId: 'several' });
    expect(bob.signup).toEqual({ state: 'rejected', reason: '已参加过同期活动' });
    const { items } = await world.value<Page<{ body: string }>>('bob', 'messages', 'inbox', { limit: 1 });
    expect(items[0]!.body).toContain('已参加过同期活动');
  });

  test('see how many signups wait, in each event and in all', async () => {
    const managed = await all<ManagedEvent>('staff-a', 'managed');
    expect(managed.find(({ id }) => id === 'several')!.counts).toEqual({ pending: 0, approved: 1 });
    const waiting = managed.filter(({ terms }) => terms.startsAt > now).reduce((sum, { counts }) => sum + counts.pending, 0);
    expect(await world.value('staff-a', 'events', 'todo')).toEqual({ upcoming: [], pendingSignups: waiting });
  });

  test('find what waits behind any number of events with nothing to decide, without looking at those', async () => {
    const cityC = { associationId: 'city-c', associationName: '丙市注册会计师协会', associationPath: ['national', 'city-c'] };
    await addStaff(world, 'staff-c', cityC);
    for (let index = 0; index < 110; index++) await addEvent(world, eventRow(`quiet${index}`, cityC));
    const startsAt = plus(now, 30 * day);
    const far = await addEvent(world, eventRow('far', cityC, { startsAt, endsAt: plus(startsAt, hour) }));
    await world.value('ann', 'events', 'signUp', { eventId: 'far', agreed: far.terms });
    expect(await world.value('staff-c', 'events', 'waiting')).toMatchObject([{ id: 'far', counts: { pending: 1, approved: 0 } }]);
    expect(world.counters.calls.at(-1)!.examined).toBeLessThanOrEqual(5);
    expect(await world.value('staff-c', 'events', 'todo')).toEqual({ upcoming: [], pendingSignups: 1 });
    expect(world.counters.calls.at(-1)!.examined).toBeLessThanOrEqual(3);
  });

  test('find the events with signups to decide on, the soonest first, and none that is over', async () => {
    const open = (await all<ManagedEvent>('staff-a', 'managed')).filter(({ terms, counts }) => terms.startsAt > now && counts.pending > 0);
    const soonest = open.sort((one, other) => one.terms.startsAt.localeCompare(other.terms.startsAt) || one.id.localeCompare(other.id));
    expect(soonest.length).toBeGreaterThan(0);
    expect(await world.value('staff-a', 'events', 'waiting')).toEqual(soonest.slice(0, 20));
    expect(await world.value('staff-b', 'events', 'waiting')).not.toContainEqual(expect.objectContaining({ id: soonest[0]!.id }));
  });
});
