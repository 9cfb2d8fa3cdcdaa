import type { Page } from '../../../miniprogram/shared/contracts/answers';
import type { CaseCard, CaseDetail } from '../../../miniprogram/shared/contracts/cases';
import { addAssociations, addMembers, addStaff, cityA, cityB, freeze } from '../../support/arrange';
import { aCase, filingSample } from '../../support/cases';
import { png } from '../../support/true-files';
import { startWorld, type World } from '../../support/world';

let world: World;
beforeAll(async () => {
  world = await startWorld({ instances: 2 });
  await addAssociations(world);
  await addMembers(world, ['ann', 'bob', 'cat']);
  await addStaff(world, 'lead-a', cityA, ['lead']);
  await addStaff(world, 'officer-a', cityA, ['case-officer']);
  await addStaff(world, 'lead-b', cityB, ['lead']);
});
afterAll(() => world.stop());


async function uploaded(openid: string, name: string, bytes = png): Promise<string> {
  const { folder } = await world.value<{ folder: string }>(openid, 'cases', 'begin');
  return world.storage.uploadByClient(`${folder}/${name}`, openid, bytes);
}

const filed = (openid: string, more: object = {}) => world.value<CaseDetail>(openid, 'cases', 'file', { ...filingSample, key: `key-of-${openid}-${JSON.stringify(more).length}`, ...more });

test('what is filed is received at the server’s time with a number, and its decision is due on the 15th working day', async () => {
  const { number, state, milestones, history } = await filed('ann');
  expect(number).toMatch(/^注协维收〔\d{4}〕\d+号$/);
  expect(state).toBe('filed');
  expect(milestones.map(({ step, days, anchor, state: its }) => [step, days, anchor, its])).toEqual([
    ['decision', 15, 'receipt', 'running'],
    ['meeting', 30, 'receipt', 'running'],
    ['feedback', 60, 'receipt', 'running'],
  ]);
  expect(history.map(({ by, what }) => [by, what])).toEqual([['申请人', '提交维权申请，协会收到']]);
});

