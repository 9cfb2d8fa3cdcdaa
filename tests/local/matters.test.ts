import type { Answer, Page } from '../../miniprogram/shared/contracts/answers';
import type { ManagedMatter, ManagedMatterDetail, ManagedTypical, MatterCard, MatterDetail, MattersTodo, TypicalAnswer } from '../../miniprogram/shared/contracts/matters';
import type { OwnSection } from '../../miniprogram/shared/contracts/own-data';
import { addAssociations, addMembers, addStaff, cityA, cityB, day, freeze, province, requestsOf } from '../support/arrange';
import { png } from '../support/true-files';
import { startWorld, type World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await startWorld({ instances: 2 });
  await addAssociations(world);
  await addMembers(world, ['ann', 'left']);
  await addMembers(world, ['elsewhere'], { ...cityB, city: '乙市', firmId: 'firm002' });
  for (const who of ['bob', 'cat']) await addStaff(world, who, cityA);
  await addStaff(world, 'eve', cityB);
  await addStaff(world, 'chief', province);
  const mandate = { name: '示例所经办人', firmId: 'firm001', firmName: '示例会计师事务所', ...cityA, fromDay: '2019-01-01', untilDay: null, status: 'active' };
  await world.database.add('mandates', { _id: 'admin', ...mandate, capacity: 'administrator', scopes: [] }, { _id: 'deputy', ...mandate, capacity: 'delegate', scopes: ['people'] });
});
afterAll(() => world.stop());
beforeEach(async () => {
  for (const collection of ['matters', 'numberings', 'typicalAnswers', 'messages', 'audit']) await world.database.remove(collection, {});
});
afterEach(() => {
  world.faults.clear();
  world.clock.setOffset(0);
});

const outcome = (answer: Answer<unknown>) => (answer.ok ? 'ok' : answer.refusal.code);
let keys = 0;
const key = () => `k3y-of-a-matter-${(keys += 1)}`;
const values = { category: 'pricing', subject: '招标只看报价', facts: '某次招标以最低价中标。' };

async function upload(openid: string): Promise<string> {
  const { folder } = await world.value<{ folder: string }>(openid, 'members', 'proofFolder');
  return world.storage.uploadByClient(`${folder}/${key()}.png`, openid, png);
}
const file = async (who = 'ann', more: object = {}) => (await world.value<{ matterId: string }>(who, 'matters', 'file', { kind: 'opinion', key: key(), values: { ...values, ...more } })).matterId;
const detail = (who: string, matterId: string) => world.value<MatterDetail>(who, 'matters', 'detail', { matterId });
const staffStep = (who: string, action: string, matterId: string, revision: number, more: object = {}) => world.call<ManagedMatterDetail>(who, 'matters', action, { matterId, revision, ...more });
const titles = async (recipient: string) => (await world.database.find<{ title: string }>('messages', { recipient })).map(({ title }) => title).sort();

async function replied(): Promise<string> {
  const matterId = await file();
  expect(outcome(await staffStep('bob', 'assign', matterId, 1))).toBe('ok');
  expect(outcome(await staffStep('bob', 'reply', matterId, 2, { text: '已向有关部门反映。' }))).toBe('ok');
  return matterId;
}

test('a member files with a file, the own association takes it, asks, is answered, replies and is rated; both are told of each change', async () => {
  const matterId = await file('ann', { files: [await upload('ann')] });
  expect(await world.value<MattersTodo>('bob', 'matters', 'todo')).toEqual({ toAnswer: 0, toRate: 0, waiting: 1, mine: 0 });
  const taken = await staffStep('bob', 'assign', matterId, 1);
  expect(taken).toMatchObject({ ok: true, value: { state: 'assigned', officerName: '工作人员', files: ['picture'], filer: { name: '示例ann' }, title: '招标只看报价', entries: [{ label: '类别', value: '低价竞争' }, { label: '情况' }] } });
  expect(outcome(await staffStep('bob', 'ask', matterId, 2, { text: '请补充招标文件。' }))).toBe('ok');
  expect((await world.value<MattersTodo>('ann', 'matters', 'todo')).toAnswer).toBe(1);
  expect(await world.value<MattersTodo>('bob', 'matters', 'todo')).toEqual({ toAnswer: 0, toRate: 0, waiting: 0, mine: 1 });
  await world.value('ann', 'matters', 'answer', { matterId, revision: 3, text: '编号在附件里。' });
  expect(outcome(await staffStep('bob', 'reply', matterId, 4, { text: '已向有关部门反映。' }))).toBe('ok');
  expect(await world.value<MattersTodo>('ann', 'matters', 'todo')).toEqual({ toAnswer: 0, toRate: 1, waiting: 0, mine: 0 });
  const rated = await world.value<MatterDetail>('ann', 'matters', 'rate', { matterId, revision: 5, score: 5, words: '很及时。' });
  expect(rated).toMatchObject({ state: 'closed', rating: { score: 5, words: '很及时。' }, reply: { text: '已向有关部门反映。' } });
  expect(new Set(rated.timeline.map(({ who }) => who))).toEqual(new Set(['本人', cityA.associationName]));
  expect(rated.number).toMatch(/^诉〔\d{4}〕1号$/);
  expect(await titles('ann')).toEqual(['协会已答复', '已收到', '正在办理', '请补充']);
  expect(await titles('bob')).toEqual(['会员已补充', '会员已评价', '有新的事项']);
  expect((await world.database.find('audit', { 'subject.id': matterId })).length).toBe(6);
});

