import type { Phone } from '../support/driver';
import { startStage, type Stage } from '../support/stage';

const line = /作出受理或不予受理决定的期限/;

let stage: Stage;
let city: Phone;
let province: Phone;
let member: Phone;
beforeAll(async () => {
  stage = await startStage();
  city = await stage.phone({ as: 'demo-staff-city-a' });
  province = await stage.phone({ as: 'demo-staff-province' });
  member = await stage.phone({ as: 'demo-member' });
});
afterAll(async () => {
  for (const phone of [city, province, member]) await phone?.close();
  await stage?.stop();
});

async function layDown(staff: Phone, days: string, reason: string): Promise<void> {
  await staff.type('工作日数', days);
  await staff.type('修改原因', reason);
  await staff.tap('保存');
}

test('a city cannot give itself more time than its province, and is told which article stands against it', async () => {
  await city.tap('管理');
  await city.scrollTo('本会设置');
  await city.tap('政策表');
  await city.on('packages/associations/sheet/index');
  await city.settled();
  await city.screenshot('policy-sheet');
  await city.tap(line);
  await city.settled();
  await layDown(city, '13', '人手不足');
  await city.see(/只能比上级更严：示例省注册会计师协会规定为 12 个工作日（依据《中国注册会计师协会会员服务办法》第二十三条）/);
  await city.screenshot('policy-looser-refused');
  await city.tap('知道了', city.dialog);
});

test('a stricter period holds at once', async () => {
  await layDown(city, '8', '本会办公会决定');
  await city.on('packages/associations/sheet/index');
  await city.see('8 个工作日');
});

test('when the province becomes stricter still, the city is shown that its own value no longer counts', async () => {
  await province.visit('/packages/associations/edit/index?associationId=province&field=decisionDays');
  await layDown(province, '6', '全省统一加快');
  await province.see('已保存');
  await city.visit('/packages/associations/sheet/index?associationId=city-a');
  await city.see('本会原来规定为 8 个工作日，上级后来更严，现按上级执行。');
  await city.screenshot('policy-overruled');
});

test('a member reads the period that holds, whom to call, and the article behind it', async () => {
  await member.tap('我的');
  await member.scrollTo('协会与牵头部门');
  await member.tap('协会与牵头部门');
  await member.on('packages/associations/detail/index');
  await member.settled();
  await member.screenshot('association-head');
  await member.see('000-00000003');
  await member.see('6 个工作日');
  await member.see('文化建设');
  await member.scrollToEnd();
  await member.screenshot('association-end');
  await member.tap(/依据：江苏省注册会计师协会会员服务办法第十二条/);
  await member.on('packages/services/measures/index');
  await member.see(/第十二条 引导服务/);
  await member.back();
  await member.scrollTo('按城市找协会');
  await member.type('城市', '丁市');
  await member.tap('查找协会');
  await member.see('还没有协会负责“丁市”。请核对城市名称，或联系上级协会。');
  await member.type('城市', '乙市');
  await member.tap('查找协会');
  await member.see('乙市注册会计师协会');
});

test('staff take a rule of their own back, and every change stays on record', async () => {
  await city.tap(line);
  await city.settled();
  await city.type('修改原因', '与全省一致');
  await city.tap('沿用上级');
  await city.on('packages/associations/sheet/index');
  await city.seeNo(/上级后来更严/);
  await city.scrollToEnd();
  await city.tap('修改记录');
  await city.see('改为沿用上级');
  await city.see('原因：与全省一致');
  await city.screenshot('policy-versions');
});

test('a province adds an association for a city, and sees it among its own', async () => {
  await province.visit('/packages/associations/tree/index?associationId=province');
  await province.tap('新增下级协会');
  await province.settled();
  await province.type('名称', '丙市注册会计师协会');
  await province.type('负责城市', '丙市，甲市');
  await province.type('原因', '新设协会');
  await province.tap('新增');
  await province.see('甲市已由甲市注册会计师协会负责，请先在那里移除');
  await province.tap('知道了', province.dialog);
  await province.type('负责城市', '丙市');
  await province.tap('新增');
  await province.on('packages/associations/tree/index');
  await province.see('丙市注册会计师协会');
});
