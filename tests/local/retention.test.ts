import { blank } from '../../cloudfunctions/cases/case';
import { instantOf, plus } from '../../miniprogram/shared/instants';
import { cityA, day, rosterRow } from '../support/arrange';
import { aCase } from '../support/cases';
import { startWorld, type World } from '../support/world';

/** By the tables of retention.ts: what has been kept long enough goes by the clock alone, and nothing sooner. */
let world: World;
let ago: (days: number) => string;
beforeAll(async () => {
  world = await startWorld();
  const now = instantOf(world.clock.now());
  ago = (days) => plus(now, -days * day);
});
afterAll(() => world.stop());

const idsOf = async (name: string) => (await world.database.find<{ _id: string }>(name, {})).map(({ _id }) => _id).sort();

test('three years after an event nobody is named in its signups any more, and how it ended stays', async () => {
  const signup = { eventId: 'e', memberId: 'ann', memberName: '示例会员', firmName: '示例会计师事务所', reason: '名额已满', actedBy: { openid: 'x', name: '示例经办人', firmName: '示例会计师事务所' }, state: 'rejected', unfinishedSince: null, namelessSince: null };
  await world.database.add('signups', { ...signup, _id: 'over', terms: { startsAt: ago(1096), endsAt: ago(1096) } }, { ...signup, _id: 'recent', terms: { startsAt: ago(1094), endsAt: ago(1094) } });
  await world.fireTimer('events');
  expect(await world.database.get('signups', 'over')).toMatchObject({ memberName: '已过保存期', firmName: null, actedBy: null, reason: null, state: 'rejected' });
  expect(await world.database.get('signups', 'recent')).toMatchObject(signup);
});

test('a version of the roster goes three years after the next one, and never one that somebody still sees', async () => {
  await world.database.add('generations', { _id: 'roster', current: 2, applying: null, leases: 2, switched: [] });
  const rows = [
    { ...rosterRow('ann'), until: 1, endedAt: ago(1096) },
    { ...rosterRow('ann'), _id: 'ann_1', from: 1, until: 2, endedAt: ago(1094) },
    { ...rosterRow('ann'), _id: 'ann_2', from: 2, standing: 'left' },
    { ...rosterRow('bob'), until: 3, endedAt: ago(1096) },
  ];
  await world.database.add('roster', ...rows);
  await world.fireTimer('roster');
  expect(await idsOf('roster')).toEqual(['ann_1', 'ann_2', 'bob_0']);
});

test('lists of a roster that took effect go ninety days later, and those of one that waits stay', async () => {
  for (const name of ['rosterStages', 'rosterProblems']) {
    await world.database.add(name, { _id: 'old_0', importId: 'old', piece: 0, keptSince: ago(91) }, { _id: 'new_0', importId: 'new', piece: 0, keptSince: ago(89) }, { _id: 'waits_0', importId: 'waits', piece: 0 });
  }
  await world.fireTimer('roster');
  for (const name of ['rosterStages', 'rosterProblems']) expect(await idsOf(name)).toEqual(['new_0', 'waits_0']);
});

test('an application goes three years after it was decided, and one that waits never', async () => {
  const application = { ...cityA, openid: 'ann', kind: 'binding', claim: { kind: 'binding', name: '示例会员' }, proofs: [], explanation: '', state: 'rejected', unfinishedSince: null, clearedAt: ago(900) };
  await world.database.add('applications', { ...application, _id: 'old', at: ago(1100), decidedAt: ago(1096) }, { ...application, _id: 'new', at: ago(1095), decidedAt: ago(1094) }, { ...application, _id: 'waits', at: ago(2000), state: 'pending', decidedAt: null, clearedAt: null });
  await world.fireTimer('members');
  expect(await idsOf('applications')).toEqual(['new', 'waits']);
});

test('an employee who has ended and a binding that has ended go three years later, and nothing that lasts', async () => {
  const employee = { ...cityA, name: '示例从业人员', firmId: 'f', firmName: '示例会计师事务所', since: ago(2000) };
  const rows = [['old', 'ended', ago(1096)], ['new', 'ended', ago(1094)], ['lasting', 'active', null]] as const;
  await world.database.add('employees', ...rows.map(([_id, status, until]) => ({ ...employee, _id, employeeId: `e-${_id}`, status, until })));
  await world.database.add('bindingHistory', ...rows.slice(0, 2).map(([_id, , until]) => ({ _id, openid: 'x', memberId: 'y', since: ago(2000), until, how: 'roster' })));
  await world.fireTimer('members');
  expect(await idsOf('employees')).toEqual(['lasting', 'new']);
  expect(await idsOf('bindingHistory')).toEqual(['new']);
});

