import type { Phone } from '../support/driver';
import { startStage, type Stage } from '../support/stage';

let stage: Stage;
let first: Phone;
let second: Phone;
beforeAll(async () => {
  stage = await startStage();
  first = await stage.phone({ as: 'demo-staff-national' });
  second = await stage.phone({ as: 'demo-national-second', device: '320' });
});
afterAll(async () => {
  for (const phone of [first, second]) await phone?.close();
  await stage?.stop();
});

test('one of the root’s staff enters the coming year by tapping its days, and is told what is still wrong', async () => {
  await first.visit('/packages/calendars/list/index');
  await first.settled();
  await first.screenshot('calendar-list');
  await first.tap('通知尚未录入，按法定节假日推算');
  await first.on('packages/calendars/year/index');
  await first.settled();
  await first.screenshot('calendar-year-provisional');
  await first.tap('按通知录入');
  await first.on('packages/calendars/edit/index');
  await first.settled();
  await first.tap('恢复平日');
  await first.tap('1 月 1 日，元旦放假');
  await first.see('1 月 1 日（周五）是法定的元旦，应当放假，请补上');
  await first.tap('放假');
  await first.tap('1 月 1 日，工作日');
  await first.tap('1 月 4 日，工作日');
  await first.tap('上班');
  await first.tap('1 月 9 日，周末');
  await first.see('1 月 1 日、1 月 4 日放假');
  await first.see('1 月 9 日上班');
  await first.screenshot('calendar-edit');
});

test('without the notice nothing is handed in and nothing typed is lost', async () => {
  await first.type('原因', '按通知录入');
  await first.tap('提交复核');
  await first.see('请填写通知文号');
  await first.type('文号', '国办发明电〔2026〕1号');
  await first.type('链接', 'https://www.gov.cn/zhengce/content/202611/content_1.htm');
  await first.tap('印发日期');
  await first.tap('确定', first.dialog);
  await first.tap('提交复核');
  await first.on('packages/calendars/proposal/index');
  await first.see('录入人不能自己复核，请本会另一位超级管理员或牵头部门负责人复核');
});

test('the second reads it against the notice, sees which days change, and puts it in force', async () => {
  await second.tap('管理');
  await second.scrollTo('本会设置');
  await second.see('1 项待复核');
  await second.tap('工作日历');
  await second.tap(/全国协会工作人员，.* 录入/);
  await second.on('packages/calendars/proposal/index');
  await second.settled();
  await second.see('工作日 → 元旦放假');
  await second.see(/启用后有 \d+ 项期限变动/);
  const { overflow, small, unnamed } = await second.measure();
  expect({ overflow, small, unnamed }).toEqual({ overflow: [], small: [], unnamed: [] });
  await second.screenshot('calendar-proposal');
  await second.tap('核对无误，启用');
  await second.see('已生效');
  await first.visit('/packages/calendars/year/index?year=2027');
  await first.see('国办发明电〔2026〕1号 · 2026 年 11 月 18 日印发');
  await first.screenshot('calendar-year');
});
