import type { CaseDetail } from '../../../miniprogram/shared/contracts/cases';
import type { CaseNotice } from '../../../miniprogram/shared/contracts/case-notices';
import type { Page } from '../../../miniprogram/shared/contracts/answers';
import type { Message } from '../../../miniprogram/shared/contracts/messages';
import { dayOf, instantOf } from '../../../miniprogram/shared/instants';
import { addAssociations, addMembers, addStaff, cityA, cityB, province } from '../../support/arrange';
import { aCase, aNotice, filingSample } from '../../support/cases';
import { pdf } from '../../support/true-files';
import { startWorld, type World } from '../../support/world';

let world: World;
beforeAll(async () => {
  world = await startWorld({ instances: 3 });
  await addAssociations(world);
  await world.database.update('associations', { _id: 'city-a' }, { $set: { 'policy.noticePersons': { value: 'three', citation: null } } });
  await addMembers(world, ['ann', 'bob']);
  await addStaff(world, 'officer', cityA, ['case-officer']);
  await addStaff(world, 'second', cityA, ['case-officer']);
  await addStaff(world, 'lead', cityA, ['lead']);
  await addStaff(world, 'approver', cityA, ['approver']);
  await addStaff(world, 'lead-b', cityB, ['lead']);
  await addStaff(world, 'officer-b', cityB, ['case-officer']);
  await addStaff(world, 'lead-p', province, ['lead']);
});
afterAll(() => world.stop());

const content = { reasons: '', notCovered: false, days: null };
const act = (who: string, action: string, { id, version }: CaseDetail, more: object = {}) => world.call<CaseDetail>(who, 'cases', action, { caseId: id, version, ...more });
const done = (who: string, action: string, { id, version }: CaseDetail, more: object = {}) => world.value<CaseDetail>(who, 'cases', action, { caseId: id, version, ...more });
const refused = (message: RegExp, code = 'conflict') => ({ ok: false, refusal: { code, message: expect.stringMatching(message) } });
const noticeOf = ({ notices }: CaseDetail): CaseNotice => notices.at(-1)!;
const on = (detail: CaseDetail) => ({ noticeId: noticeOf(detail).id });

async function held(member: string, key: string): Promise<CaseDetail> {
  const filed = await world.value<CaseDetail>(member, 'cases', 'file', { ...filingSample, key });
  return done('officer', 'take', filed);
}

async function uploaded(who: string): Promise<string> {
  const { folder } = await world.value<{ folder: string }>(who, 'cases', 'intakeFolder');
  return world.storage.uploadByClient(`${folder}/${Math.random()}.pdf`, who, pdf);
}

