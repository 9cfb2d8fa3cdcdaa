import type { Pointer, RosterRow } from '../../cloudfunctions/platform/generations';
import type { RosterImport } from '../../miniprogram/shared/contracts/roster';
import { addAssociations, addStaff, hour, province } from '../support/arrange';
import { compared, goOn, imported, rosterFile, rosterNow, upload, type Listed } from '../support/roster-import';
import { startWorld, type World } from '../support/world';

/** What must not matter: calls that die, people who go away, and others who write in between. */
let world: World;
beforeAll(async () => {
  world = await startWorld({ instances: 3 });
});
beforeEach(async () => {
  world.cloud.reset();
  world.clock.setOffset(0);
  await addAssociations(world);
  await addStaff(world, 'lead', province);
  await addStaff(world, 'second', province);
});
afterEach(() => world.faults.clear());
afterAll(() => world.stop());

const people = (count: number): Listed[] => Array.from({ length: count }, (_, at) => ({ number: at + 1, city: at % 2 ? '乙市' : '甲市' }));
const before = people(600);
/** Some new, some changed, some moved, a few gone. */
const after = [...people(620).filter(({ number }) => number % 61 !== 0).map((each) => ({ ...each, ...(each.number % 7 === 0 && { phone: '12088888888' }), ...(each.number % 97 === 0 && { firm: '示例丙会计师事务所' }) }))];

const pointer = async () => (await world.database.get('generations', 'roster')) as unknown as Pointer;
const active = async () => (await rosterNow(world)).filter(({ standing }) => standing === 'active').length;

async function uninterrupted() {
  await imported(world, 'lead', rosterFile(before));
  await imported(world, 'lead', rosterFile(after));
  return rosterNow(world);
}

/** The n-th reply of that kind kills the instance, once. */
function kill(operation: string, collection: string, nth: number) {
  let seen = 0;
  world.faults.reply = (reply) => (reply.operation === operation && reply.collection === collection && (seen += 1) === nth ? 'kill' : 'pass');
}

/** Nobody asks for it any more: only the timed duty goes on, a while later. */
async function left(importId: string): Promise<RosterImport> {
  for (let rounds = 0; rounds < 20; rounds++) {
    world.clock.setOffset(world.clock.offset + 2 * 60_000);
    await world.fireTimer('roster');
    const seen = await world.value<RosterImport>('lead', 'roster', 'import', { importId });
    if (!seen.working) return seen;
  }
  throw new Error('the duty does not bring it to an end');
}

test('killed while reading, comparing, applying and telling, and left to the duty, an import ends as if nothing had happened', async () => {
  const expected = await uninterrupted();
  world.cloud.reset();
  await addAssociations(world);
  await addStaff(world, 'lead', province);
  await imported(world, 'lead', rosterFile(before));
  const { id } = await upload(world, 'lead', rosterFile(after));
  kill('insertDocument', 'rosterStages', 2);
  await expect(world.call('lead', 'roster', 'continue', { importId: id })).rejects.toThrow();
  kill('modifyDocument', 'rosterStages', 2);
  world.clock.setOffset(2 * 60_000);
  await world.fireTimer('roster').catch(() => {});
  expect(await left(id)).toMatchObject({ state: 'ready' });
  await world.value('lead', 'roster', 'commit', { importId: id, reason: '年度名册' });
  for (const [operation, nth] of [['insertDocument', 1], ['modifyDocument', 1], ['insertDocument', 2]] as const) {
    kill(operation, 'roster', nth);
    await expect(world.call('lead', 'roster', 'continue', { importId: id })).rejects.toThrow();
    expect(await active()).toBe(600);
  }
  kill('modifyDocument', 'generations', 1);
  await expect(world.call('lead', 'roster', 'continue', { importId: id })).rejects.toThrow();
  world.faults.clear();
  expect(await left(id)).toMatchObject({ state: 'done' });
  expect(await rosterNow(world)).toEqual(expected);
  expect([await world.database.count('rosterFiles'), await world.database.count('rosterStages', { members: { $ne: [] } })]).toEqual([0, 0]);
});

test('a page and the duty that work side by side count every difference once', async () => {
  await imported(world, 'lead', rosterFile(before));
  const { id } = await upload(world, 'lead', rosterFile(after));
  const [alone] = [await compared(world, 'lead', rosterFile(after))];
  const ask = () => world.call<RosterImport>('lead', 'roster', 'continue', { importId: id });
  await Promise.all([ask(), ask(), ask()]);
  expect(await left(id)).toMatchObject({ state: 'ready', differences: alone.differences });
});

test('until the pointer moves nobody sees anything of the new roster, and then everybody sees all of it', async () => {
  await imported(world, 'lead', rosterFile(before));
  const { id } = await compared(world, 'lead', rosterFile(after));
  await world.value('lead', 'roster', 'commit', { importId: id, reason: '年度名册' });
  const seen = new Set<string>();
  world.faults.hold = async ({ name, collection }) => {
    if (name !== 'roster' || !['roster', 'rosterImports', 'generations'].includes(collection)) return;
    const rows = await rosterNow(world);
    seen.add(`${rows.length} with ${rows.filter(({ maskedPhone }) => maskedPhone === '120****8888').length} new phones`);
  };
  await goOn(world, 'lead', id);
  world.faults.clear();
  const now = await rosterNow(world);
  expect([...seen].sort()).toEqual([`600 with 0 new phones`, `${now.length} with ${now.filter(({ maskedPhone }) => maskedPhone === '120****8888').length} new phones`].sort());
});

