/** The SDK has it on its inner query alone, and asks for conditions, never for a document by doc(). */
import { conformance } from './conformance';
import { COLLECTION } from './names';
import type { Collection, Row, Transaction } from './sdk';

interface Inner {
  where(condition: Row): Inner;
  updateAndReturn(data: Row): Promise<{ updated: number; doc: Row | null }>;
}

const innerOf = (collection: Collection) => (collection as unknown as { _collection: Inner })._collection;
const inside = (transaction: Transaction) => innerOf(transaction.collection(COLLECTION));

conformance('updateAndReturn', (cloud) => {
  cloud.hold({ things: [{ _id: 'a', n: 1, at: new Date(0) }, { _id: 'b', n: 2 }] });
  const increment = () => ({ n: cloud.command.inc!(1) });

  test('one document is changed and given back as it is then', async () => {
    const reply = await innerOf(cloud.things).where({ n: cloud.command.gt!(0) }).updateAndReturn(increment());
    expect(reply).toMatchObject({ updated: 1, doc: { _id: 'a', n: 2, at: new Date(0) } });
    expect((await cloud.things.orderBy('_id', 'asc').get()).data.map(({ n }) => n)).toEqual([2, 2]);
  });

  test('nothing matches: nothing is changed and nothing given', async () => {
    expect(await innerOf(cloud.things).where({ n: 9 }).updateAndReturn(increment())).toMatchObject({ updated: 0, doc: null });
  });

  test('`updated` counts the document found, even if it stays as it is', async () => {
    expect(await innerOf(cloud.things).where({ _id: 'a' }).updateAndReturn({ n: 1 })).toMatchObject({ updated: 1, doc: { n: 1 } });
  });

  test('a transaction sees it at once, others after the commit', async () => {
    const transaction = await cloud.db.startTransaction();
    expect(await inside(transaction).where({ _id: 'a', n: 1 }).updateAndReturn(increment())).toMatchObject({ updated: 1, doc: { _id: 'a', n: 2 } });
    expect((await cloud.things.doc('a').get()).data.n).toBe(1);
    await transaction.commit();
    expect((await cloud.things.doc('a').get()).data.n).toBe(2);
  });

  // The real cloud may allow it; here a transaction names its documents.
  test('in a transaction without an _id it is refused', async () => {
    const transaction = await cloud.db.startTransaction();
    await expect(inside(transaction).where({ n: 1 }).updateAndReturn(increment())).rejects.toThrow(/single documents only/);
  });
});
