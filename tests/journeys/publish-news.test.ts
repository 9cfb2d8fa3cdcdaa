import type { Phone } from '../support/driver';
import { startStage, type Stage } from '../support/stage';

const word = `<h1>检查安排</h1><p class=MsoNormal>各会计师事务所<b>须于周五前</b>报送。<o:p></o:p></p>
  <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>1.</span>登录系统</p><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>2.</span>填报材料</p>
  <p onclick="alert(1)">详见<a href="javascript:alert(1)">这里</a><script>alert(1)</script><img src="https://x.example/a.png" onerror="alert(1)"></p>`;

let stage: Stage;
let writer: Phone;
let approver: Phone;
let member: Phone;
beforeAll(async () => {
  stage = await startStage();
  writer = await stage.phone({ as: 'demo-staff-city-a', device: '320', path: '/packages/newsroom/shelves/index' });
  approver = await stage.phone({ as: 'demo-city-approver', path: '/packages/newsroom/shelves/index' });
  member = await stage.phone({ as: 'demo-member', path: '/pages/home/index' });
});
afterAll(async () => {
  for (const phone of [writer, approver, member]) await phone?.close();
  await stage?.stop();
});

/** A picture, and nothing on it that sticks out, is too small for a finger, or has no name. */
async function look(phone: Phone, picture: string): Promise<void> {
  await phone.screenshot(picture);
  const { overflow, small, unnamed } = await phone.measure();
  expect([picture, overflow, small, unnamed]).toEqual([picture, [], [], []]);
}

test('what is pasted from Word keeps its headings, lists and bold words, and loses its scripts', async () => {
  await writer.tap('写文章');
  await look(writer, 'newsroom-empty-320');
  await writer.type('标题', '示例：年度检查的通知');
  await writer.tap('粘贴');
  await writer.type('长按这里粘贴', word);
  await look(writer, 'newsroom-paste-320');
  await writer.tap('整理');
  await writer.see('没有带过来的：1 张图片（请用「加图片」另外添加）、1 个不能使用的链接');
  await look(writer, 'newsroom-pasted-320');
  await writer.tap('放进正文');
  await writer.see('已保存');
  await writer.seeNo(/alert/);
  await look(writer, 'newsroom-written-320');
});

test('words that are selected become bold or lead to an article of the measures', async () => {
  await writer.tap('修改第 4 段');
  const field = writer.frame.getByPlaceholder('换行就是另起一段');
  const select = async (start: number, end: number) => {
    await field.focus();
    await field.evaluate((area, range) => (area as unknown as { setSelectionRange(start: number, end: number): void }).setSelectionRange(range[0]!, range[1]!), [start, end]);
  };
  expect(await writer.fieldValue('换行就是另起一段')).toBe('详见这里');
  await select(2, 4);
  await writer.tap('给选中的字加链接');
  await writer.type('官方网站的网页地址', 'javascript:alert(1)');
  await writer.tap('加上链接');
  await writer.see(/只能链接到/);
  await writer.tap('全国办法');
  await look(writer, 'newsroom-link-320');
  await writer.tap('加上链接');
  await select(0, 2);
  await writer.tap('加粗选中的字');
  await look(writer, 'newsroom-block-320');
  await writer.tap('完成');
  await writer.see('已保存');
});

test('a draft is there again after the mini-program was closed before it was saved', async () => {
  await writer.tap('写一段');
  await writer.type('换行就是另起一段', '联系人：某某');
  await look(writer, 'newsroom-new-block-320');
  await writer.tap('完成');
  await writer.page.reload();
  await writer.ready();
  await writer.visit('/packages/newsroom/shelves/index');
  await writer.tap('示例：年度检查的通知');
  await writer.tap('继续写');
  await writer.see('联系人：某某');
  await writer.offline(async () => {
    await writer.type('标题', '示例：年度检查通知');
    await writer.see(/^没有保存上：网络不给力/);
  });
  await writer.type('标题', '示例：年度检查的通知');
  await writer.see('已保存');
});

test('what is pasted as plain text, from a message or an input, is sorted into headings and lists all the same', async () => {
  await writer.tap('粘贴');
  await writer.type('长按这里粘贴', '一、报送方式\n1. 登录填报\n2. 现场报送\n逾期的<请先来电>。');
  await writer.tap('整理');
  await writer.see('将放进正文的内容');
  await writer.seeNo(/没有带过来的/);
  await look(writer, 'newsroom-pasted-plain-320');
  await writer.tap('放进正文');
  await writer.see('已保存');
  await writer.see('一、报送方式');
  await writer.see('现场报送');
  await writer.see('逾期的<请先来电>。');
});

