import type { PledgeCampaign } from '../../miniprogram/shared/contracts/pledge-campaigns';
import { publishPledge } from '../support/pledges';
import type { Phone } from '../support/driver';
import { startStage, type Stage } from '../support/stage';

const title = '2026 年度诚信执业承诺';

let stage: Stage;
let [writer, releaser, member, stranger, administrator]: Phone[] = [];

beforeAll(async () => {
  stage = await startStage();
  writer = await stage.phone({ as: 'demo-staff-city-a', path: '/packages/pledges/campaigns/index' });
  releaser = await stage.phone({ as: 'demo-city-approver', path: '/packages/pledges/campaigns/index' });
  member = await stage.phone({ as: 'demo-member', path: '/packages/pledges/list/index' });
  stranger = await stage.phone({ as: 'demo-stranger', path: '/packages/pledges/verify/index' });
  administrator = await stage.phone({ as: 'demo-firm-administrator', path: '/packages/pledges/list/index' });
});
afterAll(async () => {
  for (const phone of [writer, releaser, member, stranger, administrator]) await phone?.close();
  await stage?.stop();
});

test('one writes a text, which survives the closing of the app, and another releases it', async () => {
  await writer!.tap('发起承诺');
  await writer!.tap('保存草稿');
  await writer!.see('请填写正文');
  await writer!.type('标题', title);
  await writer!.type('正文', '本人郑重承诺：');
  await writer!.type('第 1 条', '独立、客观、公正地执业。');
  await writer!.tap('增加一条');
  await writer!.type('第 2 条', '保守在执业中知悉的秘密。');
  await writer!.type('最短阅读（秒）', '1');
  await writer!.tap('要求手写签名');
  await writer!.visit('/packages/pledges/edit/index');
  await writer!.see('已恢复上次没有保存的内容。');
  await writer!.screenshot('pledge-edit');
  await writer!.tap('保存草稿');
  await writer!.on('packages/pledges/campaign/index');
  await writer!.tap('提交复核');
  await writer!.tap('提交', writer!.dialog);
  await writer!.see(/等待复核/);
  await writer!.screenshot('pledge-campaign-review');
  await releaser!.visit('/packages/pledges/campaigns/index');
  await releaser!.tap(`${title}，待复核`);
  await releaser!.tap('复核无误，发布');
  await releaser!.tap('发布', releaser!.dialog);
  await releaser!.see(/第 1 版/);
  await releaser!.screenshot('pledge-campaign-published');
});

test('the button says what is missing until everything is read, ticked, written by hand and confirmed', async () => {
  await member!.visit('/pages/home/index');
  await member!.tap('1 份诚信承诺等待您签署');
  await member!.tap(`${title}，待签署`);
  await member!.on('packages/pledges/sign/index');
  await member!.settled();
  await member!.scrollToEnd();
  await member!.tap('还有 2 条没有勾选');
  await member!.tap('第 1 条：独立、客观、公正地执业。');
  await member!.tap('第 2 条：保守在执业中知悉的秘密。');
  await member!.see('请手写签名');
  await member!.screenshot('pledge-reading');
  await member!.tap('手写签名');
  await member!.tap('用这个签名');
  await member!.see('请在框内写下您的姓名');
  await write(member!);
  await member!.screenshot('pledge-handwriting');
  await member!.tap('用这个签名');
  await member!.tap('请核对并确认身份');
  await member!.tap('以上信息无误，由本人签署');
  await member!.see('签署');
  await member!.screenshot('pledge-ready');
});

test('another text meanwhile is not signed unread', async () => {
  await publishAnew();
  await member!.tap('签署');
  await member!.see(/承诺文本已经更新，请重新阅读后再签署/);
  await member!.tap('知道了');
  await member!.see('第 2 版 · 一次签署');
  await member!.scrollToEnd();
  await member!.tap('第 1 条：独立、客观、公正地执业，不出具不实报告。');
  await member!.tap('第 2 条：保守在执业中知悉的秘密。');
  await member!.tap('手写签名');
  await write(member!);
  await member!.tap('用这个签名');
  await member!.tap('以上信息无误，由本人签署');
});

test('without a network nothing is lost, and the second try is the one signature', async () => {
  await member!.offline(async () => {
    await member!.tap('签署');
    await member!.see('网络不给力，请检查网络后重试');
    await member!.tap('知道了');
  });
  await member!.doubleTap('签署');
  await member!.on('packages/pledges/certificate/index');
  await member!.see('签署成功，证书已经生成。');
  await member!.screenshot('pledge-certificate');
  expect(await stage.world.database.find('pledges', { openid: 'demo-member' })).toHaveLength(1);
});

test('the certificate is saved as a picture, and whoever refused the album before is led to the settings', async () => {
  await member!.tap('保存为图片');
  await member!.tap('拒绝', member!.dialog);
  await member!.see('还不能保存到相册');
  await member!.tap('以后再说');
  await member!.tap('保存为图片');
  await member!.tap('去设置');
  const saved = member!.page.waitForEvent('download');
  await member!.dialog.getByLabel('保存图片或视频到你的相册').check();
  await member!.tap('保存', member!.dialog);
  expect((await saved).suggestedFilename()).toMatch(/\.png$/);
});

