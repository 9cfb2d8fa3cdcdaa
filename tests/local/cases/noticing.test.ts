import type { CaseDetail } from '../../../miniprogram/shared/contracts/cases';
import type { CaseNotice } from '../../../miniprogram/shared/contracts/case-notices';
import type { Page } from '../../../miniprogram/shared/contracts/answers';
import type { Message } from '../../../miniprogram/shared/contracts/messages';
import { addAssociations, addMembers, addStaff, cityA, cityB, province } from '../../support/arrange';
import { filingSample } from '../../support/cases';
import { startWorld, type World } from '../../support/world';

let world: World;
beforeAll(async () => {
  world = await startWorld({ instances: 4 });
  await addAssociations(world);
  await world.database.update('associations', { _id: 'city-a' }, { $set: { 'policy.noticePersons': { value: 'three', citation: null } } });
  await addMembers(world, ['ann', 'bob']);
  await addStaff(world, 'officer', cityA, ['case-officer']);
  await addStaff(world, 'second', cityA, ['case-officer']);
  await addStaff(world, 'lead', cityA, ['lead']);
  await addStaff(world, 'approver', cityA, ['approver']);
  await addStaff(world, 'lead-b', cityB, ['lead', 'case-officer']);
  await addStaff(world, 'lead-p', province, ['lead']);
});
afterAll(() => world.stop());

const pdf = Buffer.from('%PDF-1.7 stamped');
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
