import type { EventRecord } from '../../cloudfunctions/events/event';
import type { SignupRecord } from '../../cloudfunctions/events/signup';
import { addEvent, addMembers, cityA, eventRow } from '../support/arrange';
import { startWorld, type World } from '../support/world';

/** What the duty meets that it cannot finish: bad records that no code of today would write. */
let world: World;
const people = ['ann', 'bob', 'eve'];
const plain = '2026-01-01T10:00:00.000+08:00';
const early = '2026-01-01T09:00:00.000+08:00';
beforeAll(async () => {
  world = await startWorld({ instances: 1 });
  await addMembers(world, people);
});
afterAll(() => world.stop());
afterEach(async () => {
  world.faults.clear();
  for (const collection of ['signups', 'events']) await world.database.remove(collection, {});
});

/** Signups whose messages were never handed over. */
async function undelivered(event: EventRecord): Promise<void> {
  world.faults.reply = ({ collection }) => (collection === 'messages' ? 'lose' : 'pass');
  for (const who of people) await world.value(who, 'events', 'signUp', { eventId: event._id, agreed: event.terms });
  world.faults.clear();
  await world.database.remove('messages', {});
}

const unfinished = async (eventId: string) => {
  const rows = await world.database.find<SignupRecord>('signups', { eventId });
  return rows.filter(({ unfinishedSince }) => unfinishedSince !== null).map(({ memberId }) => memberId);
};

const lines = () => world.log.filter((line) => line.includes('"duty settle"'));
let runs = 0;

/** The duty's own line in the log, which reaches us a moment after its answer. */
async function settle(): Promise<string> {
  world.clock.setOffset(120_000);
  await world.fireTimer('events');
  world.clock.setOffset(0);
  for (runs++; lines().length < runs; ) await new Promise(setImmediate);
  return lines()[runs - 1]!;
}

test('a signup that cannot be finished is logged without its person and holds up none behind it', async () => {
  const event = await addEvent(world, eventRow('poisoned'));
  await undelivered(event);
  await world.database.update('signups', { _id: 'poisoned_ann' }, { $set: { untold: [{ kind: 'unheard-of' }], unfinishedSince: early } });
  expect(await settle()).toMatch(/"outcome":"busy".*"fault"/);
  expect(await unfinished('poisoned')).toEqual(['ann']);
  expect(await world.database.count('messages', { path: { $regex: 'poisoned$' } })).toBe(2);
  expect(world.log.join('\n')).toContain('"settle signup of poisoned"');
  expect(world.log.join('\n')).not.toMatch(/poisoned_|示例|\bann\b/);
});

test('a whole page of signups that cannot be finished does not hide the next page', async () => {
  const event = await addEvent(world, eventRow('behind'));
  await undelivered(event);
  const [row] = await world.database.find('signups', { _id: 'behind_ann' });
  const bad = Array.from({ length: 101 }, (_, index) => ({ ...row!, _id: `bad${index}`, eventId: 'bad', untold: [{ kind: 'unheard-of' }], unfinishedSince: early }));
  await world.database.add('signups', ...bad);
  await settle();
  expect(await world.database.count('messages', { path: { $regex: 'behind$' } })).toBe(3);
});

test('an event that cannot be settled holds up none behind it', async () => {
  await addEvent(world, { ...eventRow('broken'), unsettledSince: early, claims: { ann: early, bob: 7 as never }, terms: null as never });
  await addEvent(world, { ...eventRow('whole'), unsettledSince: plain, claims: { ann: plain }, remaining: 49 });
  expect(await settle()).toMatch(/"outcome":"busy".*"fault"/);
  expect(await world.database.get('signups', 'whole_ann')).toMatchObject({ state: 'pending', claimedAt: plain, associationPath: cityA.associationPath });
  expect(await world.database.get('events', 'whole')).toMatchObject({ unsettledSince: null });
  expect(await world.database.get('events', 'broken')).toMatchObject({ unsettledSince: early });
});

test('a claim whose signup could not be written because of the quota is not called settled', async () => {
  await addEvent(world, { ...eventRow('quota'), unsettledSince: plain, claims: { bob: plain }, remaining: 49 });
  world.faults.quota = ({ request }) => (request === 'database.insertDocument' ? 'requests' : null);
  await settle();
  world.faults.clear();
  expect(await world.database.get('events', 'quota')).toMatchObject({ unsettledSince: plain });
  expect(await settle()).toMatch(/"outcome":"ok"/);
  expect(await world.database.get('signups', 'quota_bob')).toMatchObject({ state: 'pending' });
});
