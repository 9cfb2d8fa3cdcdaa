import { sourcesOf } from './sources';
import { queriesInTransactions } from './transactions';

const written = (text: string) => queriesInTransactions([{ file: 'cloudfunctions/events/store.ts', text }]);

test('no function of the cloud queries within a transaction', () => {
  expect(queriesInTransactions(sourcesOf('cloudfunctions'))).toEqual([]);
});

test.each([
  ["db.runTransaction(async (t) => {\n  await t.collection('events').where({ open: true }).update({ data: {} });\n});", 't'],
  ["db.runTransaction(async function (one) {\n  await one.collection('events').where({}).orderBy('a', 'asc').count();\n});", 'one'],
  ["const transaction = await db.startTransaction();\ntransaction.collection('events').where({}).remove();", 'transaction'],
])('a query within a transaction is found with its line: %#', (text, name) => {
  expect(written(text)).toEqual([`cloudfunctions/events/store.ts:2: ${name}….where() runs outside the transaction`]);
});

test.each([
  ["db.runTransaction(async (t) => t.collection('events').doc('a').update({ data: {} }));"],
  ["await db.collection('events').where({ open: true }).update({ data: {} });"],
])('one document within a transaction, and a query outside one, are in order: %#', (text) => {
  expect(written(text)).toEqual([]);
});
