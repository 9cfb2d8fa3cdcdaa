import { ids, open } from './open';

const rows = [
  { _id: 1, n: 5, tag: 'a', tags: ['x', 'y'], deep: { at: 3 } },
  { _id: 2, n: 7, tag: 'b', tags: [], deep: { at: null } },
  { _id: 3, n: 'seven', tag: null, tags: ['y'], deep: {} },
  { _id: 4, n: null, list: [{ k: 1, v: 2 }, { k: 2, v: 1 }] },
  { _id: 5, tag: 'ab', n: [1, 9], deep: 4 },
  { _id: 6, at: new Date(5), n: -1 },
];

const fields = ['n', 'tag', 'tags', 'deep.at', 'at', 'list.k', 'tags.1'];
const indexes = fields.map((field) => ({ name: field, fields: { [field]: 1 as const } })).concat({ name: 'pair', fields: { 'list.k': 1, 'list.v': 1 } });

const found = async (query: Record<string, unknown>, some: typeof indexes = []) => {
  const desk = open({ indexes: some });
  await desk.insert(...rows);
  return (ids(await desk.find(query)) as number[]).sort();
};

test.each<[string, Record<string, unknown>, number[]]>([
  ['a value equals itself', { n: 5 }, [1]],
  ['an element of an array counts as the value', { n: 9 }, [5]],
  ['null also finds what is missing', { tag: null }, [3, 4, 6]],
  ['$ne null finds neither null nor missing', { tag: { $ne: null } }, [1, 2, 5]],
  ['$gt compares only values of its own type', { n: { $gt: 4 } }, [1, 2, 5]],
  ['$gt on texts leaves numbers out', { n: { $gt: '' } }, [3]],
  ['$lt on dates', { at: { $lt: new Date(6) } }, [6]],
  ['$gte null finds null and missing', { n: { $gte: null } }, [4]],
  ['$gt null finds nothing', { n: { $gt: null } }, []],
  ['$lte null on a field that most lack', { at: { $lte: null } }, [1, 2, 3, 4, 5]],
  ['$in takes any of several, null included', { n: { $in: [5, null] } }, [1, 4]],
  ['$nin is the opposite', { n: { $nin: [5, null] } }, [2, 3, 5, 6]],
  ['$exists false is missing, not null', { tag: { $exists: false } }, [4, 6]],
  ['$exists true includes null', { tag: { $exists: true } }, [1, 2, 3, 5]],
  ['a path inside an object', { 'deep.at': 3 }, [1]],
  ['a path that leads through a number finds it missing', { 'deep.at': null }, [2, 3, 4, 5, 6]],
  ['a path through an array of objects', { 'list.k': 2 }, [4]],
  ['two conditions on a list may be met by two elements', { 'list.k': 1, 'list.v': 1 }, [4]],
  ['$elemMatch wants one element to meet both', { list: { $elemMatch: { k: 1, v: 1 } } }, []],
  ['$elemMatch finds the element that does', { list: { $elemMatch: { k: 1, v: 2 } } }, [4]],
  ['two bounds on an array may be met by two elements', { n: { $gt: 5, $lt: 5 } }, [5]],
  ['$elemMatch on values wants one within both', { n: { $elemMatch: { $gt: 5, $lt: 8 } } }, []],
  ['a position in an array', { 'tags.1': 'y' }, [1]],
  ['$all', { tags: { $all: ['y', 'x'] } }, [1]],
  ['$size', { tags: { $size: 0 } }, [2]],
  ['a whole array equals itself in its order', { tags: ['x', 'y'] }, [1]],
  ['and not in another order', { tags: ['y', 'x'] }, []],
  ['an object equals only the same fields in the same order', { list: { v: 2, k: 1 } }, []],
  ['$mod', { n: { $mod: [2, 1] } }, [1, 2, 5]],
  ['$regex', { tag: { $regularExpression: { pattern: '^A', options: 'i' } } }, [1, 5]],
  ['$not with a pattern', { tag: { $not: { $regularExpression: { pattern: 'a', options: '' } } } }, [2, 3, 4, 6]],
  ['$not of a comparison finds missing too', { n: { $not: { $gt: 5 } } }, [1, 3, 4, 6]],
  ['$or', { $or: [{ n: 5 }, { tag: 'b' }] }, [1, 2]],
  ['$and', { $and: [{ n: { $gt: 5 } }, { tag: 'b' }] }, [2]],
  ['$nor', { $nor: [{ n: { $exists: true } }, { tag: 'a' }] }, []],
  ['$expr compares two fields of any type', { $expr: { $gte: ['$n', '$tag'] } }, [3, 4, 5, 6]],
  ['a name of the prototype is no field', { constructor: { $exists: true } }, []],
])('%s', async (_, query, expected) => {
  expect(await found(query)).toEqual(expected);
  expect(await found(query, indexes)).toEqual(expected);
});