test('a stranger with the code sees a masked name and that the record is sealed, a forged code is not found', async () => {
  const [{ code } = { code: '' }] = await stage.world.database.find<{ code: string }>('pledges', { openid: 'demo-member' });
  await stage.world.fireTimer('audit');
  await stranger!.type('校验码', `${code.slice(0, 4)} ${code.slice(4)}`);
  await stranger!.tap('核验');
  await stranger!.see('核验通过');
  await stranger!.seeNo('示例会员二');
  await stranger!.tap('查看计算过程');
  await stranger!.see('本批的根');
  await stranger!.screenshot('pledge-verified');
  await stranger!.type('校验码', `${code.slice(0, -1)}${code.endsWith('A') ? 'B' : 'A'}`);
  await stranger!.tap('核验');
  await stranger!.see('没有找到这份承诺');
  await stranger!.screenshot('pledge-unknown');
});

test('whoever has signed sees it signed, with the way to the certificate', async () => {
  await member!.visit('/packages/pledges/list/index');
  await member!.tap('下次微信提醒我');
  await member!.tap('允许', member!.dialog);
  await member!.see('已同意，微信会提醒您一次');
  await member!.tap(`${title}，已签署`);
  await member!.tap('查看证书');
  await member!.on('packages/pledges/certificate/index');
});

test('a firm is signed for by its administrator, and the certificate names both', async () => {
  const pledge = { title: '质量管理承诺', audience: { kinds: ['firm' as const], associationIds: [], firmIds: [] }, minimumSeconds: 1, text: { intro: '本所承诺：', clauses: ['保持质量管理体系有效运行。'], closing: '' } };
  await publishPledge(stage.world, pledge, ['demo-staff-city-a', 'demo-city-approver']);
  await administrator!.visit('/packages/pledges/list/index');
  await administrator!.tap('质量管理承诺，待签署');
  await administrator!.see('您代表 示例甲子会计师事务所 签署，证书上写明单位名称和您的姓名。');
  await administrator!.settled();
  await administrator!.scrollToEnd();
  await administrator!.tap('第 1 条：保持质量管理体系有效运行。');
  await administrator!.screenshot('pledge-firm-ready');
  await administrator!.tap('以上信息无误，由本人代表单位签署');
  await administrator!.see(/^签署$/);
  await administrator!.tap('签署');
  await administrator!.on('packages/pledges/certificate/index');
  await administrator!.see(/^示例甲子会计师事务所由管理员示例所管理员代表，/);
  await administrator!.screenshot('pledge-firm-certificate');
});

test('the board shows who has signed, and leads to those who have not', async () => {
  const [{ _id } = { _id: '' }] = await stage.world.database.find<{ _id: string }>('pledgeCampaigns', { 'draft.title': title });
  await stage.world.fireTimer('pledges');
  await writer!.visit(`/packages/pledges/coverage/index?campaignId=${_id}&associationId=`);
  await writer!.see(/^已签 1，应签 \d+/);
  await writer!.screenshot('pledge-coverage');
  await writer!.tap('提醒未签署的人');
  await writer!.tap('提醒', writer!.dialog);
  await writer!.see(/消息在后台陆续发出/);
  await writer!.tap('知道了');
  await writer!.tap(/^示例丙寅会计师事务所，应签/);
  await writer!.on('packages/pledges/unsigned/index');
  await writer!.see('提醒他们');
  await writer!.seeNo(/^示例会员二$/);
  await writer!.screenshot('pledge-unsigned');
});

/** As another two of the staff do it at their own phones. */
async function publishAnew(): Promise<void> {
  const [{ _id: campaignId } = { _id: '' }] = await stage.world.database.find<{ _id: string }>('pledgeCampaigns', { 'draft.title': title });
  const step = (who: string, action: string, input: object) => stage.world.value<PledgeCampaign>(who, 'pledges', action, { campaignId, ...input });
  const { revision } = await step('demo-staff-city-a', 'managedCampaign', {});
  const begun = await step('demo-staff-city-a', 'newVersion', { revision });
  const text = { ...begun.draft.text, clauses: ['独立、客观、公正地执业，不出具不实报告。', '保守在执业中知悉的秘密。'] };
  const saved = await step('demo-staff-city-a', 'save', { revision: begun.revision, key: 'another-text', draft: { ...begun.draft, text } });
  const submitted = await step('demo-staff-city-a', 'submit', { revision: saved.revision });
  await step('demo-city-approver', 'publish', { revision: submitted.revision });
}

/** Three strokes on the pad, as a finger draws them. */
async function write(phone: Phone): Promise<void> {
  await phone.see('手写签名');
  const pad = phone.frame.locator('.pad-touch');
  await pad.hover();
  const { x, y, width } = (await pad.boundingBox())!;
  const { mouse } = phone.page;
  for (const part of [0.2, 0.45, 0.7]) {
    await mouse.move(x + width * part, y + 30);
    await mouse.down();
    for (let step = 1; step <= 8; step++) await mouse.move(x + width * part + 20 * Math.sin(step), y + 30 + step * 10);
    await mouse.up();
  }
}
