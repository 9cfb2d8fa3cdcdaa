import { open } from './open';

test('a count is not cut at a page', async () => {
  const desk = open({ indexes: [{ name: 'n', fields: { n: 1 } }] });
  await desk.insert(...Array.from({ length: 1500 }, (_, i) => ({ n: i % 3 })));
  expect([await desk.count({}), await desk.count({ n: { $gt: 0 } }), await desk.count({ n: 9 })]).toEqual([1500, 1000, 0]);
});