test('whoever the roster says has gone keeps the way to the own records for three years, and whoever is there or came back for good', async () => {
  await world.database.add('roster', ...['stays', 'gone', 'back'].map((id) => ({ ...rosterRow(id, { standing: id === 'gone' ? 'left' : 'active' }), _id: `${id}_0` })));
  const checked = { since: ago(3000), how: 'roster', checkedAt: ago(31) };
  await world.database.add('bindings',
    { _id: 'stays', memberId: 'stays', ...checked, goneSince: null },
    { _id: 'gone', memberId: 'gone', ...checked, goneSince: ago(1094) },
    { _id: 'long-gone', memberId: 'of-nobody', ...checked, goneSince: ago(1096) },
    { _id: 'back', memberId: 'back', ...checked, goneSince: ago(1096) });
  await world.fireTimer('members');
  expect(await idsOf('bindings')).toEqual(['back', 'gone', 'stays']);
  expect(await world.database.get('bindings', 'back')).toMatchObject({ goneSince: null });
  expect(await world.database.find('bindingHistory', { memberId: 'of-nobody' })).toMatchObject([{ ended: 'outlasted' }]);
});

test('an application to act for a firm goes three years after it was decided, once its letter is gone', async () => {
  const application = { ...cityA, openid: 'ann', applicantName: '示例经办人', firmId: 'f', state: 'rejected', letter: null, unfinishedSince: null, clearedAt: ago(900) };
  await world.database.add('firmApplications', { ...application, _id: 'old', decidedAt: ago(1096) }, { ...application, _id: 'new', decidedAt: ago(1094) }, { ...application, _id: 'waits', state: 'pending', decidedAt: null, clearedAt: null });
  await world.fireTimer('firms');
  expect(await idsOf('firmApplications')).toEqual(['new', 'waits']);
});

test('an expert goes five years after the last term, and never before it has ended', async () => {
  const expert = { ...cityA, name: '示例专家', memberId: null, seats: [], since: ago(4000) };
  await world.database.add('experts', ...([['old', ago(1828)], ['new', ago(1820)], ['to-come', ago(-100)]] as const).map(([_id, at]) => ({ ...expert, _id, lastDay: at.slice(0, 10) })));
  await world.fireTimer('staff');
  expect(await idsOf('experts')).toEqual(['new', 'to-come']);
});

test('what was uploaded and never submitted goes after thirty days, and only its owner says that it was uploaded', async () => {
  const { folder } = await world.value<{ folder: string }>('ann', 'members', 'proofFolder');
  const files = ['old', 'new'].map((name) => world.storage.uploadByClient(`${folder}/${name}.png`, 'ann', Buffer.from(name)));
  expect(await world.call('bob', 'members', 'noteUpload', { file: files[0] })).toMatchObject({ refusal: { code: 'invalid' } });
  for (const file of files) for (let time = 0; time < 2; time++) await world.value('ann', 'members', 'noteUpload', { file });
  expect(await world.database.count('uploads')).toBe(2);
  await world.database.update('uploads', { file: files[0] }, { $set: { at: ago(31) } });
  await world.fireTimer('members');
  expect(world.storage.downloadList(files.map((fileid) => ({ fileid })))).toMatchObject([{ code: 'STORAGE_FILE_NONEXIST' }, { code: 'SUCCESS' }]);
  await world.database.update('uploads', {}, { $set: { at: ago(31) } });
  world.storage.deleteList([files[1]]);
  await world.fireTimer('members');
  expect(await world.database.count('uploads')).toBe(0);
});

test('eleven years after it was received a case that is over says no more who applied, and keeps all else; an open one waits', async () => {
  const { applicant, receivedAt, ...model } = aCase('model');
  expect(blank('one', { applicant, owner: cityA }, ago(4018)).forgetSince).toBe(ago(0));
  const closed = { open: false, stage: { state: 'withdrawn' as const, withdrawn: { at: receivedAt }, acceptedOn: null } };
  const [due, later] = [{ receivedAt: ago(4019), forgetSince: ago(1) }, { receivedAt: ago(4017), forgetSince: ago(-1) }];
  await world.database.add('cases', { ...aCase('old', cityA, { ...closed, ...due }) }, { ...aCase('new', cityA, { ...closed, ...later }) }, { ...aCase('open', cityA, due) });
  for (let time = 0; time < 2; time++) await world.fireTimer('cases');
  expect(await world.database.get('cases', 'old')).toMatchObject({ applicant: { openid: null, memberId: null, name: '已删除' }, facts: model.facts, version: 2, forgetSince: null });
  for (const id of ['new', 'open']) expect(await world.database.get('cases', id)).toMatchObject({ applicant: { name: '示例申请人' } });
});
