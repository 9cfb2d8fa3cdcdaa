import type { Collection } from '../../../cloudfunctions/collections';
import { open } from './open';

const rule = { read: false, write: false } as const;
const collections: Record<string, Collection> = {
  things: { rule, indexes: [{ name: 'group_n', fields: { group: 1, n: -1 } }] },
  groups: { rule, indexes: [{ name: 'key', fields: { key: 1 } }] },
};

const filled = async (refuseScans = true) => {
  const desk = open({ collections, refuseScans });
  await desk.insert(...Array.from({ length: 60 }, (_, i) => ({ _id: i, n: i, group: i % 3, tags: i % 2 ? ['odd'] : ['even', 'x'] })));
  await desk.send('insertDocument', { collectionName: 'groups', data: [0, 1].map((key) => JSON.stringify({ _id: `g${key}`, key, name: `group ${key}` })) });
  return desk;
};

test('the opening match, sort, skip and limit read only what an index gives', async () => {
  const desk = await filled();
  const page = await desk.aggregate({ $match: { group: 1 } }, { $sort: { n: -1 } }, { $skip: 1 }, { $limit: 2 }, { $project: { n: 1, _id: 0 } });
  expect([page, desk.cost().examined]).toEqual([[{ n: 55 }, { n: 52 }], 3]);
});

test('group, sort and limit after it', async () => {
  const desk = await filled();
  const groups = { $group: { _id: '$group', total: { $sum: '$n' }, most: { $max: '$n' } } };
  expect(await desk.aggregate({ $match: { group: { $in: [0, 2] } } }, groups, { $sort: { total: -1 } }, { $limit: 1 })).toEqual([{ _id: 2, total: 610, most: 59 }]);
});

test('expressions compare any two values: missing before null, null before numbers, numbers before texts', async () => {
  const desk = open();
  await desk.insert({ _id: 1, n: 5 }, { _id: 2, n: null }, { _id: 3 }, { _id: 4, n: 'a' });
  const about = (name: string) => ({ $cond: [{ [name]: ['$n', null] }, 1, 0] });
  const rows = await desk.aggregate({ $sort: { _id: 1 } }, { $project: { gt: about('$gt'), eq: about('$eq'), over: { $gt: ['$n', 9] } } });
  expect(rows.map(({ gt, eq, over }) => [gt, eq, over])).toEqual([[1, 0, false], [0, 1, false], [0, 0, false], [1, 0, true]]);
});

test('unwind and count', async () => {
  const desk = await filled();
  expect(await desk.aggregate({ $match: { group: 0 } }, { $unwind: '$tags' }, { $count: 'total' })).toEqual([{ total: 30 }]);
});

test('a lookup by equal fields goes through the index of the other collection', async () => {
  const desk = await filled();
  const lookup = { $lookup: { from: 'groups', localField: 'group', foreignField: 'key', as: 'found' } };
  const rows = await desk.aggregate({ $match: { _id: { $in: [1, 2] } } }, lookup, { $project: { 'found.name': 1 } });
  expect(rows).toEqual([{ _id: 1, found: [{ name: 'group 1' }] }, { _id: 2, found: [] }]);
  expect(desk.cost().examined).toBe(3);
});

test.each([
  ['an unknown stage', { $nothing: {} }],
  ['$out, which writes', { $out: 'other' }],
  ['$sort by a word', { $sort: { n: 'up' } }],
  ['$limit of a text', { $limit: 'x' }],
])('%s is refused', async (_, stage) => {
  const desk = await filled(false);
  await expect(desk.aggregate(stage)).rejects.toMatchObject({ name: 'Error', code: expect.any(String) });
});

test('no stage can run code', async () => {
  const desk = await filled(false);
  const evil = { $project: { x: { $function: { body: 'function() { return 1 }', args: [], lang: 'js' } } } };
  await expect(desk.aggregate(evil)).rejects.toThrow();
});
