import { startSdk } from './sdk';

type Harness = Awaited<ReturnType<typeof startSdk>>;
let harness: Harness;

beforeAll(async () => {
  harness = await startSdk([{ name: 'group_n', fields: { group: 1, n: -1 } }], () => Date.UTC(2026, 0, 1));
});
afterAll(() => harness.stop());

const things = () => harness.db.collection('things');
const wipe = () => things().where({ _id: harness.db.command.neq(null) }).remove();
const idsOf = (reply: unknown) => (reply as { data: { _id: unknown }[] }).data.map(({ _id }) => _id).sort();

const rows = [
  { _id: 'a', n: 1, tag: 'red', tags: ['x', 'y'], deep: { at: 1, list: [{ k: 1, v: 1 }] } },
  { _id: 'b', n: 2, tag: 'green', tags: ['y'], deep: { at: 2, list: [{ k: 1, v: 2 }, { k: 2, v: 1 }] } },
  { _id: 'c', n: 3, tag: null, tags: [], deep: { at: 3 } },
  { _id: 'd', n: 4, group: 'g' },
];

beforeEach(async () => {
  await wipe();
  for (const data of rows) await things().add({ data });
});

test('add gives the id; get gives what was added, dates as dates', async () => {
  const at = new Date('2026-11-21T01:00:00.000Z');
  const { _id } = (await things().add({ data: { at, number: 2 ** 33, none: undefined } })) as { _id: string };
  expect((await things().doc(_id).get() as { data: unknown }).data).toEqual({ _id, at, number: 2 ** 33 });
});

test('every comparison of the command finds what it should', async () => {
  const _ = harness.db.command;
  const cases: [Record<string, unknown>, string[]][] = [
    [{ n: _.eq(2) }, ['b']],
    [{ n: _.neq(2) }, ['a', 'c', 'd']],
    [{ n: _.gt(2) }, ['c', 'd']],
    [{ n: _.gte(2) }, ['b', 'c', 'd']],
    [{ n: _.lt(2) }, ['a']],
    [{ n: _.lte(2) }, ['a', 'b']],
    [{ n: _.in([1, 4]) }, ['a', 'd']],
    [{ n: _.nin([1, 4]) }, ['b', 'c']],
    [{ n: _.gt(1).and(_.lt(4)) }, ['b', 'c']],
    [{ n: _.eq(1).or(_.eq(4)) }, ['a', 'd']],
    [{ n: _.not(_.gt(1)) }, ['a']],
    [{ n: _.mod(2, 0) }, ['b', 'd']],
    [{ tag: null }, ['c', 'd']],
    [{ tag: _.exists(true) }, ['a', 'b', 'c']],
    [{ tag: _.exists(false) }, ['d']],
    [{ tag: harness.db.RegExp({ regexp: '^RE', options: 'i' }) }, ['a']],
    [{ tag: /^gr/ }, ['b']],
    [{ tag: _.not(/^gr/ as never) }, ['a', 'c', 'd']],
    [{ tags: 'y' }, ['a', 'b']],
    [{ tags: _.all(['x', 'y']) }, ['a']],
    [{ tags: _.size(0) }, ['c']],
    [{ tags: _.elemMatch(_.eq('x')) }, ['a']],
    [{ 'deep.list': _.elemMatch({ k: 1, v: 2 }) }, ['b']],
    [{ deep: { at: _.gt(1) } }, ['b', 'c']],
    [{ deep: { at: 2 }, n: 2 }, ['b']],
    [{ 'deep.at': _.lt(3), n: _.gt(1) }, ['b']],
    [{ group: 'g', n: _.gte(4), $or: [{ n: { $gt: 9 } }, { _id: { $gt: 'c' } }] }, ['d']],
  ];
  for (const [where, expected] of cases) {
    const found = idsOf(await things().where(where).get());
    expect([harness.sent.at(-1)!.query, found]).toEqual([expect.any(String), expected]);
  }
});

test('and, or, nor over whole conditions', async () => {
  const _ = harness.db.command;
  expect(idsOf(await things().where(_.or([{ n: 1 }, { tag: 'green' }])).get())).toEqual(['a', 'b']);
  expect(idsOf(await things().where(_.and([{ n: _.gt(1) }, { tags: 'y' }])).get())).toEqual(['b']);
  expect(idsOf(await things().where(_.nor([{ n: _.gt(2) }, { tag: 'red' }])).get())).toEqual(['b']);
});

test('a command inside a plain $or, which the SDK sends as rubbish, is refused instead of finding nothing', async () => {
  const _ = harness.db.command;
  await expect(things().where({ $or: [{ n: _.gt(1) }] }).get()).rejects.toThrow(/command inside/);
});

test('orderBy, skip, limit, field and count', async () => {
  const reply = await things().orderBy('n', 'desc').skip(1).limit(2).field({ n: true, 'deep.at': true }).get();
  expect((reply as { data: unknown }).data).toEqual([{ _id: 'c', n: 3, deep: { at: 3 } }, { _id: 'b', n: 2, deep: { at: 2 } }]);
  expect((await things().where({ tags: 'y' }).count() as { total: number }).total).toBe(2);
});

async function after(id: string, data: Record<string, unknown>) {
  await things().doc(id).update({ data });
  return (await things().doc(id).get() as { data: Record<string, unknown> }).data;
}

