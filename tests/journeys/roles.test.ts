import type { Phone } from '../support/driver';
import { startStage, type Stage } from '../support/stage';

let stage: Stage;
let first: Phone;
let second: Phone;
let newcomer: Phone;

beforeAll(async () => {
  stage = await startStage();
  first = await stage.phone({ as: 'demo-staff-province' });
  second = await stage.phone({ as: 'demo-staff-second', device: '320' });
  newcomer = await stage.phone({ as: 'demo-stranger' });
});
afterAll(async () => {
  for (const phone of [first, second, newcomer]) await phone?.close();
  await stage?.stop();
});

test('an administrator proposes a role for a colleague, and it waits for a second one', async () => {
  await first.tap('管理');
  await first.scrollTo('本会设置');
  await first.tap('工作人员');
  await first.on('packages/staff/list/index');
  await first.see('没有等待处理的岗位变动。');
  await first.screenshot('staff-list');
  await first.tap(/省协会审计员/);
  await first.on('packages/staff/person/index');
  await first.screenshot('staff-person');
  await first.tap('增加岗位');
  await first.on('packages/staff/change/index');
  await first.tap('审批人');
  await first.tap('提交');
  await first.see('请写明原因');
  await first.type('原因', '审批人休假，代为审批');
  await first.screenshot('staff-change');
  await first.tap('提交');
  await first.see('等待第二人确认');
});

test('the one who proposed it cannot confirm it', async () => {
  await first.visit('/packages/staff/list/index');
  await first.tap(/增加岗位：省协会审计员/);
  await first.see(/提出人不能自己确认/);
  await first.screenshot('staff-proposal-own');
});

test('a second administrator finds it on the admin tab and confirms it', async () => {
  await second.tap('管理');
  await second.see('1 项待确认');
  await second.screenshot('admin-second-320');
  await second.tap('工作人员');
  await second.tap(/增加岗位：省协会审计员/);
  await second.see('审批人休假，代为审批');
  await second.screenshot('staff-proposal-320');
  await second.tap('确认');
  await second.see('已生效');
  expect(await stage.world.database.get('appointments', 'demo-auditor')).toMatchObject({ roles: ['approver', 'auditor'] });
});

test('a newcomer is invited, accepts with the code, and works once the second has compared the number', async () => {
  await first.visit('/packages/staff/invite/index');
  await first.type('姓名', '示例新人');
  await first.type('原因', '新到岗');
  await first.tap('会员服务联系人');
  await first.screenshot('staff-invite');
  await first.tap('生成邀请码');
  await first.on('packages/staff/proposal/index');
  const code = (await (await first.see(/^[0-9A-Z]{4} [0-9A-Z]{4} [0-9A-Z]{4}$/)).innerText()).trim();
  await first.picture('小程序码，微信扫一扫打开');
  await first.screenshot('staff-code');

  await newcomer.tap('我的');
  await newcomer.tap('任职邀请');
  await newcomer.type('邀请码', code.toLowerCase());
  await newcomer.screenshot('staff-accept-code');
  await newcomer.tap('查看邀请');
  await newcomer.see('示例省注册会计师协会');
  await newcomer.tap('接受邀请');
  const check = (await (await newcomer.see(/^\d{3} \d{3}$/)).innerText()).replace(/\s/g, '');
  await newcomer.screenshot('staff-check');

  await second.visit('/packages/staff/list/index');
  await second.tap(/邀请任职：示例新人/);
  await second.type('核对码', check === '000000' ? '000001' : '000000');
  await second.tap('确认');
  await second.see(/核对码不符/);
  await second.tap('知道了', second.dialog);
  await second.type('核对码', check);
  await second.tap('确认');
  await second.see('已生效');

  await newcomer.visit('/packages/staff/accept/index?scene=' + code.replace(/ /g, ''));
  await newcomer.see('您的任职已经确认，可以开始工作了。');
  await newcomer.tap('开始使用');
  await newcomer.tap('管理');
  await newcomer.see('示例省注册会计师协会');
});
