import { conformance } from './conformance';
import { UNIQUE } from './names';
import type { Row, Transaction } from './sdk';

conformance('transaction', (cloud) => {
  cloud.hold({ unique: ['a', 'b'].map((_id) => ({ _id, n: 10, code: _id })) });

  const n = async (id: string) => (await cloud.unique.doc(id).get()).data.n as number;
  const inc = (by: number) => ({ data: { n: cloud.command.inc!(by) } });
  const begin = () => cloud.db.startTransaction();
  const doc = (transaction: Transaction, id: string) => transaction.collection(UNIQUE).doc(id);

  const CONFLICT = { errCode: -501001, errMsg: expect.stringContaining('[ResourceUnavailable.TransactionConflict] Transaction is conflict') };
  const GONE = { errCode: -501001, errMsg: expect.stringContaining('[ResourceUnavailable.TransactionNotExist]') };

  test('what a transaction wrote is seen inside at once, outside after the commit', async () => {
    const transaction = await begin();
    await doc(transaction, 'a').update(inc(-3));
    await doc(transaction, 'b').update(inc(3));
    expect((await doc(transaction, 'a').get()).data).toMatchObject({ n: 7 });
    expect([await n('a'), await n('b')]).toEqual([10, 10]);
    await transaction.commit();
    expect([await n('a'), await n('b')]).toEqual([7, 13]);
  });

  test('every operation on one document: add, get, set, update, remove', async () => {
    const transaction = await begin();
    await transaction.collection(UNIQUE).add({ data: { _id: 'new', n: 1, code: 'new' } });
    await doc(transaction, 'new').update({ data: { more: { x: 1 } } });
    await doc(transaction, 'b').set({ data: { n: 2, code: 'b' } });
    await doc(transaction, 'set').set({ data: { n: 3, code: 'set' } });
    await doc(transaction, 'a').remove();
    await expect(doc(transaction, 'a').get()).rejects.toMatchObject({ errMsg: expect.stringContaining('document with _id a does not exist') });
    await transaction.commit();
    const rows = (await cloud.unique.orderBy('_id', 'asc').get()).data;
    expect(rows).toEqual([{ _id: 'b', n: 2, code: 'b' }, { _id: 'new', n: 1, code: 'new', more: { x: 1 } }, { _id: 'set', n: 3, code: 'set' }]);
  });

  test('a rollback leaves nothing, and the transaction is gone', async () => {
    const transaction = await begin();
    await doc(transaction, 'a').update(inc(1));
    await transaction.rollback();
    expect(await n('a')).toBe(10);
    await expect(doc(transaction, 'a').update(inc(1))).rejects.toMatchObject(GONE);
  });

  test('reads show the moment of the start, whatever others write meanwhile', async () => {
    const transaction = await begin();
    await cloud.unique.doc('a').update(inc(1));
    await cloud.unique.doc('b').remove();
    await cloud.unique.add({ data: { _id: 'late', n: 1 } });
    expect((await doc(transaction, 'a').get()).data.n).toBe(10);
    expect((await doc(transaction, 'b').get()).data.n).toBe(10);
    await expect(doc(transaction, 'late').get()).rejects.toMatchObject({ errCode: -1 });
    await transaction.commit();
    expect(await n('a')).toBe(11);
  });

  test('the first writer wins: the second gets a conflict at once and is over', async () => {
    const [first, second] = [await begin(), await begin()];
    await doc(first, 'a').update(inc(1));
    await expect(doc(second, 'a').update(inc(5))).rejects.toMatchObject(CONFLICT);
    await expect(second.commit()).rejects.toThrow(/TransactionNotExist/);
    await first.commit();
    expect(await n('a')).toBe(11);
  });

  test('a write to what has changed since the start is a conflict', async () => {
    const transaction = await begin();
    await cloud.unique.doc('a').update(inc(1));
    await expect(doc(transaction, 'a').update(inc(5))).rejects.toMatchObject(CONFLICT);
    expect(await n('a')).toBe(11);
  });

  test.each([
    ['removed', () => cloud.unique.doc('a').remove(), (one: Transaction) => doc(one, 'a').update(inc(1))],
    ['created', () => cloud.unique.add({ data: { _id: 'x' } }), (one: Transaction) => one.collection(UNIQUE).add({ data: { _id: 'x' } })],
  ])('a document that others have %s since the start is a conflict too', async (_, others, write) => {
    const transaction = await begin();
    await others();
    await expect(write(transaction)).rejects.toMatchObject(CONFLICT);
  });

  test('two transactions on different documents both commit', async () => {
    const [first, second] = [await begin(), await begin()];
    await doc(first, 'a').update(inc(1));
    await doc(second, 'b').update(inc(2));
    await Promise.all([first.commit(), second.commit()]);
    expect([await n('a'), await n('b')]).toEqual([11, 12]);
  });

  test('a write outside waits for the transaction that holds its document, and then counts on what it left', async () => {
    const transaction = await begin();
    await doc(transaction, 'a').update(inc(1));
    let waited = true;
    const outside = cloud.unique.where({ n: cloud.command.gte!(10) }).update(inc(100)).then(() => (waited = false));
    await cloud.unique.doc('b').get();
    expect(waited).toBe(true);
    await transaction.commit();
    await outside;
    expect([await n('a'), await n('b')]).toEqual([111, 110]);
  });

  test('a taken _id and a taken unique value are errors that end the transaction', async () => {
    for (const data of [{ _id: 'a' }, { _id: 'x', code: 'b' }]) {
      const transaction = await begin();
      await expect(transaction.collection(UNIQUE).add({ data })).rejects.toMatchObject({ errCode: -502001, errMsg: expect.stringContaining('E11000') });
      await expect(doc(transaction, 'b').get()).rejects.toMatchObject(GONE);
    }
  });

  test('two open transactions cannot both take one unique value', async () => {
    const [first, second] = [await begin(), await begin()];
    await first.collection(UNIQUE).add({ data: { _id: 'x', code: 'new' } });
    await expect(second.collection(UNIQUE).add({ data: { _id: 'y', code: 'new' } })).rejects.toMatchObject(CONFLICT);
    await first.commit();
  });

  test('a unique value may travel through a transaction', async () => {
    const transaction = await begin();
    await doc(transaction, 'a').update({ data: { code: 'z' } });
    await doc(transaction, 'b').update({ data: { code: 'a' } });
    await doc(transaction, 'a').update({ data: { code: 'b' } });
    await transaction.commit();
    expect((await cloud.unique.where({ code: 'b' }).get()).data).toMatchObject([{ _id: 'a' }]);
    expect((await cloud.unique.where({ code: 'a' }).get()).data).toMatchObject([{ _id: 'b' }]);
  });

  // The text of this refusal, of a busy transaction and of too many operations is our own: only its code is known.
  test('conditions and several documents are refused inside', async () => {
    const attempts: ((one: Transaction) => Promise<unknown>)[] = [
      (one) => one.collection(UNIQUE).where({ n: 10 }).get(),
      (one) => one.collection(UNIQUE).get(),
      (one) => one.collection(UNIQUE).add({ data: [{ n: 1 }, { n: 2 }] }),
    ];
    for (const attempt of attempts) {
      await expect(attempt(await begin())).rejects.toMatchObject({ errCode: -501001, errMsg: expect.stringContaining('single documents only') });
    }
  });

  test('two operations at once find the transaction busy, which ends it', async () => {
    const transaction = await begin();
    const results = await Promise.allSettled([doc(transaction, 'a').update(inc(1)), doc(transaction, 'b').update(inc(1))]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const [refusal] = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as Row] : []));
    expect(refusal).toMatchObject({ errCode: -501001, errMsg: expect.stringContaining('TransactionBusy') });
    await expect(transaction.commit()).rejects.toThrow(/TransactionNotExist/);
    expect([await n('a'), await n('b')]).toEqual([10, 10]);
  });

  test('after a hundred operations it takes no more', async () => {
    const transaction = await begin();
    for (let i = 0; i < 100; i += 1) await doc(transaction, 'a').update(inc(1));
    await expect(doc(transaction, 'a').update(inc(1))).rejects.toMatchObject({ errCode: -501001, errMsg: expect.stringContaining('at most 100') });
    expect(await n('a')).toBe(10);
  });

  test('runTransaction commits what its callback did and gives what it returned; a throw rolls back', async () => {
    const run = (callback: (one: Transaction) => Promise<unknown>) => cloud.db.runTransaction(callback as never);
    expect(await run(async (one) => {
      await doc(one, 'a').update(inc(1));
      return 'done';
    })).toBe('done');
    await expect(run(async (one) => {
      await doc(one, 'a').update(inc(1));
      throw new Error('thought better of it');
    })).rejects.toThrow('thought better of it');
    await expect(run(async (one) => {
      await doc(one, 'a').update(inc(1));
      await one.rollback('no');
    })).rejects.toBe('no');
    expect(await n('a')).toBe(11);
  });
});