test('an acceptance goes through three people to the member, who reads what was served and can have it verified', async () => {
  const taken = await held('ann', 'accepted');
  const drafted = await done('officer', 'draftNotice', taken, { key: 'one', kind: 'acceptance', ...content });
  expect(await act('lead', 'issueNotice', drafted, on(drafted))).toMatchObject(refused(/审核后才能签发/));
  const reviewed = await done('lead', 'reviewNotice', drafted, on(drafted));
  expect(await act('lead', 'issueNotice', reviewed, on(reviewed))).toMatchObject(refused(/审核人与签发人/));
  const issued = await done('approver', 'issueNotice', reviewed, on(reviewed));
  expect(noticeOf(issued)).toMatchObject({ state: 'issued', number: expect.stringMatching(/^注协维〔\d{4}〕1号$/) });
  expect(noticeOf(issued).text).toContain(noticeOf(issued).number!);
  const sealed = await done('officer', 'sealNotice', issued, { ...on(issued), file: await uploaded('officer') });
  expect((await world.value<CaseDetail>('ann', 'cases', 'detail', { caseId: taken.id })).notices).toEqual([]);
  expect(await world.call('ann', 'cases', 'openNotice', { caseId: taken.id, ...on(sealed) })).toMatchObject(refused(/没有找到这份告知书/, 'missing'));
  expect(await world.value('bob', 'cases', 'verifyNotice', { code: noticeOf(sealed).sealed!.code })).toBeNull();
  const served = await done('officer', 'serveNotice', sealed, { ...on(sealed), way: 'platform', mailNumber: null, proof: null });
  expect([served.state, served.milestones[0]!.state, noticeOf(served).served!.lateDays]).toEqual(['accepted', 'met', 0]);
  const [mine] = (await world.value<CaseDetail>('ann', 'cases', 'detail', { caseId: taken.id })).notices;
  expect(mine).toMatchObject({ number: noticeOf(issued).number, openedAt: null, issued: { by: '甲市注册会计师协会' } });
  const { hash, code } = await world.value<{ hash: string; code: string }>('ann', 'cases', 'openNotice', { caseId: taken.id, noticeId: mine!.id });
  expect((await world.value<CaseDetail>('officer', 'cases', 'detail', { caseId: taken.id })).notices[0]!.openedAt).not.toBeNull();
  expect(await world.value('bob', 'cases', 'verifyNotice', { code: code.toLowerCase() })).toEqual({ number: mine!.number, kind: 'acceptance', issuedOn: served.milestones[0]!.metAt!.slice(0, 10), association: '甲市注册会计师协会', hash });
  const told = async (who: string) => (await world.value<Page<Message>>(who, 'messages', 'inbox')).items.map(({ title }) => title);
  expect(await told('ann')).toEqual(['维权服务申请已受理', '维权服务申请已收到']);
  expect(await told('approver')).toEqual(['有告知书等待签发', '有告知书等待审核签发']);
});