test('what was uploaded lies out of the phone\'s reach, and is read by an address by whoever may', async () => {
  const fileId = await upload('ann');
  const matterId = await file('ann', { files: [fileId] });
  const own = await world.value<{ address: string; type: string }>('ann', 'matters', 'attachment', { matterId, number: 1 });
  expect(own).toMatchObject({ type: 'picture', address: expect.stringContaining('matters/') });
  expect(outcome(await world.call('elsewhere', 'matters', 'attachment', { matterId, number: 1 }))).toBe('missing');
  expect(outcome(await world.call('eve', 'matters', 'managedAttachment', { matterId, number: 1 }))).toBe('missing');
  const other = await world.call('elsewhere', 'matters', 'file', { kind: 'opinion', key: key(), values: { ...values, files: [fileId] } });
  expect(outcome(other)).toBe('invalid');
});

test('what WeChat calls risky is neither filed, answered nor published, and nothing of it is kept', async () => {
  const risky = '特3456书yuuo莞6543李zxcz蒜7782法fgnv级';
  expect(outcome(await world.call('ann', 'matters', 'file', { kind: 'opinion', key: key(), values: { ...values, facts: risky } }))).toBe('invalid');
  expect(await world.database.count('matters')).toBe(0);
  const matterId = await replied();
  expect(outcome(await world.call('bob', 'matters', 'proposeTypical', { matterId, question: '怎么办？', answer: risky }))).toBe('invalid');
  expect(await world.database.count('typicalAnswers')).toBe(0);
});

test('two taps are one matter, and a step whose answer was lost is no second one', async () => {
  const input = { kind: 'opinion', key: key(), values };
  const [one, two] = await Promise.all([1, 2].map(() => world.value<{ matterId: string }>('ann', 'matters', 'file', input)));
  expect(one).toEqual(two);
  expect(await world.database.count('matters')).toBe(1);
  const { matterId } = one!;
  for (let attempt = 0; attempt < 2; attempt++) expect(await staffStep('bob', 'assign', matterId, 1)).toMatchObject({ ok: true, value: { revision: 2 } });
  expect(outcome(await staffStep('cat', 'assign', matterId, 1))).toBe('conflict');
});

test.each([3, 5, 7])('a matter with a file whose reply %i of the database was lost is one matter after the second try', async (n) => {
  const input = { kind: 'opinion', key: key(), values: { ...values, files: [await upload('ann')] } };
  let replies = 0;
  world.faults.reply = () => (++replies === n ? 'lose' : 'pass');
  const first = await world.call('ann', 'matters', 'file', input).catch(() => null);
  world.faults.clear();
  const second = await world.call<{ matterId: string }>('ann', 'matters', 'file', input);
  expect(second.ok).toBe(true);
  if (first?.ok) expect(first).toEqual(second);
  expect(await world.database.find('matters')).toEqual([expect.objectContaining({ files: [expect.anything()] })]);
});

test('of two officers who reply at once one is refused and nothing is half done', async () => {
  const matterId = await file();
  await staffStep('bob', 'assign', matterId, 1);
  const answers = await Promise.all([staffStep('bob', 'reply', matterId, 2, { text: '甲' }), staffStep('bob', 'reply', matterId, 2, { text: '乙' })]);
  expect(answers.map(outcome).sort()).toEqual(['conflict', 'ok']);
  expect((await detail('ann', matterId)).timeline.map(({ what }) => what)).toEqual(['提交', '已受理，正在办理', '答复']);
});

