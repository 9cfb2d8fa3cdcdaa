import { ids, open } from './open';

test('removing says how many went, and they are gone from the indexes too', async () => {
  const desk = open({ indexes: [{ name: 'n', fields: { n: 1 } }], refuseScans: true });
  await desk.insert({ _id: 1, n: [1, 2] }, { _id: 2, n: 1 }, { _id: 3, n: 3 });
  expect(await desk.remove({ n: 1 })).toBe(2);
  expect(await desk.count({ n: 2 })).toBe(0);
  expect(ids(await desk.find({}))).toEqual([3]);
});

test('without multi only one goes', async () => {
  const desk = open();
  await desk.insert({ n: 1 }, { n: 1 });
  expect(await desk.remove({ n: 1 }, false)).toBe(1);
  expect(await desk.count({})).toBe(1);
});

test('a removed unique value may be used again', async () => {
  const desk = open({ indexes: [{ name: 'n', fields: { n: 1 }, unique: true }] });
  await desk.insert({ _id: 1, n: 1 });
  await desk.remove({ _id: 1 });
  await expect(desk.insert({ _id: 1, n: 1 })).resolves.toEqual([1]);
});
