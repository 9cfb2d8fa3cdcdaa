import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Phone } from '../support/driver';
import { startStage, type Stage } from '../support/stage';
import { root } from '../support/world';

const picture = join(root, 'tests/local/host/fixture/images/dot.png');

let stage: Stage;
let applicant: Phone;
let staff: Phone;

beforeAll(async () => {
  stage = await startStage();
  applicant = await stage.phone({ as: 'demo-stranger', newcomer: true, path: '/packages/members/bind/index' });
  staff = await stage.phone({ as: 'demo-staff-province' });
});
afterAll(async () => {
  await applicant?.close();
  await staff?.close();
  await stage?.stop();
});

test('before anything personal is asked for, the page asks for consent in WeChat’s own way', async () => {
  await applicant.see('先请您了解');
  await applicant.screenshot('privacy-sheet');
  await applicant.tap('同意并继续');
  await applicant.seeNo('先请您了解');
});

test('whoever the roster does not find applies with a proof', async () => {
  await applicant.screenshot('bind-with-way-out');
  await applicant.tap('名册里找不到我？');
  await applicant.on('packages/members/apply/index');
  await applicant.tap('提交申请');
  await applicant.see('请至少上传一份证明材料');
  await applicant.screenshot('apply-faults');
  await applicant.type('证书编号', '990100000001');
  await applicant.type('姓名', '示例会员一');
  await applicant.type('手机号', '12088888888');
  await applicant.type('所在市', '甲市');
  await applicant.type('情况说明', '手机号已更换，原号码停用。');
  await applicant.tap('添加证明材料');
  await applicant.choose('拍照或从相册选择', picture);
  await applicant.see('图片 1');
  await applicant.screenshot('apply');
  await applicant.tap('提交申请');
  await applicant.on('packages/members/applications/index');
  await applicant.see('待审核');
  await applicant.screenshot('my-applications');
  await applicant.visit('/pages/home/index');
  await applicant.see('我的申请');
  await applicant.see('待审核');
  await applicant.screenshot('home-application');
});

test('staff see what is claimed beside the roster, look at the proof and approve', async () => {
  await staff.tap('管理');
  await staff.see('1 份待审核');
  await staff.screenshot('admin-applications');
  await staff.tap('身份申请');
  await staff.tap(/示例会员一/);
  await staff.on('packages/members/review/index');
  await staff.see('120****8888');
  await staff.screenshot('review');
  await staff.tap('查看申请人的完整手机号');
  await staff.type('理由', '回电核对本人');
  await staff.screenshot('review-phone');
  await staff.tap('记录并查看');
  await staff.see('12088888888');
  await staff.tap('关闭', staff.dialog);
  await staff.tap('通过');
  await staff.tap('确认通过');
  await staff.see('请写明理由');
  await staff.type('理由', '证书照片与名册一致');
  await staff.screenshot('review-approve');
  await staff.tap('确认通过');
  await staff.see('已通过');
  await staff.see('理由：证书照片与名册一致');
});

test('the applicant is told and is that member', async () => {
  await applicant.visit('/pages/messages/index');
  await applicant.tap(/申请已通过/);
  await applicant.on('packages/members/applications/index');
  await applicant.see('已通过');
  await applicant.see('审核理由：证书照片与名册一致');
  await applicant.screenshot('my-application-approved');
  await applicant.back();
  await applicant.tap('我的');
  await applicant.see('示例会员一');
  await applicant.screenshot('me-approved');
  await applicant.tap('绑定记录');
  await applicant.see(/协会审核/);
  await applicant.screenshot('bindings');
});

test('whoever has looked stands in the member’s own list', async () => {
  await applicant.visit('/packages/audit/mine/index');
  await applicant.see('查看了申请人留下的完整手机号');
  await applicant.see('理由：回电核对本人');
});

test('everybody reads what is kept about them, and takes it along as a file', async () => {
  await applicant.visit('/packages/members/data/index');
  await applicant.see('身份（1）');
  await applicant.screenshot('my-data');
  await applicant.tap('导出为文件');
  await applicant.see('发送文件「我的数据.json」');
  const [download] = await Promise.all([applicant.page.waitForEvent('download'), applicant.tap('发送给朋友', applicant.dialog)]);
  const file = JSON.parse(readFileSync((await download.path())!, 'utf8')) as { exportedAt: string; sections: { title: string; records: { label: string; value: string }[][] }[] };
  expect(file.sections.map(({ title }) => title)).toEqual(expect.arrayContaining(['诉求与意见等事项', '维权案件']));
  const values = (title: string) => file.sections.find((section) => section.title === title)!.records.map((record) => record.map(({ value }) => value));
  expect(values('身份')[0]).toEqual(expect.arrayContaining(['示例会员一', '乙市注册会计师协会']));
  expect(values('申请')[0]).toEqual(expect.arrayContaining(['绑定会员身份', '已通过']));
  expect(values('谁看过我的信息').flat()).toContain('查看了申请人留下的完整手机号');
  expect(JSON.stringify(file)).not.toMatch(/12088888888|990100000001/);
});

test('who applies for a firm chooses it from those on file as it is typed', async () => {
  await applicant.visit('/packages/members/apply/index?kind=transfer');
  await applicant.type('转入事务所', '没有的');
  await applicant.see(/没有登记的单位会员以此开头/);
  await applicant.type('转入事务所', '示例');
  const first = applicant.frame.getByRole('button', { name: /^选择示例.*会计师事务所$/ }).first();
  await first.waitFor();
  await applicant.screenshot('apply-firm-choice');
  await first.click();
  await applicant.see(/已登记的单位会员/);
});

test('nothing being open, who wishes to be forgotten is, at once', async () => {
  await applicant.visit('/packages/members/data/index');
  await applicant.tap('删除个人数据');
  await applicant.see(/没有未了结的事项，确认后立即解除绑定/);
  await applicant.screenshot('delete-my-data-asked');
  await applicant.tap('继续', applicant.dialog);
  await applicant.screenshot('delete-my-data');
  await applicant.tap('立即删除');
  await applicant.see('个人数据正在删除');
  await applicant.tap('知道了', applicant.dialog);
  await applicant.on('pages/me/index');
  await applicant.seeNo('示例会员一');
});
