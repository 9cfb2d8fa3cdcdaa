import type { Row } from './open';
import { open } from './open';

const document = { _id: 1, n: 5, text: 'five', none: null, list: [1, 2, 3], items: [{ k: 1, v: 1 }, { k: 2, v: 2 }], deep: { n: 1 } };

async function after(...updates: Row[]) {
  const desk = open({ now: () => 77 });
  await desk.insert(document);
  for (const update of updates) await desk.update({ _id: 1 }, update);
  return (await desk.find({ _id: 1 }))[0]!;
}

test.each<[string, Row, Row]>([
  ['$set writes, and makes the objects on the way', { $set: { n: 6, 'new.way.x': 1 } }, { n: 6, new: { way: { x: 1 } } }],
  ['$set inside an object leaves its other fields', { $set: { 'deep.m': 2 } }, { deep: { n: 1, m: 2 } }],
  ['$set at a position', { $set: { 'list.1': 9, 'items.0.v': 7 } }, { list: [1, 9, 3], items: [{ k: 1, v: 7 }, { k: 2, v: 2 }] }],
  ['$set beyond the end pads with null', { $set: { 'list.4': 5 } }, { list: [1, 2, 3, null, 5] }],
  ['$inc and $mul of what is missing begin at zero', { $inc: { a: 2 }, $mul: { b: 2 } }, { a: 2, b: 0 }],
  ['$min and $max compare by type first', { $min: { n: 'text' }, $max: { text: 5 } }, { n: 5, text: 'five' }],
  ['$unset of an element leaves null', { $unset: { 'list.0': '' } }, { list: [null, 2, 3] }],
  ['$unset of nothing is nothing', { $unset: { 'no.such': '', 'n.x': '' } }, { n: 5 }],
  ['$rename overwrites its target', { $rename: { text: 'n' } }, { n: 'five' }],
  ['$push with $sort and $slice', { $push: { list: { $each: [0], $sort: -1, $slice: 2 } } }, { list: [3, 2] }],
  ['$push sorts documents by fields', { $push: { items: { $each: [{ k: 0 }], $sort: { k: -1 } } } }, { items: [{ k: 2, v: 2 }, { k: 1, v: 1 }, { k: 0 }] }],
  ['$push of a list without $each is one element', { $push: { list: [4] } }, { list: [1, 2, 3, [4]] }],
  ['$addToSet knows documents by all their fields', { $addToSet: { items: { $each: [{ k: 1, v: 1 }, { k: 1 }] } } }, { items: [{ k: 1, v: 1 }, { k: 2, v: 2 }, { k: 1 }] }],
  ['$pull by a condition on values', { $pull: { list: { $gte: 2 } } }, { list: [1] }],
  ['$pull by a query on documents', { $pull: { items: { k: { $gt: 1 } } } }, { items: [{ k: 1, v: 1 }] }],
  ['$pullAll', { $pullAll: { list: [1, 3] } }, { list: [2] }],
  ['$pop from either end', { $pop: { list: -1 } }, { list: [2, 3] }],
  ['$bit', { $bit: { n: { and: 4 } } }, { n: 4 }],
  ['$currentDate is the simulated time', { $currentDate: { at: true } }, { at: new Date(77) }],
])('%s', async (_, update, expected) => {
  expect(await after(update)).toMatchObject(expected);
});

test.each<[string, Row, RegExp]>([
  ['$inc of a text', { $inc: { text: 1 } }, /non-numeric/],
  ['$inc of null', { $inc: { none: 1 } }, /non-numeric/],
  ['$inc by a text', { $inc: { n: '1' } }, /non-numeric argument/],
  ['$mul of a list', { $mul: { list: 2 } }, /non-numeric/],
  ['a path under null', { $set: { 'none.x': 1 } }, /Cannot create field 'x'/],
  ['a path under a number', { $set: { 'n.x': 1 } }, /Cannot create field 'x'/],
  ['a name inside an array', { $set: { 'list.x': 1 } }, /Cannot create field 'x'/],
  ['$push onto a number', { $push: { n: 1 } }, /non-array/],
  ['$addToSet onto an object', { $addToSet: { deep: 1 } }, /non-array/],
  ['$pull from null', { $pull: { none: 1 } }, /non-array/],
  ['$pop by two', { $pop: { list: 2 } }, /expects 1 or -1/],
  ['$push with an unknown clause', { $push: { list: { $each: [1], $other: 1 } } }, /Unrecognized clause/],
  ['one path twice', { $set: { n: 1 }, $inc: { n: 1 } }, /conflict at 'n'/],
  ['a path inside another', { $set: { deep: {}, 'deep.n': 1 } }, /conflict at 'deep'/],
  ['a path around another', { $set: { 'deep.n': 1 }, $unset: { deep: '' } }, /conflict at 'deep'/],
  ['a renamed field that is also set', { $rename: { n: 'm' }, $set: { m: 1 } }, /conflict at 'm'/],
  ['an unknown operator', { $double: { n: 1 } }, /Unknown modifier/],
  ['no operator', { n: 1 }, /Unknown modifier/],
  ['nothing', {}, /empty/],
  ['a new _id', { $set: { _id: 2 } }, /immutable/],
  ['an empty name', { $set: { 'deep..n': 1 } }, /empty field name/],
  ['a positional operator, not served here', { $set: { 'list.$': 1 } }, /not allowed/],
  ['a value with an operator inside', { $set: { a: { $inc: 1 } } }, /Invalid Key Name/],
])('%s is refused and changes nothing', async (_, update, text) => {
  const desk = open();
  await desk.insert(document);
  await expect(desk.update({ _id: 1 }, update)).rejects.toThrow(text);
  expect(await desk.find({ _id: 1 })).toEqual([document]);
});

