import type { Phone } from '../support/driver';
import { startStage, type Stage } from '../support/stage';

const filePage = '/packages/matters/file/index?kind=opinion';
let stage: Stage;
let member: Phone;
let city: Phone;
beforeAll(async () => {
  stage = await startStage();
  member = await stage.phone({ as: 'demo-member', device: '320', path: '/pages/me/index' });
  city = await stage.phone({ as: 'demo-staff-city-a', path: '/pages/admin/index' });
});
afterAll(async () => {
  for (const phone of [member, city]) await phone?.close();
  await stage?.stop();
});

test('what a member types is there again after the mini-program was closed, and two taps file it once', async () => {
  await member.tap('诉求与意见');
  await member.see('依据：');
  await member.screenshot('matters-kinds-320');
  await member.tap('提交诉求与意见');
  await member.tap('低价竞争');
  await member.type('标题', '示例标题：最低价中标');
  await member.type('情况', '某单位的示例情况。');
  await member.page.reload();
  await member.ready();
  await member.visit(filePage);
  await member.see('已恢复上次没有提交的内容。');
  expect(await member.fieldValue('情况')).toBe('某单位的示例情况。');
  await member.screenshot('matters-file-320');
  await member.doubleTap('提交');
  await member.tap('允许', member.dialog);
  await member.see('已收到');
  await member.screenshot('matters-detail-320');
  expect(await stage.world.database.count('matters', { title: '示例标题：最低价中标' })).toBe(1);
});

test('staff of the own association take it, ask and are answered, and what they reply the member rates', async () => {
  await city.tap('会员事项');
  await city.see(/示例标题/);
  await city.screenshot('matters-managed');
  await city.tap(/示例标题/);
  await city.tap('我来办理');
  await city.tap('请会员补充');
  await city.type('需要会员补充什么', '是哪一次招标？');
  await city.screenshot('matters-handle');
  await city.tap('发送提问');
  await city.see('待补充');

  await member.visit('/packages/matters/mine/index');
  await member.screenshot('matters-mine-320');
  await member.tap(/示例标题/);
  await member.type('补充说明', '上月的年报审计招标。');
  await member.screenshot('matters-asked-320');
  await member.tap('提交补充');
  await member.see('办理中');

  await city.visit('/packages/matters/managed/index');
  await city.tap('我经办');
  await city.tap(/示例标题/);
  await city.type('写给会员的答复', '已书面向采购人反映。');
  await city.tap('发送答复');
  await city.see('已答复');

  await member.visit('/packages/matters/mine/index');
  await member.tap(/示例标题/);
  await member.see('已书面向采购人反映。');
  await member.tap('很满意');
  await member.screenshot('matters-rate-320');
  await member.tap('提交评价');
  await member.see('已办结');
});

test('a typical answer that a second person let out is read by others, who cannot learn who asked', async () => {
  await city.tap('拟写典型答复');
  await city.type('问题', '年报审计只看报价怎么办？');
  await city.type('答复', '可提交诉求，由协会反映。');
  await city.screenshot('matters-publish');
  await city.tap('提交确认');
  await city.see('请由另一位同事确认。');

  const officer = await stage.phone({ as: 'demo-officer', path: '/packages/matters/drafts/index' });
  await officer.see('培训只在白天');
  await officer.screenshot('matters-drafts');
  await officer.tap('确认公开');
  await officer.tap('公开', officer.dialog);
  await officer.see('没有待确认的典型答复');
  await officer.close();

  const reader = await stage.phone({ as: 'demo-member-other', largeText: true, path: '/packages/matters/typicals/index' });
  await reader.see('培训只在白天');
  await reader.seeNo('年报审计');
  await reader.seeNo('示例会员二');
  await reader.screenshot('matters-typicals-large');
  await reader.close();
});
