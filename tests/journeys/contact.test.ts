import { derivedId } from '../../cloudfunctions/platform/ids';
import { instantOf } from '../../miniprogram/shared/instants';
import { draftAt } from '../support/arrange';
import type { Phone } from '../support/driver';
import { startStage, type Stage } from '../support/stage';

let stage: Stage;
let member: Phone;
let contact: Phone;

beforeAll(async () => {
  stage = await startStage();
  member = await stage.phone({ as: 'demo-member', device: '320' });
  contact = await stage.phone({ as: 'demo-staff-city-a' });
});
afterAll(async () => {
  for (const phone of [member, contact]) await phone?.close();
  await stage?.stop();
});

test('a member finds the own contact person and writes', async () => {
  await member.tap('我的');
  await member.tap('我的联系人');
  await member.see('甲市协会工作人员');
  await member.see('拨打 000-00000011');
  await member.type('写给联系人', '请问如何申请维权服务？');
  await member.screenshot('contact-320');
  await member.tap('发送');
  await member.see('等待回复');
});

test('the contact person answers, and the member reads it', async () => {
  await contact.tap('管理');
  await contact.scrollTo('联系与委员会');
  await contact.see('1 封待回复');
  await contact.tap('会员来信');
  await contact.see('请问如何申请维权服务？');
  await contact.type('写回复', '请在“会员服务”里填写申请，我们会在收到后办理。');
  await contact.screenshot('letters');
  await contact.tap('发送回复给示例会员二');
  await contact.see('没有来信');
  await member.visit('/packages/staff/contact/index');
  await member.scrollTo('我们会在收到后办理');
});

test('when a contact person leaves, what is open goes to another in one step, and the member sees who answers now', async () => {
  await member.type('写给联系人', '请问材料寄到哪里？');
  await member.tap('发送');
  await member.see('请问材料寄到哪里？');
  const now = instantOf(stage.world.clock.now());
  await stage.world.value('demo-staff-city-a', 'events', 'draft', { ...draftAt(now), key: 'k3y-of-a-draft-left' });
  const upper = await stage.phone({ as: 'demo-staff-province', device: '320' });
  await upper.visit(`/packages/staff/person/index?staffId=${derivedId('staff', 'demo-staff-city-a')}`);
  await upper.tap('工作交接');
  for (const left of ['负责联系的地区、单位和组织', '等待回复的会员来信', '还没有发布的活动草稿']) await upper.see(left);
  await upper.see('接手人');
  await upper.type('原因', '调离');
  await upper.screenshot('handover-320');
  await upper.tap('全部交接');
  await upper.see('没有未交接的工作');
  await upper.close();

  await member.visit('/packages/staff/contact/index');
  await member.see('省协会工作人员');
  await member.see(/写给省协会工作人员/);
  expect(await stage.world.database.count('events', { status: 'draft', createdBy: 'demo-staff-city-a' })).toBe(0);
});

test('a member reads who sits on the committees, and a secretary is refused whoever sits on the other side', async () => {
  await member.visit('/packages/staff/committees/index');
  await member.screenshot('committees-320');
  await member.tap(/权益保护 · 示例省/);
  await member.see('示例律师甲');
  await member.screenshot('committee-320');
  await member.tap(/示例律师甲/);
  await member.see('回避单位');
  await member.screenshot('expert-320');

  const secretary = await stage.phone({ as: 'demo-officer' });
  await secretary.visit('/packages/staff/seat/index?committeeId=committee-disciplinary');
  await secretary.tap('律师');
  for (const [label, text] of [['姓名', '示例律师甲'], ['工作单位', '示例律师事务所'], ['多项用顿号隔开', '诉讼'], ['简介', '律师'], ['原因', '换届']] as const) await secretary.type(label, text);
  for (const label of ['任期开始', '任期结束']) {
    await secretary.tap(label);
    await secretary.tap('确定', secretary.dialog);
  }
  await secretary.screenshot('seat');
  await secretary.tap('聘任');
  await secretary.see(/维权与惩戒须隔离/);
  await secretary.screenshot('firewall');
  await secretary.close();
});