test('it is addressed, made a must-read, and submitted', async () => {
  await writer.tap('设置');
  await writer.tap(/^面向：/);
  await writer.tap('指定对象');
  await writer.tap('执业会员');
  await look(writer, 'newsroom-audience-320');
  await writer.tap('确定对象');
  await writer.tap('必读');
  await look(writer, 'newsroom-settings-320');
  await writer.tap('预览并提交');
  await writer.see('起草中');
  await writer.tap('提交审核');
  await writer.see('待审核');
  await writer.see('起草的人不能审核，请由另一位同事审核');
  await look(writer, 'newsroom-review-320');
});

test('another reviews it, sends it back with a reason, and lets it out when it was mended', async () => {
  await approver.tap('待审核');
  await look(approver, 'newsroom-shelves');
  await approver.tap('示例：年度检查的通知');
  await approver.tap('退回修改');
  await approver.type('理由', '请写明联系电话');
  await look(approver, 'newsroom-send-back');
  await approver.tap('确认退回修改');
  await approver.see('起草中');

  await writer.visit('/packages/newsroom/shelves/index');
  await writer.tap('示例：年度检查的通知');
  await writer.see('理由：请写明联系电话');
  await writer.tap('继续写');
  await writer.tap('修改第 5 段');
  await writer.type('换行就是另起一段', '联系人：某某，电话见官网');
  await writer.tap('完成');
  await writer.tap('预览并提交');
  await writer.tap('提交审核');
  await writer.see('待审核');

  await approver.visit('/packages/newsroom/shelves/index');
  await approver.tap('待审核');
  await approver.tap('示例：年度检查的通知');
  await approver.tap('审核通过');
  await approver.see('待签发');
  await approver.tap('签发');
  await approver.tap('签发', approver.dialog);
  await approver.see('已发布');
  await look(approver, 'newsroom-published');
});

test('a member reads it to its end, and only then says so', async () => {
  await member.visit('/packages/news/list/index');
  await member.tap('示例：年度检查的通知');
  await member.see('这篇需要您读完并确认');
  await look(member, 'news-must-read');
  await member.scrollToEnd();
  await member.tap('我已读完');
  await member.tap('允许', member.dialog);
  await member.see(/已确认阅读/);
  await member.see('已同意，微信会提醒您一次');
  await look(member, 'news-receipt');
});

test('staff see by firm and by name who has not read it, and remind them', async () => {
  await stage.world.fireTimer('news'); // counts whom it is for
  await approver.visit('/packages/newsroom/shelves/index');
  await approver.tap('已发布');
  await approver.tap('示例：年度检查的通知');
  await approver.tap('已确认阅读');
  await approver.see(/^1 人已读/);
  await approver.settled();
  await look(approver, 'newsroom-unread');
  await approver.tap('提醒还没有读的人');
  await approver.tap('提醒', approver.dialog);
  await approver.see('已安排提醒');
  await approver.tap('提醒还没有读的人');
  await approver.tap('提醒', approver.dialog);
  await approver.see('今天已经提醒过');
  await approver.tap(/，已读 1，/);
  await approver.see(/执业会员/);
  await look(approver, 'newsroom-unread-people');
});

test('what is withdrawn says so, and why, to whoever follows the link', async () => {
  await approver.visit('/packages/newsroom/shelves/index');
  await approver.tap('已发布');
  await approver.tap('示例：年度检查的通知');
  await approver.tap('撤回');
  await approver.type('理由', '时间有误');
  await approver.tap('确认撤回文章');
  await approver.see(/撤回，理由：时间有误/);
  await look(approver, 'newsroom-withdrawn');
  const [{ _id }] = (await stage.world.database.find('manuscripts', { 'content.title': '示例：年度检查的通知' })) as [{ _id: string }];
  await member.visit(`/packages/news/article/index?newsId=${_id}`);
  await member.see('这篇文章已经撤回');
  await member.see(/时间有误/);
  await member.seeNo('检查安排');
  await look(member, 'news-withdrawn');
});
