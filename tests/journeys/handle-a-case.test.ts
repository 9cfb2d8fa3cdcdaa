import { join } from 'node:path';
import { derivedId } from '../../cloudfunctions/platform/ids';
import type { Phone } from '../support/driver';
import { startStage, type Stage } from '../support/stage';
import { root } from '../support/world';

const scan = join(root, 'tests/local/host/fixture/images/dot.png');
const work = (caseId: string) => `/packages/cases/work/index?caseId=${caseId}`;
const own = (caseId: string) => `/packages/cases/detail/index?caseId=${caseId}`;

let stage: Stage;
let [officer, approver, member]: Phone[] = [];

beforeAll(async () => {
  stage = await startStage();
  officer = await stage.phone({ as: 'demo-city-officer', path: '/packages/cases/board/index' });
  approver = await stage.phone({ as: 'demo-city-approver', path: '/pages/admin/index' });
  member = await stage.phone({ as: 'demo-member', path: '/packages/cases/list/index' });
});
afterAll(async () => {
  for (const phone of [officer, approver, member]) await phone?.close();
  await stage?.stop();
});

/** By the second person. */
async function issue(caseId: string): Promise<void> {
  await approver!.visit(work(caseId));
  await approver!.tap('签发');
  await approver!.tap('签发', approver!.dialog);
  await approver!.see('已签发，待用印');
}

/** The stamped scan goes up, and the notice to the applicant. */
async function sealAndServe(caseId: string): Promise<void> {
  await officer!.visit(work(caseId));
  await officer!.tap('上传盖章的扫描件');
  await officer!.choose('拍照或从相册选择', scan);
  await officer!.see('已用印，待送达');
  await officer!.tap('送达');
  await officer!.see('以现在的时间记录，不能倒填。');
  await officer!.tap('确认送达');
}

test('an officer takes a case, a second person issues what was drafted, and the member reads the stamped notice', async () => {
  await officer!.tap(/^待分派/);
  await officer!.tap(/^由我经办.*16号$/);
  await officer!.tap('由我经办', officer!.dialog);
  await officer!.on('packages/cases/work/index');
  await officer!.tap('拟受理告知书');
  await officer!.tap('保存并送审');
  await officer!.see('已拟稿，待审核');
  await officer!.seeNo('签发');
  await issue('case0001');
  await approver!.screenshot('case-issued');
  await sealAndServe('case0001');
  await officer!.see('申请人还没有打开');
  await officer!.screenshot('case-served');
  await member!.visit(own('case0001'));
  await member!.tap('打开盖章的受理告知书');
  await member!.tap('关闭预览', member!.dialog);
  await member!.visit(own('case0001'));
  await member!.see(/首次打开$/);
  await officer!.visit(work('case0001'));
  await officer!.tap('展开已送达的告知书');
  await officer!.see(/申请人 .* 首次打开/);
  await officer!.screenshot('case-read');
});

test('a refusal is not drafted without its reasons, and what was typed stays', async () => {
  await officer!.visit(work('case0004'));
  await officer!.tap('拟不予受理告知书');
  await officer!.type('理由', '不属于范围');
  await officer!.tap('保存并送审');
  await officer!.see(/理由至少 20 个字/);
  await officer!.screenshot('case-refusal-too-short');
  await officer!.tap('知道了');
  expect(await officer!.fieldValue('理由')).toBe('不属于范围');
  await officer!.type('理由', '您请求的事项属于劳动争议的仲裁范围，建议向当地劳动人事争议仲裁委员会申请仲裁。');
  await officer!.tap('不属于第九条规定的范围');
  await officer!.tap('保存并送审');
  await officer!.see('已拟稿，待审核');
  await issue('case0004');
  await sealAndServe('case0004');
  await officer!.see('不予受理');
  await officer!.screenshot('case-refused');
});

test('the feedback alone is extended, and shows from which day to which', async () => {
  await officer!.visit(work('case0008'));
  await officer!.tap('展开其他办理');
  await officer!.tap('拟延长反馈期限告知书');
  await officer!.type('收到之日起的总数，最多 90', '95');
  await officer!.type('理由', '同类诉讼正在另案审理，须待判决之后才能形成完整的反馈。');
  await officer!.tap('保存并送审');
  await officer!.see(/最长不得超过 90 个工作日/);
  await officer!.tap('知道了');
  await officer!.type('收到之日起的总数，最多 90', '80');
  await officer!.tap('保存并送审');
  await officer!.see('已拟稿，待审核');
  await issue('case0008');
  await approver!.tap('展开各项期限');
  await approver!.see(/已延长/);
  await approver!.screenshot('case-extended');
});

test('a member of the committee steps aside, it meets and advises, and the applicant rates the feedback', async () => {
  const secretary = await stage.phone({ as: 'demo-city-secretary', path: work('case0007') });
  await secretary.tap('登记委员回避');
  await secretary.tap('示例会计师己');
  await secretary.type('委员回避', '曾为对方当事人提供咨询。');
  await secretary.tap('确认回避');
  await secretary.see(/回避：曾为对方当事人提供咨询。/);
  await secretary.screenshot('case-recused');
  await stage.world.database.update('cases', { _id: 'case0007' }, { $set: { [`meetings.${derivedId('meeting', 'case0007')}.at`]: '2026-11-18T09:30:00.000+08:00' } }); // moving the date by days would fire every timer in between
  await secretary.visit(work('case0007'));
  await secretary.tap('记录会议');
  await secretary.see('到会委员');
  await secretary.seeNo('示例会计师己');
  await secretary.tap('示例律师丁');
  await secretary.tap('示例教授戊');
  await secretary.type('会议纪要', '会议研究了申请，同意提供专业意见。');
  await secretary.tap('保存');
  await secretary.see('达到法定人数');
  await secretary.tap('形成专家意见');
  await secretary.type('形成专家意见', '审计人员已执行必要的程序，建议协会出具专业意见。');
  await secretary.tap('定稿');
  await secretary.see('已形成意见，待反馈');
  await secretary.close();

  await officer!.visit(work('case0007'));
  await officer!.tap('拟反馈书');
  await officer!.type('反馈内容', '委员会认为您已执行必要的审计程序，本会将出具专业意见并协调律师援助。');
  await officer!.tap('保存并送审');
  await officer!.see('已拟稿，待审核');
  await issue('case0007');
  await sealAndServe('case0007');
  await officer!.see('已反馈');

  await member!.visit(own('case0007'));
  await member!.seeNo('示例律师丁');
  await member!.tap('评价这次服务');
  await member!.tap('提交评价');
  await member!.see(/您的评价/);
  await member!.screenshot('case-rated');
});
