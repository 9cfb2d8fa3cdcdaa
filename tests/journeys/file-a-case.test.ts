import { join } from 'node:path';
import type { Phone } from '../support/driver';
import { startStage, type Stage } from '../support/stage';
import { root } from '../support/world';

const picture = join(root, 'tests/local/host/fixture/images/dot.png');
const facts = '执行函证程序时受到妨碍，现场人员拒绝提供资料。';

let stage: Stage;
let member: Phone;

beforeAll(async () => {
  stage = await startStage();
  member = await stage.phone({ as: 'demo-member-other', path: '/packages/cases/list/index' });
});
afterAll(async () => {
  await member?.close();
  await stage?.stop();
});

test('a member who has never filed reads what rights protection is and how to begin', async () => {
  await member.see('维权服务是什么');
  await member.screenshot('cases-none');
  await member.tap('提出维权申请');
  await member.on('packages/cases/file/index');
  await member.settled();
  await member.tap('下一步');
  await member.see('请选择一种最接近的事项');
  await member.screenshot('case-file-faults');
});

test('what was typed and uploaded is there again after the app was closed', async () => {
  await member.tap('依法执业受到妨碍');
  await member.type('事实经过', facts);
  await member.type('请求事项', '请协会出面协调。');
  await member.type('对方当事人', '示例公司');
  await member.screenshot('case-file-matter');
  await member.tap('下一步');
  await member.tap('添加图片');
  await member.see('不得上传涉密资料、未脱敏底稿，可交纸质。');
  await member.screenshot('case-file-briefing');
  await member.choose('我已了解，继续', picture);
  await member.see(/已上传/);
  await member.type('材料名称，如：解约通知', '现场照片');
  await member.visit('/packages/cases/file/index');
  await member.see(/已为您恢复.*保存的草稿/);
  await member.see(/已上传/);
  expect(await member.fieldValue('材料名称，如：解约通知')).toBe('现场照片');
  await member.screenshot('case-file-evidence');
});

test('a lost network loses nothing, and the same form is then received with a number and its dates', async () => {
  await member.tap('下一步');
  await member.tap('平台电子送达');
  await member.see(/进入本平台中本案页面的时间，即为送达时间/);
  await member.tap('所填内容和提交的材料真实');
  await member.tap('材料不含涉密资料和未脱敏的底稿');
  await member.screenshot('case-file-service');
  await member.tap('下一步');
  await member.see(facts);
  await member.screenshot('case-file-summary');
  await member.offline(async () => {
    await member.tap('提交申请');
    await member.tap('允许');
    await member.see('网络不给力，请检查网络后重试');
    await member.tap('知道了');
  });
  await member.tap('提交申请');
  await member.tap('允许');
  await member.on('packages/cases/detail/index');
  await member.see('申请已收到');
  await member.see(/〔2026〕\d+号/);
  await member.screenshot('case-received');
  await member.see(/还有 12 个工作日/);
});

test('a date explains itself, day by day', async () => {
  await member.tap(/作出并送达受理决定.*查看计算/);
  await member.on('packages/cases/explain/index');
  await member.see(/第 12 个工作日/);
  await member.see('第 12 天');
  await member.screenshot('case-explained');
  await member.back();
});

test('the case stands on the home page with what is due next, and the draft is gone', async () => {
  await member.visit('/pages/home/index');
  await member.see(/还有 12 个工作日/);
  await member.screenshot('home-with-case');
  await member.visit('/packages/cases/file/index');
  await member.seeNo(/已为您恢复/);
});
