import { startStage, type Stage } from '../support/stage';

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage?.stop());

test('an auditor finds an entry, checks the log, carries some of it away, and all of that is in the log', async () => {
  await stage.world.fireTimer('audit');
  const auditor = await stage.phone({ as: 'demo-auditor' });
  await auditor.visit('/pages/admin/index');
  await auditor.tap('审计日志');
  await auditor.see(/通过了报名/);
  await auditor.screenshot('audit-list');
  await auditor.tap('类别：全部类别');
  await auditor.tap('查阅个人信息', auditor.dialog);
  await auditor.tap('确定', auditor.dialog);
  await auditor.seeNo(/通过了报名/);
  await auditor.tap('查看了会员的手机号');
  await auditor.see('核对参会名单');
  await auditor.see('已封存在第 1 批');
  await auditor.see('一致：现在的内容就是封存时的内容');
  await auditor.tap('复制封存证明');
  await auditor.screenshot('audit-detail');
  await auditor.back();

  await auditor.tap('导出');
  await auditor.dialog.getByRole('textbox').fill('年度检查');
  await auditor.tap('导出', auditor.dialog);
  await auditor.see('文件已生成');
  await auditor.screenshot('audit-exported');
  await auditor.tap('打开', auditor.dialog);
  await auditor.see('用其他应用打开');
  await auditor.tap('关闭');

  await auditor.tap('核对日志');
  await auditor.tap('开始核对');
  await auditor.see('完好，没有发现改动');
  await auditor.screenshot('audit-check');
  const [batch] = await stage.world.database.find<{ head: string }>('auditBatches');
  await auditor.type('抄下的校验码', batch!.head);
  await auditor.tap('重新核对');
  await auditor.see(/抄下的校验码属于第 1 批/);
  await auditor.back();
  await auditor.visit('/packages/audit/list/index');
  await auditor.see(/导出了 2 条审计记录/);
  await auditor.close();
});

test('a record that was altered behind the system’s back is named to the auditor', async () => {
  const [row] = await stage.world.database.find<{ _id: string }>('audit', { kind: 'read' });
  await stage.world.database.update('audit', { _id: row!._id }, { $set: { reason: '另一个理由' } });
  const auditor = await stage.phone({ as: 'demo-auditor', device: '320' });
  await auditor.visit('/packages/audit/check/index');
  await auditor.tap('开始核对');
  await auditor.see('发现问题，请立即报告超级管理员');
  await auditor.see(`第 1 批：记录内容被改动，记录编号 ${row!._id}`);
  await auditor.screenshot('audit-check-fault-320');
  await auditor.visit('/packages/audit/list/index');
  await auditor.screenshot('audit-list-320');
  await auditor.close();
});

test('a member sees who has looked, without a name', async () => {
  const member = await stage.phone({ as: 'demo-member', device: '320' });
  await member.visit('/pages/me/index');
  await member.tap('谁看过我的信息');
  await member.see('理由：会员来电咨询转会手续');
  await member.see('示例省注册会计师协会 · 会员服务联系人');
  await member.seeNo('省协会工作人员');
  await member.screenshot('audit-mine-320');
  await member.close();
});
