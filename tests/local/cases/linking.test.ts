import type { CaseRecord } from '../../../cloudfunctions/cases/case';
import { faultOfMerge } from '../../../cloudfunctions/cases/link';
import type { CaseDetail } from '../../../miniprogram/shared/contracts/cases';
import { addAssociations, addMembers, addStaff, cityA, cityB } from '../../support/arrange';
import { aCase, aNotice } from '../../support/cases';
import { startWorld, type World } from '../../support/world';

let world: World;
const officer = { openid: 'officer', name: '经办人' };
const of = (id: string): CaseRecord['applicant'] => ({ kind: 'member', openid: id, memberId: id, name: '示例', firmId: null, firmName: null });
const numberOf = (id: string) => `注协维收〔2026〕${id}号`;
const kept = async (id: string) => (await world.database.get<CaseRecord>('cases', id))!;
const act = async (who: string, action: string, caseId: string, more: object) => world.call<CaseDetail>(who, 'cases', action, { caseId, version: (await kept(caseId)).version, ...more });
const place = (id: string, changes: Partial<CaseRecord> = {}, owner = cityA) => world.database.add('cases', { ...aCase(id, owner, changes) });

beforeAll(async () => {
  world = await startWorld({ instances: 1 });
  await addAssociations(world);
  await addMembers(world, ['ann', 'bob']);
  await addStaff(world, 'officer', cityA, ['case-officer']);
  await addStaff(world, 'lead', cityA, ['lead']);
});
afterAll(() => world.stop());

test('cases about the same facts are linked on both sides, each keeps its clock, and no applicant learns of the other', async () => {
  await place('one', { officer, applicant: of('ann') });
  await place('two', { officer, applicant: of('bob') });
  await place('beside', {}, cityB);
  for (const number of [numberOf('none'), numberOf('beside')]) expect(await act('officer', 'link', 'one', { number, reason: '事实相同' })).toMatchObject({ ok: false, refusal: { message: expect.stringMatching(/没有找到这个收件号的案件/) } });
  const before = await kept('two');
  expect(await act('officer', 'link', 'one', { number: numberOf('two'), reason: '同一被审计单位' })).toMatchObject({ ok: true, value: { links: [{ id: 'two', kind: 'related' }] } });
  expect(await kept('two')).toMatchObject({ links: [{ id: 'one', number: numberOf('one'), kind: 'related' }], stage: before.stage, receivedAt: before.receivedAt, version: 2, history: [{ what: `关联案件：${numberOf('one')}`, inner: true }] });
  expect((await kept('one')).unjoinedSince).toBeNull();
  expect(await act('officer', 'link', 'two', { number: numberOf('one'), reason: '同一被审计单位' })).toMatchObject({ ok: false, refusal: { message: '这两个案件已经关联' } });
  for (const [who, caseId] of [['ann', 'one'], ['bob', 'two']] as const) expect(await world.value(who, 'cases', 'detail', { caseId })).toMatchObject({ links: [], history: [] });
  expect(await world.database.find('audit', { action: 'cases.join' })).toHaveLength(1);
});

test('linked by mistake, neither case says so any more, both histories do, and it may be linked again', async () => {
  expect(await act('officer', 'unlink', 'one', { otherId: 'one', reason: '关联有误' })).toMatchObject({ ok: false, refusal: { message: '这两个案件没有关联，请刷新后再试' } });
  expect(await act('officer', 'unlink', 'one', { otherId: 'two', reason: '不是同一被审计单位' })).toMatchObject({ ok: true, value: { links: [], can: { unlink: { allowed: false } } } });
  expect((await kept('one')).history.at(-1)).toMatchObject({ what: `解除关联：${numberOf('two')}：不是同一被审计单位`, inner: true });
  expect(await kept('two')).toMatchObject({ links: [], history: [{}, { what: `解除关联：${numberOf('one')}`, inner: true }] });
  expect(await kept('one')).toMatchObject({ links: [], severed: [], unjoinedSince: null });
  expect(JSON.stringify(await world.database.find('audit', { action: 'cases.unlink' }))).not.toContain('被审计单位');
  expect(await act('officer', 'link', 'two', { number: numberOf('one'), reason: '同一事由' })).toMatchObject({ ok: true, value: { links: [{ id: 'one' }] } });
});

