import { createHash } from 'node:crypto';
import type { AuditCheck, AuditDetail, AuditInclusion } from '../../../miniprogram/shared/contracts/audit';
import type { StoredEntry } from '../../../cloudfunctions/platform/sealed-entry';
import type { Batch } from '../../../cloudfunctions/platform/sealed/batch';
import { plus } from '../../../miniprogram/shared/instants';
import { addMembers, addStaff, day, hour, province } from '../../support/arrange';
import { addEntries, auditRow, entries, start, wholeCheck } from '../../support/audit-log';
import { startWorld, type World } from '../../support/world';

type BatchRow = Omit<Batch, 'number'> & { _id: string; marked: boolean };

let world: World;
beforeAll(async () => {
  world = await startWorld({ instances: 2 });
  await addStaff(world, 'auditor', province, ['auditor']);
  await addMembers(world, ['ann']);
});
afterAll(() => world.stop());
afterEach(async () => {
  world.faults.clear();
  world.clock.setOffset(0);
  for (const collection of ['audit', 'auditBatches', 'auditErasures']) await world.database.remove(collection, {});
});

const seal = () => world.fireTimer('audit');
const batches = () => world.database.find<BatchRow>('auditBatches');
const waiting = () => world.database.count('audit', { batch: null });
const check = (): Promise<AuditCheck> => wholeCheck(world, 'auditor');

test('what has happened is sealed by the next run, the oldest first, in one batch of 500 at most', async () => {
  await addEntries(world, entries(1_203));
  await seal();
  expect(await waiting()).toBe(0);
  expect((await batches()).map(({ ids, marked }) => [ids.length, marked])).toEqual([[500, true], [500, true], [203, true]]);
  const [first] = await batches();
  expect(first!.ids.slice(0, 3)).toEqual(entries(3).map(({ _id }) => _id));
  expect(await check()).toMatchObject({ batches: 3, entries: 1_203, erased: 0, faults: [], next: null, head: (await batches())[2]!.head });
});

test('nothing new is no new batch', async () => {
  await addEntries(world, entries(2));
  await seal();
  await seal();
  expect(await batches()).toHaveLength(1);
});

test('two runs at once seal every entry once', async () => {
  await addEntries(world, entries(1_100));
  await Promise.all([seal(), seal()]);
  await seal();
  await holdsEachOnce(1_100);
});

test('a run that ends after any of its requests leaves a log that the next one completes', async () => {
  for (let request = 1, ended = true; ended; request++) {
    ended = false;
    await addEntries(world, entries(3, {}, request * 10));
    let asked = 0;
    world.faults.reply = ({ name }) => {
      if (name !== 'audit' || ++asked !== request) return 'pass';
      ended = true;
      return 'kill';
    };
    await seal();
    world.faults.clear();
    await seal();
    await holdsEachOnce(request * 3);
  }
});

async function holdsEachOnce(count: number): Promise<void> {
  const ids = (await batches()).flatMap((batch) => batch.ids);
  expect(await waiting()).toBe(0);
  expect([ids.length, new Set(ids).size]).toEqual([count, count]);
  expect((await check()).faults).toEqual([]);
}

test('the head of each batch is in the log of the function too', async () => {
  await addEntries(world, entries(1));
  await seal();
  const [batch] = await batches();
  while (!world.log.some((line) => line.includes(batch!.head))) await new Promise(setImmediate);
});

test('a head that was written down is found as long as the log before it is the same', async () => {
  await addEntries(world, entries(501));
  await seal();
  const [, second] = await batches();
  const noted = async () => (await world.value<AuditCheck>('auditor', 'audit', 'check', { head: second!.head })).noted;
  expect(await noted()).toBe(2);
  await world.database.remove('auditBatches', { _id: second!._id });
  await world.database.update('audit', { batch: 2 }, { $set: { batch: null } });
  await seal();
  expect([(await check()).faults, await noted()]).toEqual([[], null]);
});

const damage = (id: string, change: object) => world.database.update('audit', { _id: id }, { $set: change });

