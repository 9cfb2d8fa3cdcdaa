import type { Phone } from '../support/driver';
import { startStage, type Stage } from '../support/stage';

const title = '执业风险案例研讨（旅程）';

let stage: Stage;
let staff: Phone;
let member: Phone;

beforeAll(async () => {
  stage = await startStage();
  staff = await stage.phone({ as: 'demo-staff-city-a' });
  member = await stage.phone({ as: 'demo-newcomer' });
});
afterAll(async () => {
  await staff?.close();
  await member?.close();
  await stage?.stop();
});

async function choose(filter: string, option: string): Promise<void> {
  await member.tap(filter);
  await member.tap(option, member.dialog);
  await member.tap('确定', member.dialog);
}

test('staff draft an event and publish it from the admin tab', async () => {
  await staff.tap('管理');
  await staff.see('甲市注册会计师协会');
  await staff.tap('新建活动');
  await staff.on('packages/admin/edit/index');
  await staff.type('名称', title);
  await staff.type('城市', '甲市');
  await staff.type('地点', '示例大厦三层会议室');
  await staff.type('介绍', '用真实案例讲清执业风险。');
  await staff.type('人数', '2');
  await staff.screenshot('admin-edit');
  await staff.tap('保存草稿');
  await staff.tap('发布');
  await staff.screenshot('admin-publish');
  await staff.tap('发布', staff.dialog);
  await staff.see('已发布');
  await staff.on('pages/admin/index');
});

test('a guest reads the news and the events, and is asked to bind before signing up', async () => {
  await member.see('欢迎来到会员服务');
  await member.screenshot('home-guest');
  await member.tap('活动');
  await choose('形式：全部形式', '讲座');
  await choose('城市：全部城市', '甲市');
  await member.screenshot('events');
  await member.tap(new RegExp(title));
  await member.on('packages/events/detail/index');
  await member.tap('绑定会员身份后报名');
  await member.on('packages/members/bind/index');
});

test('a wrong name binds nobody, and what was typed is still there', async () => {
  await member.type('证书编号', '990100000001');
  await member.type('姓名', '示例会员二');
  await member.tap('用微信手机号核对并绑定');
  await member.tap('允许');
  await member.see(/不一致|未能核对|没有核对/);
  await member.screenshot('bind-refused');
  await member.tap('知道了', member.dialog);
});

test('the right number, name and phone bind the member', async () => {
  await member.type('姓名', '示例会员一');
  await member.tap('用微信手机号核对并绑定');
  await member.tap('允许');
  await member.on('packages/events/detail/index');
});

test('the member signs up and agrees to be reminded once', async () => {
  await member.tap('报名');
  await member.see('报名已提交');
  await member.screenshot('signed-up');
  await member.tap('接收微信提醒');
  await member.tap('允许');
  await member.see('待审核');
});

test('staff approve the signup', async () => {
  await staff.tap('全部活动');
  await staff.on('packages/admin/events/index');
  await staff.scrollTo(title);
  await staff.screenshot('admin-events');
  await staff.tap(new RegExp(title));
  await staff.on('packages/admin/signups/index');
  await staff.tap('示例会员一');
  await staff.screenshot('admin-signups');
  await staff.tap('通过');
  await staff.see('没有待审核的报名');
});

test('the member finds the result in the inbox, and WeChat shows the push', async () => {
  await stage.world.fireTimer('messages');
  await member.seeBeside('微信推送', title);
  await member.back();
  await member.tap('消息');
  await member.see('报名已通过');
  await member.screenshot('inbox');
});

test('the member cancels, and the seat is free again', async () => {
  await member.tap('报名已通过');
  await member.on('packages/events/detail/index');
  await member.tap('取消报名');
  await member.tap('取消报名', member.dialog);
  await member.see('已取消');
  await member.see(/余\s*2|剩\s*2/);
  await member.screenshot('cancelled');
});