test('filed twice is filed once', async () => {
  const file = await uploaded('bob', 'one.png');
  const input = { ...filingSample, key: 'the-same-form', evidence: [{ title: '通知书照片', file }] };
  const answers = await Promise.all([1, 2, 3].map(() => world.call<CaseDetail>('bob', 'cases', 'file', input)));
  const again = await world.value<CaseDetail>('bob', 'cases', 'file', input);
  expect(new Set(answers.flatMap((answer) => (answer.ok ? [answer.value.id] : []))).size).toBe(1);
  const { items } = await world.value<Page<CaseCard>>('bob', 'cases', 'mine');
  expect(items.map(({ id, number }) => [id, number])).toEqual([[again.id, again.number]]);
  expect(again.evidence).toMatchObject([{ title: '通知书照片', form: 'picture', bytes: png.length, hash: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
});

test('evidence that is not what it claims is refused, and nothing is filed', async () => {
  const file = await uploaded('ann', 'virus.png', Buffer.from('MZ…'));
  const before = await world.value<Page<CaseCard>>('ann', 'cases', 'mine');
  expect(await world.call('ann', 'cases', 'file', { ...filingSample, key: 'bad', evidence: [{ title: '照片', file }] })).toMatchObject({ ok: false, refusal: { code: 'invalid', message: '只能上传图片或PDF文件，请重新选择' } });
  expect(await world.value('ann', 'cases', 'mine')).toEqual(before);
});

test('a firm’s open case waits on the page of whoever acts for it in cases, and of no other delegate', async () => {
  const mandate = { name: '示例所经办人', firmId: 'firm001', firmName: '示例会计师事务所', ...cityA, fromDay: '2019-01-01', untilDay: null, status: 'active' };
  await world.database.add('mandates', { _id: 'admin', ...mandate, capacity: 'administrator', scopes: [] }, { _id: 'deputy', ...mandate, capacity: 'delegate', scopes: ['people'] });
  const { id } = await filed('admin', { as: 'firm' });
  const waiting = async (who: string) => (await world.value<{ mine: CaseCard[] }>(who, 'cases', 'todo')).mine.map((card) => card.id);
  expect(await waiting('admin')).toEqual([id]);
  expect(await waiting('deputy')).toEqual([]);
});

test('a case is its applicant’s: another member and a neighbouring association find nothing, whoever merely oversees is refused', async () => {
  const { id } = await filed('ann', { claim: '请求依法维护' });
  for (const stranger of ['bob', 'lead-b']) expect(await world.call(stranger, 'cases', 'detail', { caseId: id })).toMatchObject({ ok: false, refusal: { code: 'missing' } });
  expect(await world.call('officer-a', 'cases', 'detail', { caseId: id })).toMatchObject({ ok: false, refusal: { code: 'forbidden' } });
});

test('whoever looks is in the access log, by role and association for the applicant', async () => {
  const { id } = await filed('ann', { facts: '另一件事的经过' });
  await world.value('lead-a', 'cases', 'detail', { caseId: id });
  expect(await world.value('ann', 'cases', 'accessLog', { caseId: id })).toMatchObject([{ by: '甲市注册会计师协会牵头部门负责人' }]);
  expect(await world.value('lead-a', 'cases', 'accessLog', { caseId: id })).toMatchObject([{ by: '工作人员（甲市注册会计师协会牵头部门负责人）' }]);
});

test('a supplement is recorded and moves no day; withdrawing stops the clock', async () => {
  const { id, version, milestones } = await filed('ann', { claim: '请求出具意见' });
  const after = await world.value<CaseDetail>('ann', 'cases', 'supplement', { caseId: id, version, supplementId: null, text: '补充一份说明', evidence: [] });
  expect(after.milestones.map(({ dueOn }) => dueOn)).toEqual(milestones.map(({ dueOn }) => dueOn));
  expect(await world.call('ann', 'cases', 'withdraw', { caseId: id, version, reason: '不需要了' })).toMatchObject({ ok: false, refusal: { code: 'conflict' } });
  const gone = await world.value<CaseDetail>('ann', 'cases', 'withdraw', { caseId: id, version: after.version, reason: '不需要了' });
  expect([gone.state, ...gone.milestones.map(({ state }) => state)]).toEqual(['withdrawn', 'stopped', 'stopped', 'stopped']);
  expect(await world.value('ann', 'cases', 'withdraw', { caseId: id, version: after.version, reason: '不需要了' })).toEqual(gone);
});

test('whom the roster says has left files nothing new, and goes on with what was begun: supplements, withdraws, rates', async () => {
  const [begun, other] = [await filed('cat'), await filed('cat', { claim: '请求协助沟通' })];
  const applicant = { kind: 'member' as const, openid: 'cat', memberId: 'cat', name: '示例cat', firmId: null, firmName: null };
  const at = '2026-06-11T09:00:00.000+08:00';
  await world.database.add('cases', { ...aCase('over', cityA, { applicant, open: false, untoldSince: null, remindOn: null, met: { decision: at, meeting: at, feedback: at }, stage: { state: 'closed', acceptedOn: '2026-05-01', heard: { at }, advised: { at }, answered: { at }, closed: { at } } }) });
  await freeze(world, 'cat');
  const act = (action: string, { id, version }: Pick<CaseDetail, 'id' | 'version'>, more: object) => world.value<CaseDetail>('cat', 'cases', action, { caseId: id, version, ...more });
  expect(await world.call('cat', 'cases', 'file', { ...filingSample, key: 'after-leaving' })).toMatchObject({ ok: false, refusal: { code: 'forbidden' } });
  const supplemented = await act('supplement', begun, { supplementId: null, text: '补充一份说明', evidence: [] });
  expect([supplemented.association.id, supplemented.number, supplemented.milestones.map(({ dueOn }) => dueOn)]).toEqual(['city-a', begun.number, begun.milestones.map(({ dueOn }) => dueOn)]);
  expect(await act('withdraw', other, { reason: '不需要了' })).toMatchObject({ state: 'withdrawn' });
  expect(await act('rate', { id: 'over', version: 1 }, { score: 4, words: '' })).toMatchObject({ rating: { score: 4 } });
});
