import { collections } from '../../../cloudfunctions/collections';
import type { Audited, AuditRecord } from '../../../cloudfunctions/platform/audit';
import { startWorld, type World } from '../../support/world';

const closed = { read: false, write: false } as const;
const early = '2026-01-01T09:00:00.000+08:00';
const next = '2026-01-01T09:00:01.000+08:00';
const late = '2026-01-01T09:30:00.000+08:00';

let world: World;
beforeAll(async () => {
  const diary = { rule: closed, indexes: [{ name: 'unlogged', fields: { unloggedSince: 1, _id: 1 } as const }] };
  world = await startWorld({ source: 'tests/local/audit/functions', collections: { ...collections, diary }, instances: 2 });
});
afterAll(() => world.stop());
afterEach(async () => {
  world.faults.clear();
  for (const collection of ['diary', 'audit']) await world.database.remove(collection, {});
});

async function tell(action: string, id: string, text: string, at: string): Promise<void> {
  await world.cloud.call('ann', 'diary', { action, id, text, at });
}

const log = async () => (await world.database.find<AuditRecord>('audit')).map(({ summary }) => summary).sort();
const page = (id: string) => world.database.get<Audited & { text: string }>('diary', id);
const withoutReply = () => {
  world.faults.reply = ({ collection }) => (collection === 'audit' ? 'lose' : 'pass');
};
/** The function ends right after the record was written. */
const cutOff = () => {
  world.faults.reply = ({ collection }) => (collection === 'diary' ? 'kill' : 'pass');
};

test('what is written and amended is in the log right afterwards, and nothing is left to hand over', async () => {
  await tell('write', 'a', '写下', early);
  await tell('amend', 'a', '改动', next);
  expect(await log()).toEqual(['写下', '改动'].sort());
  expect(await page('a')).toMatchObject({ text: '改动', unlogged: [], unloggedSince: null });
});

test('an entry is in the log with its kind and a nonce of its own, and is not yet sealed', async () => {
  await tell('write', 'a', '写下', early);
  await tell('look', 'a', '查看', next);
  const found = await world.database.find<AuditRecord>('audit');
  expect(found.map(({ kind, batch }) => [kind, batch]).sort()).toEqual([['read', null], ['staff', null]]);
  expect(new Set(found.map(({ nonce }) => nonce)).size).toBe(2);
});

test('after a crash the record stands with its entries, and the duty hands over all of them', async () => {
  cutOff();
  await tell('write', 'a', '写下', early);
  await tell('amend', 'a', '改动', next);
  expect(await log()).toEqual([]);
  world.faults.clear();
  await tell('relay', '', '', late);
  expect(await log()).toEqual(['写下', '改动'].sort());
  expect(await page('a')).toMatchObject({ unlogged: [], unloggedSince: null });
});

test('an entry whose reply was lost is handed over again and is there once', async () => {
  withoutReply();
  await tell('write', 'a', '写下', early);
  world.faults.clear();
  expect((await page('a'))?.unlogged).toHaveLength(1);
  await tell('relay', '', '', late);
  await tell('relay', '', '', late);
  expect(await log()).toEqual(['写下']);
});

test('handing over a later entry does not clear an earlier one that is still waiting', async () => {
  cutOff();
  await tell('write', 'a', '写下', early);
  world.faults.clear();
  await tell('amend', 'a', '改动', next);
  expect((await page('a'))?.unlogged?.map(({ summary }) => summary)).toEqual(['写下', '改动']);
  await tell('relay', '', '', late);
  expect(await log()).toEqual(['写下', '改动'].sort());
});

test('the duty leaves alone what its own call may still hand over', async () => {
  cutOff();
  await tell('write', 'a', '写下', early);
  world.faults.clear();
  await tell('relay', '', '', next);
  expect(await log()).toEqual([]);
});
