import { projections } from './cases/projections';
import { conformance } from './conformance';

const rows = Array.from({ length: 120 }, (_, n) => ({ _id: `r${String(n).padStart(3, '0')}`, n, even: n % 2 === 0, list: [{ k: n }, { k: n + 1 }] }));

conformance('get', (cloud) => {
  cloud.hold({ things: rows }, 'once');
  const ordered = () => cloud.things.orderBy('n', 'asc');

  test('a document that is not there rejects with -1 and its id', async () => {
    await expect(cloud.things.doc('none').get()).rejects.toMatchObject({ errCode: -1, errMsg: expect.stringContaining('document with _id none does not exist') });
  });

  test('a collection that is not there is -502005', async () => {
    await expect(cloud.db.collection('nowhere').get()).rejects.toMatchObject({ errCode: -502005 });
  });

  test('a page has a hundred unless told otherwise; skip and limit move it', async () => {
    expect((await ordered().get()).data).toHaveLength(100);
    expect((await ordered().skip(118).limit(5).get()).data.map(({ n }) => n)).toEqual([118, 119]);
    expect((await cloud.things.limit(2000).get()).data).toHaveLength(120);
  });

  test('several orders, the first first', async () => {
    const { data } = await cloud.things.orderBy('even', 'desc').orderBy('n', 'desc').limit(2).get();
    expect(data.map(({ n }) => n)).toEqual([118, 116]);
  });

  test('field shows or hides', async () => {
    const first = cloud.things.where({ n: 1 });
    expect((await first.field({ n: true }).get()).data).toEqual([{ _id: 'r001', n: 1 }]);
    expect((await first.field({ list: false, even: false }).get()).data).toEqual([{ _id: 'r001', n: 1 }]);
  });

  test.each(Object.keys(projections))('field takes a part of a list by %s', async (name) => {
    await cloud.others.add({ data: { _id: 'list', n: 1, list: [{ k: 1 }, { k: 2 }, { k: 3 }] } });
    const part = (operand: unknown) => (cloud.command.project as unknown as Record<string, (value: unknown) => unknown>)[name]!(operand);
    for (const [list, expected] of projections[name]!(part)) {
      const { data } = await cloud.others.where({ _id: 'list' }).field({ n: 1, list }).get();
      expect(data).toEqual([{ _id: 'list', n: 1, ...(expected !== undefined && { list: expected }) }]);
    }
    await cloud.others.doc('list').remove();
  });
});