test('every operator of an update does its work', async () => {
  const _ = harness.db.command;
  expect(await after('a', { n: _.inc(2), 'deep.at': _.mul(5) })).toMatchObject({ n: 3, deep: { at: 5, list: [{ k: 1, v: 1 }] } });
  expect(await after('a', { n: _.min(1), low: _.max(7) })).toMatchObject({ n: 1, low: 7 });
  expect(await after('a', { tags: _.push(['z', 'x']) })).toMatchObject({ tags: ['x', 'y', 'z', 'x'] });
  expect(await after('a', { tags: _.push({ each: ['q'], position: 1, slice: 3 }) })).toMatchObject({ tags: ['x', 'q', 'y'] });
  expect(await after('a', { tags: _.unshift(['0']) })).toMatchObject({ tags: ['0', 'x', 'q', 'y'] });
  expect(await after('a', { tags: _.pop() })).toMatchObject({ tags: ['0', 'x', 'q'] });
  expect(await after('a', { tags: _.shift() })).toMatchObject({ tags: ['x', 'q'] });
  expect(await after('a', { tags: _.addToSet('x') })).toMatchObject({ tags: ['x', 'q'] });
  expect(await after('a', { tags: _.addToSet({ $each: ['x', 'n'] } as never) })).toMatchObject({ tags: ['x', 'q', 'n'] });
  expect(await after('a', { tags: _.pull('x') })).toMatchObject({ tags: ['q', 'n'] });
  expect(await after('a', { tags: _.pull(_.in(['q', 'z'])) })).toMatchObject({ tags: ['n'] });
  expect(await after('a', { tags: _.pullAll(['n']) })).toMatchObject({ tags: [] });
  expect(await after('a', { deep: { list: _.pull({ k: 1 }) } })).toMatchObject({ deep: { at: 5, list: [] } });
  expect(await after('a', { tag: _.rename('label') })).toMatchObject({ label: 'red' });
  expect(await after('a', { label: _.remove() })).not.toHaveProperty('label');
  expect(await after('a', { deep: _.set({ only: 1 }) })).toMatchObject({ deep: { only: 1 } });
});

test('an object in an update changes only the fields it names', async () => {
  expect(await after('a', { deep: { at: 9, more: { x: 1 } } })).toMatchObject({ deep: { at: 9, more: { x: 1 }, list: [{ k: 1, v: 1 }] } });
});

test('a server date is made by the cloud', async () => {
  expect(await after('a', { at: (harness.db.serverDate as (options: { offset: number }) => unknown)({ offset: 1000 }) })).toMatchObject({ at: new Date(Date.UTC(2026, 0, 1) + 1000) });
});

test('update counts what changed: a condition unmet or nothing new is zero', async () => {
  const _ = harness.db.command;
  const updated = async (where: Record<string, unknown>, data: Record<string, unknown>) =>
    ((await things().where(where).update({ data })) as { stats: { updated: number } }).stats.updated;
  expect(await updated({ _id: 'a', n: _.gt(0) }, { n: _.inc(-1) })).toBe(1);
  expect(await updated({ _id: 'a', n: _.gt(0) }, { n: _.inc(-1) })).toBe(0);
  expect(await updated({ _id: 'b' }, { tag: 'green' })).toBe(0);
  expect(await updated({ n: _.gte(2) }, { seen: true })).toBe(3);
});

test('set replaces the whole document, or creates it', async () => {
  expect(await things().doc('a').set({ data: { n: 9 } })).toMatchObject({ stats: { updated: 1, created: 0 } });
  expect((await things().doc('a').get() as { data: unknown }).data).toEqual({ _id: 'a', n: 9 });
  expect(await things().doc('new').set({ data: { n: 1 } })).toMatchObject({ _id: 'new', stats: { updated: 0, created: 1 } });
});

test('remove by id and by condition counts what went', async () => {
  expect(await things().doc('a').remove()).toMatchObject({ stats: { removed: 1 } });
  expect(await things().doc('a').remove()).toMatchObject({ stats: { removed: 0 } });
  expect(await things().where({ n: harness.db.command.gt(2) }).remove()).toMatchObject({ stats: { removed: 2 } });
});

test('aggregate: match, sort, group, project, limit, count', async () => {
  const _ = harness.db.command;
  const $ = _.aggregate;
  const groups = await things().aggregate().match({ n: _.gt(1) }).group({ _id: '$group', total: $.sum('$n') }).sort({ total: 1 }).end();
  expect((groups as { list: unknown }).list).toEqual([{ _id: 'g', total: 4 }, { _id: null, total: 5 }]);
  const page = await things().aggregate().sort({ n: -1 }).skip(1).limit(1).project({ _id: 0, twice: $.multiply(['$n', 2]) }).end();
  expect((page as { list: unknown }).list).toEqual([{ twice: 6 }]);
  const count = await things().aggregate().match({ tags: 'y' }).count('total').end();
  expect((count as { list: unknown }).list).toEqual([{ total: 2 }]);
});

test('a missing document, a missing collection and a taken _id are the errors of the real cloud', async () => {
  await expect(things().doc('none').get()).rejects.toMatchObject({ errCode: -1, errMsg: expect.stringContaining('document with _id none does not exist') });
  await expect(harness.db.collection('nowhere').get()).rejects.toMatchObject({ errCode: -502005 });
  await expect(things().add({ data: { _id: 'a' } })).rejects.toMatchObject({ errCode: -502001, errMsg: expect.stringContaining('E11000') });
});

test('createCollection makes a collection once', async () => {
  await harness.db.createCollection('fresh');
  expect((await harness.db.collection('fresh').count() as { total: number }).total).toBe(0);
  await expect(harness.db.createCollection('fresh')).rejects.toBeDefined();
});