test('an import abandoned while it is being applied leaves the roster as it was, and the next one finds it free', async () => {
  const expected = await uninterrupted();
  world.cloud.reset();
  await addAssociations(world);
  await addStaff(world, 'lead', province);
  await imported(world, 'lead', rosterFile(before));
  const roster = await rosterNow(world);
  const { id } = await compared(world, 'lead', rosterFile(after));
  await world.value('lead', 'roster', 'commit', { importId: id, reason: '年度名册' });
  kill('modifyDocument', 'roster', 2);
  await expect(world.call('lead', 'roster', 'continue', { importId: id })).rejects.toThrow();
  world.faults.clear();
  await world.value('lead', 'roster', 'abandon', { importId: id });
  await world.value('lead', 'roster', 'continue', { importId: id });
  expect((await pointer()).applying).not.toBeNull(); // a call may still be writing
  expect(await left(id)).toMatchObject({ state: 'abandoned' });
  expect(await rosterNow(world)).toEqual(roster);
  expect((await pointer()).applying).toBeNull();
  expect(await world.database.count('roster')).toBe(600);
  await imported(world, 'lead', rosterFile(after));
  expect(await rosterNow(world)).toEqual(expected);
});

test('a difference made with an older roster is made anew, and a confirmation given for it is void', async () => {
  await imported(world, 'lead', rosterFile(people(60)));
  const first = await compared(world, 'lead', rosterFile(people(30)));
  const second = await compared(world, 'lead', rosterFile(people(61)));
  await world.value('lead', 'roster', 'commit', { importId: first.id, reason: '年度名册' });
  await world.value('lead', 'roster', 'commit', { importId: second.id, reason: '年度名册' });
  await goOn(world, 'lead', second.id);
  expect(await world.call('second', 'roster', 'confirm', { importId: first.id })).toMatchObject({ ok: false, refusal: { code: 'conflict', message: '比对之后名册又有变化，正在重新比对，须由发起人再次确认' } });
  const anew = await goOn(world, 'lead', first.id);
  expect(anew).toMatchObject({ state: 'ready', differences: { left: 31 } });
  expect(await world.call('second', 'roster', 'confirm', { importId: first.id })).toMatchObject({ ok: false, refusal: { code: 'conflict' } });
  expect(await active()).toBe(61);
});

test('of two imports committed at the same moment both take effect, one after the other, the later one compared anew', async () => {
  const [one, other] = [await compared(world, 'lead', rosterFile(people(40))), await compared(world, 'second', rosterFile(people(41)))];
  await world.value('lead', 'roster', 'commit', { importId: one.id, reason: '年度名册' });
  await world.value('second', 'roster', 'commit', { importId: other.id, reason: '年度名册' });
  const states = await Promise.all([goOn(world, 'lead', one.id), goOn(world, 'second', other.id)]);
  const late = [one, other][states.findIndex(({ state }) => state === 'ready')]!;
  expect(states.map(({ state }) => state).sort()).toEqual(['done', 'ready']);
  expect(late).toBeDefined();
  expect((await pointer()).applying).toBeNull();
});

test('an amendment of one member that a crash cut short is finished by the next who comes, and an import is compared with its outcome', async () => {
  await imported(world, 'lead', rosterFile(people(60)));
  const { current, leases } = await pointer();
  const before = (await world.database.find<RosterRow>('roster', { name: '示例会员7' }))[0]!;
  const row = { ...before, _id: `${before.memberId}_${current + 1}`, from: current + 1, maskedPhone: '120****4321', phoneHash: 'amended' };
  const applying = { kind: 'amendment', row, replaces: before._id, generation: current + 1, since: '2026-11-21T09:00:00.000+08:00' };
  await world.database.update('generations', { _id: 'roster' }, { $set: { applying, leases: leases! + 1 } });
  const ready = await compared(world, 'lead', rosterFile(people(60)));
  expect((await rosterNow(world)).filter(({ name }) => name === '示例会员7')).toMatchObject([{ maskedPhone: '120****4321' }]);
  expect(await pointer()).toMatchObject({ current: current + 1, applying: null });
  expect(ready.differences).toEqual({ new: 0, changed: 1, moved: 0, left: 0, elsewhere: 0 });
});

test('an upload that nobody finishes is forgotten after a day', async () => {
  const { id } = await upload(world, 'lead', rosterFile(people(10)));
  world.clock.setOffset(25 * hour);
  await world.fireTimer('roster');
  expect(await left(id)).toMatchObject({ state: 'abandoned' });
  expect(await world.database.count('rosterFiles')).toBe(0);
});