test('whoever has one entry and its proof comes to the root of its batch with nothing but SHA-256', async () => {
  await addEntries(world, entries(7));
  const proofOf = async (at: number) => (await world.value<AuditDetail>('auditor', 'audit', 'detail', { entryId: auditRow(at)._id })).inclusion;
  expect(await proofOf(4)).toBeNull();
  await seal();
  const [batch] = await batches();
  for (const at of [0, 4, 6]) {
    const proof = (await proofOf(at))!;
    expect(proof).toMatchObject({ batch: 1, place: at, root: batch!.root, head: batch!.head, fits: true });
    expect(climbed(proof)).toBe(batch!.root);
    expect(climbed({ ...proof, leaf: climbed(proof) })).not.toBe(batch!.root);
  }
  await world.database.update('audit', { _id: auditRow(4)._id }, { $set: { reason: '另一个理由' } });
  expect(await proofOf(4)).toMatchObject({ fits: false });
});

/** RFC 9162, 2.1.3.2, written down a second time. */
function climbed({ leaf, path }: Pick<AuditInclusion, 'leaf' | 'path'>): string {
  const bytes = (text: string) => Buffer.from(text, 'base64url');
  const node = (left: Buffer, right: Buffer) => createHash('sha256').update(Buffer.from([1])).update(left).update(right).digest();
  return path.reduce((at, { side, hash }) => (side === 'left' ? node(bytes(hash), at) : node(at, bytes(hash))), bytes(leaf)).toString('base64url');
}

test('the checker says which record was altered, lost or put in, and which batch is gone', async () => {
  await addEntries(world, entries(501));
  await seal();
  await addEntries(world, entries(2, {}, 600));
  await seal();
  const [altered, lost] = entries(2).map(({ _id }) => _id) as [string, string];
  await damage(altered, { summary: '另一件事' });
  await world.database.remove('audit', { _id: lost });
  await addEntries(world, [{ ...auditRow(900), batch: 2 }]);
  await world.database.remove('auditBatches', { _id: '0000000003' });
  expect((await check()).faults).toEqual([
    { kind: 'entry-altered', batch: 1, entryId: altered },
    { kind: 'entry-missing', batch: 1, entryId: lost },
    { kind: 'entry-foreign', batch: 2, entryId: auditRow(900)._id },
    { kind: 'batch-missing', batch: 3, entryId: null },
  ]);
});

test.each<[string, object]>([
  ['the time', { at: '2026-11-20T10:00:00.000+08:00' }],
  ['the kind', { kind: 'read' }],
  ['who acted', { 'by.name': '他人' }],
  ['in which role', { 'by.role': 'auditor' }],
  ['for which association', { 'by.associationId': 'city-b' }],
  ['for which firm', { 'by.for': { firmId: 'firm', firmName: '某所' } }],
  ['whose auditors may see it', { associationPath: ['national'] }],
  ['what was done', { action: 'staff.revoke' }],
  ['to whom', { 'subject.id': 'other' }],
  ['to which member', { 'subject.memberId': 'ann' }],
  ['the reason', { reason: null }],
  ['what else it is about', { about: ['x'] }],
])('an entry is altered when %s is', async (_, change) => {
  const row = auditRow(1);
  await addEntries(world, [row]);
  await seal();
  await damage(row._id, change);
  expect((await check()).faults).toEqual([{ kind: 'entry-altered', batch: 1, entryId: row._id }]);
});

test('what has been kept for ten years is erased, except for what says why others were; the log stays whole', async () => {
  await addEntries(world, [...entries(2), { ...auditRow(5), action: 'audit.erase', kind: 'audit', about: ['another'] }]);
  await seal();
  world.clock.setOffset(3649 * day);
  await seal();
  expect((await check()).erased).toBe(0);
  world.clock.setOffset(3651 * day);
  await seal();
  await seal();
  expect(await world.database.find<StoredEntry>('audit', { nonce: null })).toMatchObject(entries(2).map(({ _id }) => ({ _id, by: null, summary: null })).sort((one, other) => one._id.localeCompare(other._id)));
  expect(await world.database.find('audit', { reason: '保存期限已满' })).toHaveLength(1);
  expect(await check()).toMatchObject({ entries: 4, erased: 2, faults: [] });
});