test('a refusal does not tell the values', async () => {
  const desk = open();
  await desk.insert({ _id: 1, phone: 'secret' });
  const refusal = await desk.update({ _id: 1 }, { $inc: { phone: 1 } }).catch((error: Error) => error.message);
  expect(refusal).not.toContain('secret');
});

test('of many only those that change are counted, and only the first without multi', async () => {
  const desk = open();
  await desk.insert({ _id: 1, n: 1 }, { _id: 2, n: 2 }, { _id: 3, n: 3 });
  expect(await desk.update({ n: { $gt: 1 } }, { $set: { n: 3 } })).toBe(1);
  expect(await desk.update({ n: { $gt: 0 } }, { $inc: { n: 1 } }, { multi: false })).toBe(1);
});

test('an update keeps indexes true: the old value finds nothing, the new one does', async () => {
  const desk = open({ indexes: [{ name: 'tags', fields: { tags: 1 } }], refuseScans: true });
  await desk.insert({ _id: 1, tags: ['a', 'b'] });
  await desk.update({ _id: 1 }, { $set: { tags: ['b', 'c'] } });
  expect([await desk.count({ tags: 'a' }), await desk.count({ tags: 'b' }), await desk.count({ tags: 'c' })]).toEqual([0, 1, 1]);
});

test('an update into a taken unique value is refused, into its own it is not', async () => {
  const desk = open({ indexes: [{ name: 'n', fields: { n: 1 }, unique: true }] });
  await desk.insert({ _id: 1, n: 1 }, { _id: 2, n: 2 });
  await expect(desk.update({ _id: 1 }, { $set: { n: 2 } })).rejects.toThrow(/E11000/);
  expect(await desk.update({ _id: 1 }, { $set: { n: 1, m: 1 } })).toBe(1);
});

test('an update while reading its own index touches each document once', async () => {
  const desk = open({ indexes: [{ name: 'n', fields: { n: 1 } }], refuseScans: true });
  await desk.insert(...Array.from({ length: 300 }, (_, n) => ({ n })));
  expect(await desk.update({ n: { $gte: 0 } }, { $inc: { n: 1 } })).toBe(300);
  expect(await desk.count({ n: { $gte: 300 } })).toBe(1);
});

test('200 conditional decrements at once take exactly the 50 that are there', async () => {
  const desk = open();
  await desk.insert({ _id: 'event', remaining: 50 });
  const take = () => desk.update({ _id: 'event', remaining: { $gt: 0 } }, { $inc: { remaining: -1 } });
  const taken = await Promise.all(Array.from({ length: 200 }, take));
  expect(taken.reduce((sum, one) => sum + one, 0)).toBe(50);
  expect(await desk.find({ _id: 'event' })).toEqual([{ _id: 'event', remaining: 0 }]);
});

test('set replaces everything but the _id, or creates', async () => {
  const desk = open();
  await desk.insert({ _id: 1, old: true });
  expect(await desk.set(1, { new: true })).toEqual({ updated: 1 });
  expect(await desk.set(2, { new: true })).toEqual({ updated: 0, upsert_id: 2 });
  expect(await desk.find({})).toEqual([{ _id: 1, new: true }, { _id: 2, new: true }]);
});

test('set takes no operators', async () => {
  await expect(open().set(1, { $inc: { n: 1 } })).rejects.toMatchObject({ code: 'INVALID_PARAM' });
});
