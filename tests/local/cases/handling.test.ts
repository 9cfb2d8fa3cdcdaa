import { randomBytes } from 'node:crypto';
import { certificateHash } from '../../../cloudfunctions/platform/phones';
import type { Page } from '../../../miniprogram/shared/contracts/answers';
import type { PaperCase } from '../../../miniprogram/shared/contracts/case-handling';
import type { CaseDetail, CaseStaff } from '../../../miniprogram/shared/contracts/cases';
import type { Message } from '../../../miniprogram/shared/contracts/messages';
import { dayOf, instantOf, plus } from '../../../miniprogram/shared/instants';
import { addAssociations, addMembers, addStaff, cityA, cityB, day, province } from '../../support/arrange';
import { filingSample, paperSample } from '../../support/cases';
import { pdf } from '../../support/true-files';
import { startWorld, type World } from '../../support/world';

const lookup = randomBytes(32);
let world: World;
beforeAll(async () => {
  world = await startWorld({ instances: 2, environment: { MEMBER_LOOKUP_KEY: lookup.toString('base64') } });
  await addAssociations(world);
  await addMembers(world, ['ann']);
  await addMembers(world, ['bob'], { certificateHash: certificateHash('990100000002', { lookup }) });
  await addStaff(world, 'officer', cityA, ['case-officer']);
  await addStaff(world, 'second', cityA, ['case-officer']);
  await addStaff(world, 'lead', cityA, ['lead']);
  await addStaff(world, 'officer-b', cityB, ['case-officer']);
  await addStaff(world, 'lead-p', province, ['lead']);
  await addStaff(world, 'officer-p', province, ['case-officer']);
});
afterAll(() => world.stop());

const today = () => dayOf(instantOf(world.clock.now()));
const act = (who: string, action: string, { id, version }: CaseDetail, more: object = {}) => world.call<CaseDetail>(who, 'cases', action, { caseId: id, version, ...more });
const done = (who: string, action: string, { id, version }: CaseDetail, more: object = {}) => world.value<CaseDetail>(who, 'cases', action, { caseId: id, version, ...more });
const detail = (who: string, { id }: CaseDetail) => world.call<CaseDetail>(who, 'cases', 'detail', { caseId: id });
const told = async (who: string) => (await world.value<Page<Message>>(who, 'messages', 'inbox')).items.map(({ title }) => title);
const filed = (key: string) => world.value<CaseDetail>('ann', 'cases', 'file', { ...filingSample, key });

async function staffId(who: string, index: number): Promise<string> {
  const staff = (await world.value<CaseStaff[]>(who, 'cases', 'officers')).filter(({ mayHold }) => mayHold);
  return staff[index]!.id;
}

test('a case is assigned and handed over with its reasons, the history keeps both officers, and the former one reads it no more', async () => {
  const fresh = await filed('assigned');
  await world.database.update('appointments', { _id: 'officer' }, { $set: { name: '工作人员甲' } });
  const first = await done('lead', 'assign', fresh, { staffId: await staffId('lead', 0), reason: '按片区分工' });
  expect(await act('lead', 'assign', first, { staffId: await staffId('lead', 0), reason: '按片区分工' })).toMatchObject({ ok: false, refusal: { message: '这个案件已经由这位经办人承办' } });
  const handed = await done('lead', 'assign', first, { staffId: await staffId('lead', 1), reason: '原经办人休假' });
  expect(handed.history.map(({ what }) => what).slice(1)).toEqual([expect.stringMatching(/^分派给.*按片区分工$/), expect.stringMatching(/^经办人由.*改为.*原经办人休假$/)]);
  const readers = await Promise.all(['officer', 'second'].map((who) => detail(who, fresh)));
  expect(readers.map(({ ok }) => ok).sort()).toEqual([false, true]);
  const mine = await world.value<CaseDetail>('ann', 'cases', 'detail', { caseId: fresh.id });
  expect(mine.history.map(({ what }) => what)).toEqual(['提交维权申请，协会收到']);
});