test.each<[string, Record<string, unknown>]>([
  ['an unknown operator', { n: { $near: 1 } }],
  ['an unknown operator at the top', { $where: 'true' }],
  ['an empty $or', { $or: [] }],
  ['$in without a list', { n: { $in: 5 } }],
  ['$size of a text', { tags: { $size: 'x' } }],
  ['$mod by zero', { n: { $mod: [0, 1] } }],
  ['$not of a plain value', { n: { $not: 5 } }],
])('%s is refused', async (_, query) => {
  await expect(found(query)).rejects.toMatchObject({ code: 'DATABASE_REQUEST_FAILED' });
});

test('values sort by type first: null, numbers, texts, objects, arrays by their smallest, booleans, dates', async () => {
  const desk = open();
  const values = [new Date(0), true, 'b', 'a', { x: 1 }, 10, 9, null, [0.5, 100], -1];
  await desk.insert(...values.map((v, _id) => ({ _id, v })));
  const sorted = await desk.find({}, { order: { v: 1 } });
  expect(sorted.map(({ v }) => v)).toEqual([null, -1, [0.5, 100], 9, 10, 'a', 'b', { x: 1 }, true, new Date(0)]);
});

test('descending, an array sorts by its largest', async () => {
  const desk = open();
  await desk.insert({ _id: 1, v: [1, 9] }, { _id: 2, v: 5 }, { _id: 3, v: 10 });
  expect(ids(await desk.find({}, { order: { v: -1 } }))).toEqual([3, 1, 2]);
});

test('texts sort by their UTF-8 bytes, as in the cloud', async () => {
  const desk = open();
  await desk.insert({ _id: '😀' }, { _id: '\uffee' }, { _id: '中' }, { _id: 'a' });
  expect(ids(await desk.find({}, { order: { _id: 1 } }))).toEqual(['a', '中', '\uffee', '😀']);
});

test('without a limit a page has 100, and never more than 1,000', async () => {
  const desk = open();
  await desk.insert(...Array.from({ length: 1001 }, (_, _id) => ({ _id })));
  expect(await desk.find({})).toHaveLength(100);
  expect(await desk.find({}, { limit: 5000 })).toHaveLength(1000);
});

test('skip and limit cut the sorted list', async () => {
  const desk = open();
  await desk.insert(...rows);
  expect(ids(await desk.find({}, { order: { _id: -1 }, skip: 2, limit: 2 }))).toEqual([4, 3]);
});

test.each([[-1], [1.5], ['1']])('the limit %j is refused', async (limit) => {
  await expect(open().send('getDocument', { limit })).rejects.toMatchObject({ code: 'INVALID_PARAM' });
});

test('a projection names what to give, inside objects too, and _id unless it is left out', async () => {
  const desk = open();
  await desk.insert(rows[0]!);
  expect(await desk.find({ _id: 1 }, { projection: { n: 1, 'deep.at': 1 } })).toEqual([{ _id: 1, n: 5, deep: { at: 3 } }]);
  expect(await desk.find({ _id: 1 }, { projection: { _id: 0, n: 1 } })).toEqual([{ n: 5 }]);
  expect(await desk.find({ _id: 1 }, { projection: { deep: 0, tags: 0 } })).toEqual([{ _id: 1, n: 5, tag: 'a' }]);
});

test('a collection that does not exist is refused', async () => {
  const refusal = { code: 'DATABASE_COLLECTION_NOT_EXIST' };
  await expect(open().send('getDocument', { collectionName: 'nothing' })).rejects.toMatchObject(refusal);
});
