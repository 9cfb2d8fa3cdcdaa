import fc from 'fast-check';
import type { Index } from '../../../cloudfunctions/collections';
import type { Desk, Find, Row } from './open';
import { ids, open } from './open';

const indexes: Index[] = [
  { name: 'n', fields: { n: 1 } },
  { name: 'group_n', fields: { group: 1, n: -1, _id: -1 } },
  { name: 'group_a_at', fields: { group: 1, a: 1, at: -1 } },
  { name: 'tags_at', fields: { tags: 1, at: -1, _id: -1 } },
  { name: 'deep', fields: { 'deep.k': -1, n: 1 } },
  { name: 'list', fields: { 'list.k': 1, 'list.v': 1 } },
];

describe('what a plan may not change', () => {
  const scalar = fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: -2, max: 4 }) },
    { weight: 2, arbitrary: fc.constantFrom('', 'a', 'ab', 'b', '中', 'a\0b') },
    fc.constantFrom<unknown>(null, true, false, new Date(0), new Date(1), 0.5, { k: 1 }, -0, Number.NaN),
  );
  const value = fc.oneof(scalar, fc.array(scalar, { maxLength: 3 }));
  const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 4 });
  const entry = fc.record({ k: scalar, v: scalar }, { requiredKeys: [] });

  const row = fc
    .record({
      _id: fc.integer({ min: 0, max: 40 }),
      n: optional(scalar), at: optional(scalar), group: optional(fc.constantFrom('g', 'h', null)), a: optional(value), tags: optional(value),
      deep: optional(fc.oneof(scalar, entry, fc.array(entry, { maxLength: 2 }))),
      list: optional(fc.oneof(fc.array(fc.oneof(entry, scalar), { maxLength: 3 }), entry)),
    })
    .map((fields) => Object.fromEntries(Object.entries(fields).filter(([, item]) => item !== undefined)) as Row);

  const field = fc.constantFrom('n', 'at', 'group', 'a', 'tags', 'deep.k', 'deep', 'list.k', 'list.v', '_id', 'tags.0');
  const pattern = fc.constantFrom('^a', '^ab?', 'b$', '^a|b').map((source) => ({ $regularExpression: { pattern: source, options: '' } }));
  const comparison = fc.oneof(
    fc.tuple(fc.constantFrom('$eq', '$ne', '$gt', '$gte', '$lt', '$lte'), scalar),
    fc.tuple(fc.constantFrom('$in', '$nin', '$all'), fc.array(scalar, { maxLength: 3 })),
    fc.tuple(fc.constant('$exists'), fc.boolean()),
    fc.tuple(fc.constant('$size'), fc.integer({ min: 0, max: 2 })),
  ).map(([operator, operand]): Row => ({ [operator]: operand }));
  const between = fc.tuple(scalar, scalar).map(([low, high]): Row => ({ $gt: low, $lte: high }));
  const several = fc.oneof(comparison, between, fc.tuple(comparison, comparison).map((parts): Row => Object.assign({}, ...parts)));
  const condition = fc.oneof<fc.Arbitrary<unknown>[]>(
    scalar, several, pattern,
    several.map((inner) => ({ $elemMatch: inner })), several.map((inner) => ({ $not: inner })),
    entry.map((inner) => ({ $elemMatch: inner })),
  );
  const simple = fc.dictionary(field, condition, { maxKeys: 3, noNullPrototype: true });
  const query = fc.oneof(
    { weight: 4, arbitrary: simple },
    fc.tuple(simple, fc.array(simple, { minLength: 1, maxLength: 3 }), fc.constantFrom('$or', '$and', '$nor'))
      .map(([outer, inner, logic]): Row => ({ ...outer, [logic]: inner })),
  );
  const order = fc.dictionary(field.filter((name) => name !== '_id'), fc.constantFrom<1 | -1>(1, -1), { maxKeys: 2, noNullPrototype: true });
  const page = fc.record({ order, last: fc.constantFrom<1 | -1>(1, -1), skip: fc.integer({ min: 0, max: 3 }), limit: fc.integer({ min: 1, max: 8 }) });
  // Only what cannot be refused half way: how far an update came then depends on the order of reading.
  const change = fc.oneof(
    row.map(({ _id, ...fields }): Row => ({ $set: { at: 0, ...fields } })),
    field.filter((name) => name !== '_id' && !name.includes('.')).map((name): Row => ({ $unset: { [name]: '' } })),
    value.map((item): Row => ({ $set: { deep: { k: item }, tags: item } })),
  );
  const step = fc.oneof(
    { weight: 4, arbitrary: fc.tuple(fc.constant('insert' as const), row) },
    { weight: 1, arbitrary: fc.tuple(fc.constant('update' as const), query, change) },
    { weight: 1, arbitrary: fc.tuple(fc.constant('remove' as const), query) },
    { weight: 6, arbitrary: fc.tuple(fc.constant('find' as const), query, page) },
    { weight: 2, arbitrary: fc.tuple(fc.constant('count' as const), query) },
  );

  const attempt = (work: Promise<unknown>) => work.then((result) => ({ result }), (error: Error) => ({ refused: error.message }));

  async function perform(desk: Desk, [kind, ...rest]: readonly unknown[]): Promise<unknown> {
    const [first, second] = rest as [Row, Row];
    if (kind === 'insert') return attempt(desk.insert(first));
    if (kind === 'update') return attempt(desk.update(first, second));
    if (kind === 'remove') return attempt(desk.remove(first));
    if (kind === 'count') return attempt(desk.count(first));
    const { order: fields, last, ...cut } = second as { order: Find['order']; last: 1 | -1; skip: number; limit: number };
    return attempt(desk.find(first, { order: { ...fields, _id: last }, ...cut }));
  }

  test('with and without indexes, some 5,000 random steps give the same answers', async () => {
    const property = fc.asyncProperty(fc.array(step, { minLength: 50, maxLength: 100, size: 'max' }), async (steps) => {
      const [indexed, plain] = [open({ indexes }), open()];
      for (const one of steps) expect([one, await perform(indexed, one)]).toEqual([one, await perform(plain, one)]);
      [indexed, plain].forEach(({ database }) => database.close());
    });
    await fc.assert(property, { numRuns: 70, interruptAfterTimeLimit: 160_000 });
  }, 180_000);
});

