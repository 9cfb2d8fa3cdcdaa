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

  test('field shows or hides, and takes a part of a list', async () => {
    const first = cloud.things.where({ n: 1 });
    expect((await first.field({ n: true }).get()).data).toEqual([{ _id: 'r001', n: 1 }]);
    expect((await first.field({ list: false, even: false }).get()).data).toEqual([{ _id: 'r001', n: 1 }]);
    const part = (name: 'slice' | 'elemMatch', operand: unknown) => (cloud.command.project as unknown as Record<string, (value: unknown) => unknown>)[name]!(operand);
    expect((await first.field({ n: 1, list: part('slice', 1) }).get()).data).toMatchObject([{ list: [{ k: 1 }] }]);
    expect((await first.field({ n: 1, list: part('elemMatch', { k: 2 }) }).get()).data).toMatchObject([{ list: [{ k: 2 }] }]);
  });
});