test('the same application received twice goes on in the one received first, and the applicant is told where and why', async () => {
  await place('first', { officer, applicant: of('ann'), receivedAt: '2026-04-20T10:00:00.000+08:00' });
  await place('again', { applicant: of('ann'), receivedAt: '2026-04-22T10:00:00.000+08:00' });
  const merge = (caseId: string, into: string) => act('lead', 'merge', caseId, { number: numberOf(into), reason: '与先前的申请相同' });
  expect(await merge('again', 'two')).toMatchObject({ ok: false, refusal: { message: expect.stringMatching(/只有同一申请人/) } });
  expect(await merge('first', 'again')).toMatchObject({ ok: false, refusal: { message: expect.stringMatching(/收到在后/) } });
  const [clock, history] = [(await kept('first')).terms, (await kept('again')).number];
  expect(await merge('again', 'first')).toMatchObject({ ok: true, value: { state: 'merged', number: history, next: null, milestones: [{ state: 'stopped' }, {}, {}] } });
  expect(await kept('first')).toMatchObject({ open: true, terms: clock, receivedAt: '2026-04-20T10:00:00.000+08:00', links: [{ id: 'again', kind: 'from' }] });
  expect(await world.value('ann', 'cases', 'detail', { caseId: 'again' })).toMatchObject({ links: [{ id: 'first', kind: 'into', reason: '与先前的申请相同' }], can: { askToReopen: { allowed: true }, supplement: { allowed: false } } });
  expect(await world.database.find('messages', { recipient: 'ann' })).toMatchObject([{ title: '两件申请合并办理', body: expect.stringContaining(numberOf('first')) }]);
  expect(await world.database.find('messages', { recipient: 'officer', title: '案件有关联' })).toHaveLength(0 + 1);
});

test('what was cut off between the two cases is made good by the duty, once', async () => {
  const link = { key: 'related three', id: 'three', number: numberOf('three'), kind: 'related' as const, reason: '事实相同', at: '2026-04-20T10:00:00.000+08:00' };
  await place('cut', { officer, links: [link], unjoinedSince: '2026-04-20T10:00:00.000+08:00' });
  await place('three');
  await place('apart', { officer, severed: [{ ...link, key: 'related four', id: 'four', number: numberOf('four') }], unjoinedSince: '2026-04-20T10:00:00.000+08:00' });
  await place('four', { links: [{ ...link, key: 'related apart', id: 'apart', number: numberOf('apart') }] });
  for (let time = 0; time < 2; time += 1) await world.fireTimer('cases');
  expect((await kept('three')).links).toMatchObject([{ id: 'cut' }]);
  expect((await kept('cut')).unjoinedSince).toBeNull();
  expect(await kept('four')).toMatchObject({ links: [], history: [{ what: `解除关联：${numberOf('apart')}` }] });
  expect(await kept('apart')).toMatchObject({ severed: [], unjoinedSince: null });
});

test('withdrawn, a notice that was issued keeps its number and is not served any more, a meeting is called off, and the log says nothing of why', async () => {
  const meeting = { id: 'm', state: 'called' as const, committeeId: 'c', committee: '权益委员会', at: '2027-04-30T09:00:00.000+08:00', place: '会议室', agenda: '审议', members: [], quorumPercent: 50, shortNotice: null, called: { by: officer, at: '2026-04-20T10:00:00.000+08:00' } };
  const signed = { by: { openid: 'lead', name: '负责人' }, at: '2026-04-22T10:00:00.000+08:00' };
  const issued = { ...aNotice('two'), state: 'issued' as const, reviewed: null, issued: signed, number: '注协维〔2026〕1号' };
  await place('gone', { officer, applicant: of('bob'), meetings: { m: meeting }, writtenNotices: { two: issued }, stage: { state: 'convened', meetingId: 'm', acceptedOn: '2026-04-22' } });
  expect(await act('bob', 'withdraw', 'gone', { reason: '已经和解' })).toMatchObject({ ok: true, value: { state: 'withdrawn', meetings: [{ state: 'cancelled' }] } });
  const seen = await world.value<CaseDetail>('officer', 'cases', 'detail', { caseId: 'gone' });
  expect(seen.notices).toMatchObject([{ number: '注协维〔2026〕1号', lapsed: true }]);
  for (const move of ['seal', 'serve'] as const) expect(seen.notices[0]!.can[move].allowed).toBe(false);
  expect(JSON.stringify(await world.database.find('audit', { action: 'cases.withdraw' }))).not.toContain('和解');
});

test.each([
  ['a firm’s and a member’s own', { kind: 'firm' as const, firmId: 'f' }, {}, /同一申请人/],
  ['two members', { memberId: 'x', openid: 'x' }, {}, /同一申请人/],
  ['one on paper and one of another name', { kind: 'paper' as const, memberId: null, openid: null, name: '别人' }, {}, /同一申请人/],
  ['one that has been fed back', {}, { stage: { state: 'answered' } as CaseRecord['stage'] }, /已经反馈/],
  ['one that has ended', {}, { open: false }, /已经反馈或者结束/],
])('never merged: %s', (_what, applicant, changes, fault) => {
  const record = aCase('late', cityA, { applicant: of('ann'), receivedAt: '2026-05-20T10:00:00.000+08:00' });
  expect(faultOfMerge(record, aCase('early', cityA, { applicant: { ...of('ann'), ...applicant }, ...changes }))).toMatch(fault);
});