describe('what a plan must save', () => {
  const fill = async (desk: Desk) => {
    const rows = Array.from({ length: 500 }, (_, i) => ({
      _id: `t${String(i).padStart(3, '0')}`, n: i % 100, at: i, group: i % 2 ? 'odd' : 'even', tags: [`t${i % 5}`, 'all'], deep: { k: i },
    }));
    await desk.insert(...rows);
  };
  const strict = async () => {
    const desk = open({ indexes, refuseScans: true });
    await fill(desk);
    return desk;
  };

  test.each<[string, Row, Find, number, string]>([
    ['by _id', { _id: 't007', n: { $gt: 0 } }, {}, 1, 'primary'],
    ['by several _id', { _id: { $in: ['t001', 't002', 'none'] } }, {}, 2, 'primary'],
    ['by a value', { n: 7 }, {}, 5, 'n'],
    ['by a range', { n: { $gte: 98 } }, {}, 10, 'n'],
    ['a page in the order of the index', { group: 'odd' }, { order: { n: -1, _id: -1 }, limit: 10 }, 10, 'group_n'],
    ['the same order turned round', { group: 'odd' }, { order: { n: 1, _id: 1 }, limit: 10 }, 10, 'group_n'],
    ['a page of several groups, merged', { group: { $in: ['odd', 'even'] } }, { order: { n: -1, _id: -1 }, limit: 10 }, 11, 'group_n'],
    ['a page of what carries a tag', { tags: 'all' }, { order: { at: -1, _id: -1 }, limit: 10 }, 10, 'tags_at'],
    [
      'a page after a cursor',
      { tags: 'all', at: { $lte: 250 }, $or: [{ at: { $lt: 250 } }, { _id: { $lt: 't250' } }] },
      { order: { at: -1, _id: -1 }, limit: 10 }, 11, 'tags_at',
    ],
    [
      'the same cursor as one whole $and',
      { $and: [{ tags: 'all', at: { $lte: 250 } }, { $or: [{ at: { $lt: 250 } }, { _id: { $lt: 't250' } }] }] },
      { order: { at: -1, _id: -1 }, limit: 10 }, 11, 'tags_at',
    ],
    ['either of two, each by its own index', { $or: [{ n: 7 }, { 'deep.k': 8 }] }, {}, 6, 'n + deep'],
    ['texts that begin with', { _id: { $regularExpression: { pattern: '^t00', options: '' } } }, {}, 10, 'primary'],
    ['the whole collection, a page of it', {}, { order: { n: 1 }, limit: 3 }, 3, 'n'],
  ])('%s', async (_, query, find, examined, index) => {
    const desk = await strict();
    await desk.find(query, find);
    expect(desk.cost()).toEqual({ examined, index });
  });

  test.each<[string, Row, Find]>([
    ['a field without an index', { at: 5 }, {}],
    ['a field that comes second in its index', { at: { $gt: 1 }, a: 1 }, {}],
    ['a pattern without a fixed beginning', { n: { $regularExpression: { pattern: 'a', options: '' } } }, {}],
    ['$exists: true, which is nearly everything', { n: { $exists: true } }, {}],
    ['$ne of a value, which is nearly everything', { n: { $ne: 5 } }, {}],
    ['one alternative without an index', { $or: [{ n: 1 }, { at: 1 }] }, {}],
    ['an order that no index gives', {}, { order: { at: 1 } }],
  ])('%s is refused where scans are', async (_, query, find) => {
    const desk = await strict();
    await expect(desk.find(query, find)).rejects.toMatchObject({ code: 'DATABASE_REQUEST_FAILED', message: expect.stringMatching(/^scan refused.*things/) });
  });

  test('a refused scan names the fields and not what was looked for', async () => {
    const desk = await strict();
    const refusal = await desk.find({ at: 'secret' }).catch((error: Error) => error.message);
    expect(refusal).toContain('at');
    expect(refusal).not.toContain('secret');
  });

  test('changing, removing and counting by a scan are refused too', async () => {
    const desk = await strict();
    await expect(desk.update({ at: 1 }, { $set: { at: 2 } })).rejects.toThrow(/^scan refused/);
    await expect(desk.remove({})).rejects.toThrow(/^scan refused/);
    await expect(desk.count({ at: 1 })).rejects.toThrow(/^scan refused/);
    await expect(desk.aggregate({ $match: { at: 1 } })).rejects.toThrow(/^scan refused/);
  });

  test('where scans are allowed they are counted', async () => {
    const desk = open({ indexes });
    await fill(desk);
    expect(ids(await desk.find({ at: 5 }))).toEqual(['t005']);
    expect(desk.cost()).toEqual({ examined: 500, index: null });
  });

  test('counting everything reads no document', async () => {
    const desk = await strict();
    expect(await desk.count({})).toBe(500);
    expect(desk.cost().examined).toBe(0);
  });

  test('among a hundred times the data a page costs the same', async () => {
    const desk = open({ indexes: [{ name: 'group_n', fields: { group: 1, n: -1 } }], refuseScans: true });
    const costs: number[] = [];
    for (const size of [200, 20_000]) {
      await desk.insert(...Array.from({ length: size }, (_, i) => ({ n: i, group: i % 2 })));
      await desk.find({ group: 1, n: { $lt: size / 2 } }, { order: { n: -1 }, limit: 20 });
      costs.push(desk.cost().examined);
    }
    expect(costs).toEqual([20, 20]);
  });
});