test('nobody above sees it until it is referred, and then keeps on where it lies; beside, never', async () => {
  const matterId = await file();
  const sees = (who: string) => world.call<ManagedMatterDetail>(who, 'matters', 'managedDetail', { matterId }).then(outcome);
  expect([await sees('bob'), await sees('chief'), await sees('eve')]).toEqual(['ok', 'missing', 'missing']);
  await staffStep('bob', 'assign', matterId, 1);
  expect(outcome(await staffStep('bob', 'refer', matterId, 2, { associationId: 'city-b', reason: '试试' }))).toBe('invalid');
  expect(outcome(await staffStep('bob', 'refer', matterId, 2, { associationId: 'province', reason: '须由省级协会协调' }))).toBe('ok');
  expect([await sees('bob'), await sees('chief'), await sees('eve')]).toEqual(['ok', 'ok', 'missing']);
  expect(outcome(await staffStep('bob', 'assign', matterId, 3))).toBe('conflict');
  expect(outcome(await staffStep('chief', 'assign', matterId, 3))).toBe('ok');
  const shelf = async (who: string, name: string) => (await world.value<Page<ManagedMatter>>(who, 'matters', 'managed', { shelf: name })).items.length;
  expect([await shelf('bob', 'referred'), await shelf('bob', 'working'), await shelf('chief', 'mine'), await shelf('eve', 'waiting')]).toEqual([1, 0, 1, 0]);
  expect(await detail('ann', matterId)).toMatchObject({ associationName: province.associationName, state: 'assigned' });
  await staffStep('chief', 'reply', matterId, 4, { text: '已协调。' });
  expect(outcome(await world.call('bob', 'matters', 'proposeTypical', { matterId, question: '怎么办？', answer: '已协调。' }))).toBe('conflict');
});

test('staff who open one are written down where the member can read it, before anything is shown', async () => {
  const matterId = await file();
  await world.value('bob', 'matters', 'managedDetail', { matterId });
  const { items } = await world.value<Page<{ summary: string; associationName: string }>>('ann', 'audit', 'mine');
  expect(items[0]).toMatchObject({ summary: expect.stringMatching(/^查看了诉求与意见（诉〔\d{4}〕1号）$/), associationName: cityA.associationName });
});

test('what a member began goes on when the member has left, with the association that received it', async () => {
  const matterId = await file('left');
  await freeze(world, 'left');
  await staffStep('bob', 'assign', matterId, 1);
  await staffStep('bob', 'ask', matterId, 2, { text: '请补充。' });
  expect(await world.call('left', 'matters', 'answer', { matterId, revision: 3, text: '补充。' })).toMatchObject({ ok: true });
  expect(outcome(await world.call('left', 'matters', 'file', { kind: 'opinion', key: key(), values }))).toBe('forbidden');
});

test('a firm files by whoever it entrusted with cases, in both names; a personal matter is nobody else\'s in the firm', async () => {
  const input = { kind: 'opinion', key: key(), values };
  expect(outcome(await world.call('deputy', 'matters', 'fileForFirm', input))).toBe('forbidden');
  const { matterId } = await world.value<{ matterId: string }>('admin', 'matters', 'fileForFirm', input);
  const personal = await file('ann');
  expect((await world.value<Page<MatterCard>>('admin', 'matters', 'firmMatters')).items.map(({ id }) => id)).toEqual([matterId]);
  expect(outcome(await world.call('admin', 'matters', 'detail', { matterId: personal }))).toBe('missing');
  expect(outcome(await world.call('ann', 'matters', 'detail', { matterId }))).toBe('missing');
  const [entry] = await world.database.find<{ by: object }>('audit', { 'subject.id': matterId });
  expect(entry!.by).toMatchObject({ name: '示例所经办人', for: { firmId: 'firm001' } });
});