test('whoever takes a case has it, asks for more without stopping the clock, and lets a colleague in who then reads it', async () => {
  const fresh = await filed('taken');
  const answers = await Promise.all(['officer', 'second'].map((who) => act(who, 'take', fresh)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  const [holder, other] = answers[0]!.ok ? ['officer', 'second'] : ['second', 'officer'];
  expect(await act('officer-b', 'take', fresh)).toMatchObject({ ok: false, refusal: { code: 'missing' } });
  const taken = await world.value<CaseDetail>(holder!, 'cases', 'detail', { caseId: fresh.id });
  const asked = await done(holder!, 'requestSupplement', taken, { asked: '请提供函证的往来记录' });
  expect(asked.milestones.map(({ dueOn }) => dueOn)).toEqual(fresh.milestones.map(({ dueOn }) => dueOn));
  expect(await told('ann')).toContain('请补充材料');
  expect(await detail(other!, fresh)).toMatchObject({ ok: false, refusal: { code: 'forbidden' } });
  const ids = await world.value<CaseStaff[]>(holder!, 'cases', 'officers', { caseId: fresh.id });
  const appointment = await world.database.get<{ staffId: string }>('appointments', other!);
  expect(ids.map(({ id }) => id)).toContain(appointment!.staffId);
  const shared = await done(holder!, 'letIn', asked, { staffId: appointment!.staffId, reason: '协助整理材料' });
  expect(await detail(other!, fresh)).toMatchObject({ ok: true });
  expect(await act(other!, 'note', shared, { text: '已整理' })).toMatchObject({ ok: true, value: { notes: [{ text: '已整理' }] } });
});

test('where the committee of the association above hears the case, its staff can be let in by name, read and note, and are no officers of it', async () => {
  const fresh = await done('officer', 'take', await filed('heard-above'));
  const listed = async () => (await world.value<CaseStaff[]>('officer', 'cases', 'officers', { caseId: fresh.id })).filter(({ association }) => association !== null);
  expect(await listed()).toEqual([]);
  await world.database.update('cases', { _id: fresh.id }, { $set: { heardBy: province } });
  const above = await listed();
  expect(above.map(({ association, mayHold }) => [association, mayHold])).toEqual([[province.associationName, false], [province.associationName, false]]);
  const { staffId: id } = (await world.database.get<{ staffId: string }>('appointments', 'officer-p'))!;
  expect(above.map((each) => each.id)).toContain(id);
  expect(await act('lead', 'assign', fresh, { staffId: id, reason: '按片区分工' })).toMatchObject({ ok: false, refusal: { message: '请选择担任维权经办人的工作人员' } });
  expect(await detail('officer-p', fresh)).toMatchObject({ ok: false, refusal: { code: 'forbidden' } });
  const shared = await done('officer', 'letIn', fresh, { staffId: id, reason: '准备会议' });
  expect(await act('officer-p', 'note', shared, { text: '会议材料已备' })).toMatchObject({ ok: true, value: { can: { take: { allowed: false } } } });
});

test('a case referred to the level above keeps number, clock and who received it; both see it is there, and the new lead is told', async () => {
  const fresh = await filed('referred');
  const taken = await done('officer', 'take', fresh);
  expect(await act('lead', 'refer', taken, { associationId: 'city-b', reason: '涉及乙市' })).toMatchObject({ ok: false, refusal: { code: 'invalid', message: '案件只能移送给上级协会或者下级协会' } });
  const referred = await done('lead', 'refer', taken, { associationId: 'province', reason: '涉及多个城市' });
  expect([referred.number, referred.milestones, referred.association.id, referred.officerName]).toEqual([fresh.number, taken.milestones, 'province', null]);
  expect(await detail('officer', fresh)).toMatchObject({ ok: false, refusal: { code: 'forbidden' } });
  expect(await detail('lead-p', fresh)).toMatchObject({ ok: true });
  expect(await told('lead-p')).toEqual(['有案件移送到本会']);
  expect(await act('officer-p', 'take', referred)).toMatchObject({ ok: true, value: { state: 'filed' } });
  expect((await world.database.get('cases', fresh.id)) as unknown).toMatchObject({ receivedBy: { associationId: 'city-a' }, associationPath: ['national', 'province', 'city-a'] });
});

test('a case from paper runs from the day it came, its registrar does not confirm it, and nothing is issued before somebody else did', async () => {
  const { folder } = await world.value<{ folder: string }>('officer', 'cases', 'intakeFolder');
  const file = world.storage.uploadByClient(`${folder}/scan.pdf`, 'officer', pdf);
  const receivedOn = dayOf(plus(instantOf(world.clock.now()), -5 * day));
  const input: PaperCase = { ...paperSample, receivedOn, evidence: [{ title: '书面申请扫描件', file }] };
  const register = (changes: Partial<PaperCase>) => world.call<CaseDetail>('officer', 'cases', 'intake', { ...input, ...changes });
  expect(await register({ receivedOn: dayOf(plus(`${today()}T12:00:00.000+08:00`, day)) })).toMatchObject({ ok: false, refusal: { message: '收到日期不能晚于今天' } });
  expect(await register({ receivedOn: '2023-12-29' })).toMatchObject({ ok: false, refusal: { message: '收到日期不能早于 2024 年' } });
  expect(await register({ evidence: [{ title: '书面申请', file: null }] })).toMatchObject({ ok: false, refusal: { message: '请上传收到的书面材料的扫描件' } });
  const paper = await world.value<CaseDetail>('officer', 'cases', 'intake', input);
  expect([paper.milestones[0]!.from, paper.intake, paper.service.way]).toEqual([receivedOn, { by: '工作人员甲', confirmedBy: null, returned: null }, 'paper']);
  expect(await world.value('officer', 'cases', 'intake', input)).toEqual(paper);
  expect(await told('lead')).toContain('有纸质收件等待确认');
  expect((await world.database.get<{ remindedThrough: string }>('cases', paper.id))!.remindedThrough).toBe(receivedOn);
  const taken = await done('officer', 'take', paper);
  expect(await act('officer', 'confirmIntake', taken)).toMatchObject({ ok: false, refusal: { message: '由登记人以外的另一位工作人员确认' } });
  const drafted = await done('officer', 'draftNotice', taken, { key: 'one', kind: 'acceptance', reasons: '', notCovered: false, days: null });
  const noticeId = drafted.notices[0]!.id;
  expect(await act('lead', 'issueNotice', drafted, { noticeId })).toMatchObject({ ok: false, refusal: { message: '纸质收件还没有经另一位工作人员确认，请先确认' } });
  const confirmed = await done('lead', 'confirmIntake', drafted);
  expect((await done('lead', 'issueNotice', confirmed, { noticeId })).notices[0]).toMatchObject({ state: 'issued' });
});

test('from paper a member is found by certificate number, and then reads the case', async () => {
  const { folder } = await world.value<{ folder: string }>('lead', 'cases', 'intakeFolder');
  const file = world.storage.uploadByClient(`${folder}/scan.pdf`, 'lead', pdf);
  const input = { ...paperSample, key: 'unknown', receivedOn: today(), applicant: { certificateNumber: '990100009999' }, evidence: [{ title: '书面申请扫描件', file }] };
  expect(await world.call('lead', 'cases', 'intake', input)).toMatchObject({ ok: false, refusal: { code: 'invalid', message: expect.stringMatching(/名册中没有这个证书编号/) } });
  const { id } = await world.value<CaseDetail>('lead', 'cases', 'intake', { ...input, key: 'known', applicant: { certificateNumber: '990100000002' } });
  expect(await world.value('bob', 'cases', 'detail', { caseId: id })).toMatchObject({ reader: 'applicant', applicantName: '示例bob' });
  expect(await told('bob')).toEqual(['维权服务申请已收到']);
});

test('a sheet with a mistake is sent back and not confirmed, corrected by its registrar with its clock anew, and confirmed by somebody else', async () => {
  const { folder } = await world.value<{ folder: string }>('officer', 'cases', 'intakeFolder');
  const file = world.storage.uploadByClient(`${folder}/wrong.pdf`, 'officer', pdf);
  const before = (days: number) => dayOf(plus(`${today()}T12:00:00.000+08:00`, -days * day));
  const { key: _key, evidence: _evidence, ...sheet } = { ...paperSample, receivedOn: before(3) };
  const paper = await world.value<CaseDetail>('officer', 'cases', 'intake', { ...sheet, key: 'wrong-day', evidence: [{ title: '书面申请扫描件', file }] });
  expect(await act('officer', 'sendBackIntake', paper, { reason: '自己退回' })).toMatchObject({ ok: false });
  expect(await act('officer', 'correctIntake', paper, sheet)).toMatchObject({ ok: false });
  const back = await done('lead', 'sendBackIntake', paper, { reason: '邮戳的日期更早' });
  expect(await act('lead', 'confirmIntake', back)).toMatchObject({ ok: false, refusal: { message: '已经退回登记人，更正后再确认' } });
  expect(await told('officer')).toContain('纸质收件已退回');
  expect(await act('second', 'correctIntake', back, sheet)).toMatchObject({ ok: false });
  expect(await act('officer', 'correctIntake', back, { ...sheet, receivedOn: before(-1) })).toMatchObject({ ok: false, refusal: { message: '收到日期不能晚于今天' } });
  const right = await done('officer', 'correctIntake', back, { ...sheet, receivedOn: before(40), applicant: { certificateNumber: '990100000002' } });
  expect([right.milestones[0]!.from, right.milestones[0]!.dueOn < paper.milestones[0]!.dueOn]).toEqual([before(40), true]);
  expect((await world.database.get<{ remindedThrough: string }>('cases', paper.id))!.remindedThrough).toBe(before(40));
  expect(right.history.at(-1)!.what).toBe(`更正纸质收件，收到日期由 ${before(3)} 改为 ${before(40)}，期限重新计算，更正了申请人`);
  expect(await act('officer', 'confirmIntake', right)).toMatchObject({ ok: false });
  expect(await done('lead', 'confirmIntake', right)).toMatchObject({ applicantName: '示例bob', intake: { returned: null, confirmedBy: expect.any(String) } });
  const logged = (await world.database.find('audit')) as unknown as { action: string; subject: { id: string } | null }[];
  expect(logged.filter(({ subject }) => subject?.id === paper.id).map(({ action }) => action)).toEqual(expect.arrayContaining(['cases.sendBackIntake', 'cases.correctIntake', 'cases.confirmIntake']));
});

test('for whoever has no account an officer records a supplement and a withdrawal with their scans, whoever leads hears of the end, and nobody withdraws for an applicant who can', async () => {
  const { folder } = await world.value<{ folder: string }>('officer', 'cases', 'intakeFolder');
  const scan = (name: string) => [{ title: name, file: world.storage.uploadByClient(`${folder}/${name}.pdf`, 'officer', pdf) }];
  const paper = await world.value<CaseDetail>('officer', 'cases', 'intake', { ...paperSample, key: 'no-account', receivedOn: today(), evidence: scan('sheet') });
  const asked = await done('officer', 'requestSupplement', await done('officer', 'take', paper), { asked: '请提供函证的往来记录' });
  const answer = { supplementId: asked.supplements[0]!.id, text: '申请人当面交来回函', evidence: scan('reply') };
  expect(await act('officer', 'recordSupplement', asked, { ...answer, evidence: [{ title: '回函', file: null }] })).toMatchObject({ ok: false, refusal: { message: '请上传申请人书面材料或者谈话记录的扫描件' } });
  const answered = await done('officer', 'recordSupplement', asked, answer);
  expect(answered.supplements[0]!.answer?.text).toBe('申请人当面交来回函');
  expect(answered.evidence.map(({ title, by }) => `${title} ${by}`)).toEqual(['sheet staff', 'reply staff']);
  expect(answered.milestones).toEqual(asked.milestones);
  const ended = await done('officer', 'recordWithdrawal', answered, { reason: '已经和解', evidence: scan('letter') });
  expect([ended.state, ended.evidence.length, ended.history.at(-1)!.what]).toEqual(['withdrawn', 3, '登记申请人撤回申请（附书面材料）：已经和解']);
  expect(await told('lead')).toContain('已登记申请人撤回');
  const own = await done('officer', 'take', await filed('can-withdraw'));
  expect(await act('officer', 'recordWithdrawal', own, { reason: '来电撤回', evidence: scan('call') })).toMatchObject({ ok: false, refusal: { message: '申请人有平台账号，由申请人自己撤回' } });
  await done('officer', 'recordSupplement', own, { supplementId: null, text: '邮寄的合同', evidence: scan('contract') });
  expect(await told('ann')).toContain('协会登记了补充的材料');
});

test('right above, whoever was asked because nobody else is here reads a case until it is confirmed or signed; where somebody is, nobody above reads it', async () => {
  await addStaff(world, 'approver-p', province, ['approver']);
  const register = async (who: string, key: string) => {
    const { folder } = await world.value<{ folder: string }>(who, 'cases', 'intakeFolder');
    const file = world.storage.uploadByClient(`${folder}/${key}.pdf`, who, pdf);
    return world.value<CaseDetail>(who, 'cases', 'intake', { ...paperSample, key, receivedOn: today(), evidence: [{ title: '书面申请扫描件', file }] });
  };
  const unknown = { ok: false, refusal: { code: 'forbidden' } };
  const among = await register('officer', 'among-others');
  for (const who of ['lead-p', 'officer-p', 'approver-p']) expect(await detail(who, among)).toMatchObject(unknown);
  const alone = await register('officer-b', 'alone');
  expect(await detail('approver-p', alone)).toMatchObject({ ok: true });
  await addStaff(world, 'later-p', province, ['approver']);
  expect(await detail('later-p', alone)).toMatchObject(unknown);
  const taken = await done('officer-b', 'take', alone);
  const drafted = await done('officer-b', 'draftNotice', taken, { key: 'one', kind: 'acceptance', reasons: '', notCovered: false, days: null });
  expect((await told('later-p')).sort()).toEqual(['有告知书等待审核签发', '有纸质收件等待确认']);
  const confirmed = await done('later-p', 'confirmIntake', drafted);
  for (const who of ['lead-p', 'officer-p']) expect(await detail(who, alone)).toMatchObject(unknown);
  expect((await done('approver-p', 'issueNotice', confirmed, { noticeId: drafted.notices[0]!.id })).notices[0]).toMatchObject({ state: 'issued' });
  for (const who of ['approver-p', 'later-p']) expect(await detail(who, alone)).toMatchObject(unknown);
});