describe('what the log says about a member is erased', () => {
  const about = { subject: { kind: 'member', id: 'ann', memberId: 'ann' } };
  const erasure = { _id: 'erasure', memberId: 'ann', openid: 'ann', subjectIds: ['employee-ann'], reason: '会员要求删除', associationPath: province.associationPath, since: start };
  const later = 200 * day;

  async function prepare(): Promise<void> {
    await addEntries(world, [...entries(2, about), ...entries(2, {}, 10)]);
    await seal();
    await world.database.add('auditErasures', erasure);
  }

  const left = async () => (await world.database.find<StoredEntry>('audit')).filter(({ subject }) => subject?.memberId === 'ann');

  test('not before the six months for which the law makes one keep it', async () => {
    await prepare();
    await seal();
    expect(await left()).toHaveLength(2);
    expect(await world.database.count('auditErasures')).toBe(1);
  });

  test('then wholly, by an entry that says so, and the log stays whole', async () => {
    await prepare();
    world.clock.setOffset(later);
    await seal();
    await seal();
    expect(await left()).toEqual([]);
    expect(await world.database.count('auditErasures')).toBe(0);
    const [gone] = await world.database.find<StoredEntry>('audit', { _id: entries(1, about)[0]!._id });
    expect(gone).toMatchObject({ by: null, subject: null, summary: null, reason: null, action: null, nonce: null });
    const [said] = await world.database.find<StoredEntry>('audit', { action: 'audit.erase' });
    expect(said).toMatchObject({ summary: '依法删除了 2 条审计记录的内容', reason: '会员要求删除', about: entries(2, about).map(({ _id }) => _id) });
    expect(await check()).toMatchObject({ entries: 5, erased: 2, faults: [] });
  });

  test('of an employee or whoever acted for a firm too, what they did and what was decided about them; what somebody did as staff, or after coming back, stays', async () => {
    const by = (role: 'employee' | 'firm-delegate' | 'lead') => ({ openid: 'ann', name: '示例从业人员', role, associationId: null, associationName: null });
    const rows = [
      auditRow(1, { by: by('employee') }),
      auditRow(2, { by: by('firm-delegate'), subject: { kind: 'firm', id: 'firm001', memberId: null } }),
      auditRow(3, { subject: { kind: 'employee', id: 'employee-ann', memberId: null } }),
      auditRow(4, { by: by('lead') }),
      auditRow(5, { by: by('employee'), at: plus(start, day) }),
      auditRow(6),
    ];
    await addEntries(world, rows);
    await seal();
    await world.database.add('auditErasures', { ...erasure, memberId: null, since: plus(start, hour) });
    world.clock.setOffset(later);
    await seal();
    const kept = (await world.database.find<StoredEntry>('audit')).filter(({ nonce, action }) => nonce !== null && action !== 'audit.erase').map(({ _id }) => _id);
    expect(kept.sort()).toEqual([rows[3]!, rows[4]!, rows[5]!].map(({ _id }) => _id).sort());
    expect(await world.database.count('auditErasures')).toBe(0);
    expect(await check()).toMatchObject({ erased: 3, faults: [] });
  });

  test('wherever the run that does it ends', async () => {
    for (let request = 1, ended = true; ended; request++) {
      ended = false;
      for (const collection of ['audit', 'auditBatches', 'auditErasures']) await world.database.remove(collection, {});
      world.clock.setOffset(0);
      await prepare();
      world.clock.setOffset(later);
      let asked = 0;
      world.faults.reply = ({ name }) => {
        if (name !== 'audit' || ++asked !== request) return 'pass';
        ended = true;
        return 'kill';
      };
      await seal();
      world.faults.clear();
      await seal();
      await seal();
      expect([(await left()).length, await world.database.count('auditErasures')]).toEqual([0, 0]);
      expect(await check()).toMatchObject({ erased: 2, faults: [] });
    }
  });

  test('an erasure that the log does not know is a loss', async () => {
    await prepare();
    const [row] = entries(1, about);
    await damage(row!._id, { by: null, subject: null, summary: null, reason: null, action: null, nonce: null, erasedBy: 'invented' });
    expect((await check()).faults).toEqual([{ kind: 'entry-missing', batch: 1, entryId: row!._id }]);
  });
});