test('a typical answer is read by everybody only after a second person let it out, without a trace of who asked, and leaves one when it is withdrawn', async () => {
  const matterId = await replied();
  const proposed = await world.value<ManagedTypical>('bob', 'matters', 'proposeTypical', { matterId, question: '招标只看报价怎么办？', answer: '可向协会反映。' });
  const list = () => world.value<Page<TypicalAnswer>>('elsewhere', 'matters', 'typicals').then(({ items }) => items);
  const step = (who: string, action: string, revision: number, more: object = {}) => world.call<ManagedTypical>(who, 'matters', action, { typicalId: proposed.id, revision, ...more });
  expect(outcome(await step('bob', 'confirmTypical', 1))).toBe('conflict');
  expect(await list()).toEqual([]);
  expect(outcome(await step('eve', 'confirmTypical', 1))).toBe('missing');
  expect(outcome(await step('cat', 'confirmTypical', 1))).toBe('ok');
  const [published] = await list();
  expect(Object.keys(published!).sort()).toEqual(['answer', 'associationName', 'id', 'kindName', 'publishedOn', 'question']);
  expect(JSON.stringify(published)).not.toMatch(new RegExp(`${matterId}|ann|最低价`));
  expect(outcome(await step('cat', 'withdrawTypical', 2, { reason: '规定已变' }))).toBe('ok');
  expect(await list()).toEqual([]);
  const [kept] = (await world.value<Page<ManagedTypical>>('bob', 'matters', 'managedTypicals', { state: 'withdrawn' })).items;
  expect(kept!.timeline.map(({ what }) => what)).toEqual(['拟写', '确认公开', '撤下']);
});

test('what nobody rates closes by itself after thirty days, and three years later its words are gone', async () => {
  const matterId = await replied();
  world.clock.setOffset(31 * day);
  await world.fireTimer('matters');
  expect(await detail('ann', matterId)).toMatchObject({ state: 'closed', rating: null });
  world.clock.setOffset((31 + 3 * 365 + 1) * day);
  await world.fireTimer('matters');
  expect(JSON.stringify(await world.database.get('matters', matterId))).not.toMatch(/招标|反映|示例ann/);
});

test('a notice that a crash left is told by the duty, once', async () => {
  const matterId = await file();
  await world.database.remove('messages', {});
  await world.database.update('matters', { _id: matterId }, { $set: { told: 0, untoldSince: '2026-01-01T09:00:00.000+08:00' } });
  for (let times = 0; times < 2; times++) await world.fireTimer('matters');
  expect(await titles('ann')).toEqual(['已收到']);
});

test('a day that was worked out without the year\'s notice is worked out anew, told and written down when the calendar has changed', async () => {
  const matterId = await file();
  const clock = { workdays: 5, because: '本平台约定', dueOn: '2026-01-01', provisional: true, stamp: 'before the notice' };
  await world.database.update('matters', { _id: matterId }, { $set: { clock } });
  await world.fireTimer('matters');
  const { due, timeline } = await detail('ann', matterId);
  expect(due!.on > '2026-01-01').toBe(true);
  expect(timeline.at(-1)!.what).toContain(due!.on);
  await world.fireTimer('matters');
  expect((await titles('ann')).filter((title) => title === '办理期限已更新')).toHaveLength(1);
});

test('who wished to be forgotten leaves number and course behind, and neither words nor name', async () => {
  const matterId = await file('ann', { files: [await upload('ann')] });
  const { matterId: ofFirm } = await world.value<{ matterId: string }>('admin', 'matters', 'fileForFirm', { kind: 'opinion', key: key(), values });
  await world.database.add('deletions', { _id: 'd2', openid: 'admin', memberId: null, at: '2026-01-01T09:00:00.000+08:00', waiting: ['matters'] });
  await world.database.add('deletions', { _id: 'd1', openid: 'ann', memberId: 'ann', at: '2026-01-01T09:00:00.000+08:00', waiting: ['matters'] });
  await world.fireTimer('matters');
  const kept = JSON.stringify(await world.database.get('matters', matterId));
  expect(kept).toContain('withdrawn');
  expect(kept).not.toMatch(/招标|示例ann|"ann"|cloud:/);
  const stays = JSON.stringify(await world.database.get('matters', ofFirm));
  expect(stays).toContain('最低价');
  expect(stays).not.toMatch(/示例所经办人|"admin"/);
});

test('one\'s own matters are taken along, and a step costs few requests', async () => {
  const matterId = await replied();
  const [section] = await world.value<OwnSection[]>('ann', 'matters', 'own');
  expect(JSON.stringify(section)).toContain('某次招标以最低价中标。');
  await detail('ann', matterId);
  expect(requestsOf(world, 'matters', 'detail').length).toBeLessThanOrEqual(3);
});