test('a refusal needs reasons, its drafter does not issue it, and what was issued is never discarded', async () => {
  const taken = await held('bob', 'refused');
  const refusal = { key: 'one', kind: 'refusal', notCovered: true, days: null };
  expect(await act('officer', 'draftNotice', taken, { ...refusal, reasons: '不符合规定' })).toMatchObject(refused(/理由至少 20 个字/, 'invalid'));
  expect(await act('officer', 'draftNotice', taken, { ...refusal, reasons: '不  符  合  规  定，不  予  受  理' })).toMatchObject(refused(/理由至少 20 个字/, 'invalid'));
  const drafted = await done('officer', 'draftNotice', taken, { ...refusal, reasons: '所述事项属于合同纠纷，建议通过诉讼途径解决，本会可以提供咨询。' });
  expect(noticeOf(drafted).basis.article).toBe('第九条');
  expect(await act('officer', 'draftNotice', drafted, { ...refusal, key: 'two', kind: 'acceptance', reasons: '' })).toMatchObject(refused(/有一份告知书还没有办完/));
  for (const stranger of ['officer', 'second', 'lead-p']) expect(await world.call(stranger, 'cases', 'reviewNotice', { caseId: drafted.id, version: drafted.version, ...on(drafted) })).toMatchObject({ ok: false });
  expect(await world.call('lead-b', 'cases', 'reviewNotice', { caseId: drafted.id, version: drafted.version, ...on(drafted) })).toMatchObject({ ok: false, refusal: { code: 'missing' } });
  const back = await done('lead', 'sendBackNotice', drafted, { ...on(drafted), reason: '请写明依据' });
  const revised = await done('officer', 'reviseNotice', back, { ...on(back), reasons: '所述事项属于合同纠纷，不属于维权服务，建议通过诉讼途径解决。', notCovered: true, days: null });
  const reviewed = await done('approver', 'reviewNotice', revised, on(revised));
  const issued = await done('lead', 'issueNotice', reviewed, on(reviewed));
  expect(await done('lead', 'issueNotice', reviewed, on(reviewed))).toEqual(issued);
  expect(await act('officer', 'discardNotice', issued, on(issued))).toMatchObject(refused(/不能进行这一步/));
  const sealed = await done('officer', 'sealNotice', issued, { ...on(issued), file: await uploaded('officer') });
  const service = { ...on(sealed), way: 'platform', mailNumber: null, proof: null };
  const answers = await Promise.all(['officer', 'lead'].map((who) => act(who, 'serveNotice', sealed, service)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.find(({ ok }) => !ok)).toMatchObject(refused(/请刷新后再办理|不能进行这一步/));
  const { state, milestones } = await world.value<CaseDetail>('bob', 'cases', 'detail', { caseId: taken.id });
  expect([state, ...milestones.map((each) => each.state)]).toEqual(['refused', 'met', 'stopped', 'stopped']);
});

test('a decision that comes late is served today and stamped with its days, never back-dated', async () => {
  const by = { by: { openid: 'lead', name: '工作人员' }, at: '2026-04-22T10:00:00.000+08:00' };
  const sealed = { ...aNotice('one'), state: 'sealed', reviewed: null, issued: by, number: '注协维〔2026〕900号', sealed: { ...by, fileId: 'file', hash: 'hash', bytes: 1, code: 'ABCDEFGH2345' } };
  await world.database.add('cases', { ...aCase('late', cityA, { officer: { openid: 'officer', name: '工作人员' }, remindedThrough: dayOf(instantOf(Date.now())) }), writtenNotices: { one: sealed } });
  const before = await world.value<CaseDetail>('officer', 'cases', 'detail', { caseId: 'late' });
  const served = await done('officer', 'serveNotice', before, { noticeId: 'one', way: 'paper', mailNumber: 'EMS 1234567890', proof: null });
  const [decision] = served.milestones;
  expect([decision!.state, decision!.lateDays > 100, noticeOf(served).served!.lateDays, served.history.at(-1)!.lateDays]).toEqual(['late', true, decision!.lateDays, decision!.lateDays]);
  expect(noticeOf(served).served!.on).toBe(decision!.metAt!.slice(0, 10));
});

test('a feedback given by telephone has its record, and whoever was served, and who handles the case, can see it; nobody else', async () => {
  const at = instantOf(Date.now());
  const by = { by: { openid: 'lead', name: '工作人员' }, at };
  const ann = { kind: 'member' as const, openid: 'ann', memberId: 'ann', name: '示例ann', firmId: null, firmName: null };
  const stage = { state: 'advised' as const, acceptedOn: dayOf(at), heard: { at }, advised: { at } };
  const sealed = { ...aNotice('one', { kind: 'feedback' }), state: 'sealed', reviewed: null, issued: by, number: '注协维〔2026〕902号', sealed: { ...by, fileId: 'file', hash: 'hash', bytes: 1, code: 'ABCDEFGH2347' } };
  await world.database.add('cases', { ...aCase('spoken', cityA, { applicant: ann, officer: { openid: 'officer', name: '工作人员' }, receivedAt: at, stage, met: { decision: at, meeting: at, feedback: null } }), writtenNotices: { one: sealed } });
  const notice = { caseId: 'spoken', noticeId: 'one' };
  const serve = (proof: string | null) => world.call<CaseDetail>('officer', 'cases', 'serveNotice', { ...notice, version: 1, way: 'telephone', mailNumber: null, proof });
  expect(await serve(null)).toMatchObject(refused(/请上传电话或面谈的记录/, 'invalid'));
  expect(await world.call('officer', 'cases', 'serviceProof', notice)).toMatchObject(refused(/没有找到送达凭证/, 'missing'));
  expect(await serve(await uploaded('officer'))).toMatchObject({ ok: true, value: { state: 'answered', notices: [{ served: { way: 'telephone', proof: true } }] } });
  for (const reader of ['ann', 'officer']) {
    const { address } = await world.value<{ address: string }>(reader, 'cases', 'serviceProof', notice);
    expect(Buffer.from(await (await fetch(address)).arrayBuffer())).toEqual(pdf);
  }
  for (const stranger of ['bob', 'second', 'officer-b']) expect(await world.call(stranger, 'cases', 'serviceProof', notice)).toMatchObject({ ok: false });
  const looks = await world.value<{ what: string }[]>('ann', 'cases', 'accessLog', { caseId: 'spoken' });
  expect(looks.filter(({ what }) => what.includes('送达凭证'))).toHaveLength(1);
});

test('accepted is accepted on the day of the decision, whenever it is served', async () => {
  const by = { by: { openid: 'lead', name: '工作人员' }, at: '2026-04-22T10:00:00.000+08:00' };
  const sealed = { ...aNotice('one'), state: 'sealed', reviewed: null, issued: by, number: '注协维〔2026〕901号', sealed: { ...by, fileId: 'file', hash: 'hash', bytes: 1, code: 'ABCDEFGH2346' } };
  const officer = { openid: 'officer', name: '工作人员' };
  await world.database.add('cases', { ...aCase('accepted-on', cityA, { officer, remindedThrough: dayOf(instantOf(Date.now())) }), writtenNotices: { one: sealed } });
  await world.value('officer', 'cases', 'serveNotice', { caseId: 'accepted-on', version: 1, noticeId: 'one', way: 'paper', mailNumber: 'EMS 1', proof: null });
  expect(await world.database.get('cases', 'accepted-on')).toMatchObject({ stage: { state: 'accepted', acceptedOn: '2026-04-22' } });
});

test('an extension takes effect with its issue and never goes beyond the longest period', async () => {
  const receivedAt = instantOf(Date.now());
  const stage = { state: 'accepted' as const, acceptedOn: dayOf(receivedAt) };
  await world.database.add('cases', { ...aCase('extended', cityB, { officer: { openid: 'officer-b', name: '工作人员' }, receivedAt, stage, met: { decision: receivedAt, meeting: null, feedback: null } }) });
  const open = await world.value<CaseDetail>('officer-b', 'cases', 'detail', { caseId: 'extended' });
  const extension = { key: 'one', kind: 'extension', notCovered: false, reasons: '需要向外地调取工商登记资料，所需时间较长，因此予以延长。' };
  expect(await act('officer-b', 'draftNotice', open, { ...extension, days: 91 })).toMatchObject(refused(/最长不得超过 90 个工作日/, 'invalid'));
  expect(await act('officer-b', 'draftNotice', open, { ...extension, days: 60 })).toMatchObject(refused(/应多于现在的 60 个工作日/, 'invalid'));
  const drafted = await done('officer-b', 'draftNotice', open, { ...extension, days: 85 });
  expect(drafted.milestones[2]!.days).toBe(60);
  const issued = await done('lead-b', 'issueNotice', drafted, on(drafted));
  expect([issued.milestones[2]!.days, issued.milestones[2]!.extended?.from]).toEqual([85, drafted.milestones[2]!.dueOn]);
});

test('twenty notices issued at once, with instances killed on the way, carry the numbers one to twenty', async () => {
  const ids = Array.from({ length: 20 }, (_, index) => `n${index}`);
  const officer = { openid: 'drafter', name: '拟稿人' };
  await world.database.add('cases', ...ids.map((id) => ({ ...aCase(id, province, { officer, receivedAt: instantOf(Date.now()), writtenNotices: { one: aNotice('one', { issuer: province }) } }) })));
  let asked = 0;
  world.faults.reply = ({ collection }) => (collection === 'numberings' && (asked += 1) % 20 === 7 ? 'kill' : 'pass');
  const issue = (caseId: string) => world.call<CaseDetail>('lead-p', 'cases', 'issueNotice', { caseId, version: 1, noticeId: 'one' });
  await Promise.allSettled(ids.map(issue));
  world.faults.clear();
  world.clock.setOffset(world.clock.offset + 10 * 60_000);
  await world.fireTimer('cases');
  const left = async () => (await world.database.find('cases', { _id: { $in: ids } })) as unknown as { _id: string; writtenNotices: { one: { state: string; number?: string } } }[];
  for (const { _id, writtenNotices } of await left()) if (writtenNotices.one.state === 'drafted') expect(await issue(_id)).toMatchObject({ ok: true });
  const numbers = (await left()).map(({ writtenNotices: { one } }) => Number(/(\d+)号$/.exec(one.number ?? '')?.[1]));
  expect(numbers.sort((one, other) => one - other)).toEqual(ids.map((_, index) => index + 1));
});
