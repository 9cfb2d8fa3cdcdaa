import type { Row } from './open';
import { ejson, open } from './open';

const byId = (id: string) => ({ query: ejson({ _id: id }), queryType: 'DOC' });
const change = { data: ejson({ $inc: { n: 1 } }), merge: true, upsert: false };
const start = async (desk: ReturnType<typeof open>, more: Row = {}) =>
  (await desk.database.run('startTransaction', more)).reply.transactionId as string;

test('thirty seconds without a commit end it, and whoever waits for its documents goes on', async () => {
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask', 'performance', 'Date', 'hrtime'] });
  const desk = open();
  await desk.insert({ _id: 'a', n: 1 });
  const transactionId = await start(desk);
  await desk.send('modifyDocument', { ...byId('a'), ...change, transactionId });
  const outside = desk.update({ _id: 'a' }, { $inc: { n: 10 } });
  jest.advanceTimersByTime(30_000);
  expect(await outside).toBe(1);
  expect(await desk.find({})).toEqual([{ _id: 'a', n: 11 }]);
  await expect(desk.database.run('commitTransaction', { transactionId })).rejects.toThrow(/TransactionNotExist/);
  jest.useRealTimers();
  desk.database.close();
});

test('under test, where().update inside a transaction, which the SDK sends without it, is an error', async () => {
  const desk = open({ refuseScans: true });
  const [mine, other] = [{ wxCloudApiToken: 'mine' }, { wxCloudApiToken: 'other' }];
  const transactionId = await start(desk, mine);
  const stray = { query: ejson({ _id: 'a' }), queryType: 'WHERE' };
  await expect(desk.send('modifyDocument', { ...stray, ...change, multi: true, ...mine })).rejects.toThrow(/run outside the transaction/);
  await expect(desk.send('removeDocument', { ...stray, multi: true, ...mine })).rejects.toThrow(/run outside the transaction/);
  await expect(desk.send('calculateDocument', { ...stray, ...mine })).rejects.toThrow(/run outside the transaction/);
  await desk.send('modifyDocument', { ...stray, ...change, multi: true, ...other });
  await desk.database.run('abortTransaction', { transactionId });
  await desk.send('modifyDocument', { ...stray, ...change, multi: true, ...mine });
  desk.database.close();
});

test('a multiple update that must wait half way counts nothing twice', async () => {
  const desk = open();
  await desk.insert({ _id: 'a', n: 0 }, { _id: 'b', n: 0 });
  const transactionId = await start(desk);
  await desk.send('modifyDocument', { ...byId('b'), ...change, transactionId });
  const outside = desk.update({}, { $inc: { n: 10 } });
  await desk.database.run('commitTransaction', { transactionId });
  expect(await outside).toBe(2);
  expect(await desk.find({})).toEqual([{ _id: 'a', n: 10 }, { _id: 'b', n: 11 }]);
  desk.database.close();
});
