import { expectCondition } from '../support/conditions';
import { useGallery } from './gallery';

const { open, part, drag, phone, see, seeNo, tap, type } = useGallery();

test('action-sheet: an action is chosen, a disabled one is not, and it is left by its button', async () => {
  await open('action-sheet');
  await tap('选一个');
  await see('选了就算数');
  await tap('停用的');
  await tap('动作乙');
  await see('结果：选了动作乙');
  await seeNo('取消面板');
  await tap('选一个');
  await tap('取消面板');
  await see('结果：取消了');
});

test('action-sheet: with a heading it closes by its cross and by the overlay', async () => {
  await open('action-sheet');
  await tap('带标题');
  await see('面板里的内容');
  await part('van-action-sheet__close').click();
  await seeNo('面板里的内容');
  await tap('带标题');
  await part('van-overlay').click({ position: { x: 20, y: 200 } });
  await seeNo('面板里的内容');
});

test('action-sheet: an action may share the page', async () => {
  await open('action-sheet');
  await tap('选一个');
  await tap('分享出去');
  await phone().tap('取消', phone().dialog);
  await see('结果：选了分享出去');
});

test('dialog: tells, asks, and takes no for an answer', async () => {
  await open('dialog');
  await tap('告知');
  await see('活动改在下午');
  await tap('确认');
  await see('结果：知道了');
  await tap('询问');
  await tap('报名');
  await see('结果：确定了');
  await seeNo('要报名');
  await tap('询问');
  await tap('取消');
  await see('结果：取消了');
});

test('dialog: with round buttons, and one that waits before it closes', async () => {
  await open('dialog');
  await tap('圆角的');
  await tap('确认');
  await see('结果：圆的关了');
  await tap('等一等再关');
  await tap('确认');
  await part('van-loading').first().waitFor();
  await see('结果：等完了');
});

test('dialog: a field stands in it', async () => {
  await open('dialog');
  await tap('写在页面上');
  const grey = () => phone().frame.getByPlaceholder('理由').evaluate((field) => getComputedStyle(field, '::placeholder').color);
  await expectCondition('what is asked for is written in grey', async () => (await grey()) === 'rgb(200, 201, 204)');
  await type('理由', '时间冲突');
  await tap('确认');
  await see('结果：理由：时间冲突');
  await seeNo('填写理由');
});

test('loading: turns, in both kinds, with twelve spokes each at its own angle', async () => {
  await open('loading');
  const angles = await part('van-loading__dot').evaluateAll((dots) => dots.slice(0, 12).map((dot) => getComputedStyle(dot).transform));
  expect(new Set(angles).size).toBe(12);
  const turning = await part('van-loading__spinner--circular').first().evaluate((spinner) => spinner.getAnimations().length);
  expect(turning).toBe(1);
});

test.each(['primary', 'success', 'warning', 'danger'])('notify: a message of kind %s comes and goes', async (kind) => {
  await open('notify');
  await part('van-cell').filter({ hasText: { primary: '主要', success: '成功', warning: '警告', danger: '危险' }[kind]! }).click();
  await see(`一条 ${kind}`);
  await see(`结果：${kind} 收了`);
  await seeNo(`一条 ${kind}`);
});

test('notify: one without an end stays until it is tapped and cleared', async () => {
  await open('notify');
  await tap('一直在');
  await tap('不会自己走');
  await see('结果：点了通知');
  await tap('收起');
  await seeNo('不会自己走');
});

test('overlay: covers the page, carries what is on it, and goes when it is tapped', async () => {
  await open('overlay');
  await tap('盖住，有内容');
  await tap('遮罩上的字');
  await see('结果：点了里面');
  await part('van-overlay').click({ position: { x: 20, y: 500 } });
  await see('结果：遮罩收了');
  await seeNo('遮罩上的字');
});

test('share-sheet: pictures of our own, one row or two, chosen from or left', async () => {
  await open('share-sheet');
  await tap('两行');
  const widths = () => part('van-share-sheet__icon').locator('img').evaluateAll((images: HTMLImageElement[]) => images.map((image) => image.naturalWidth));
  await expectCondition('nine pictures are drawn', async () => (await widths()).filter((width) => width > 0).length === 9);
  await tap('小程序码');
  await see('结果：选了小程序码');
  const closed = () => expectCondition('the sheet has gone', async () => (await part('van-share-sheet__cancel').filter({ visible: true }).count()) === 0);
  await closed(); // Vant opens nothing dependably while it is still closing
  await tap('一行');
  await tap('复制链接');
  await see('结果：选了复制链接');
  await closed();
  await tap('一行');
  await tap('取消');
  await see('结果：取消了');
});

test('swipe-cell: opens to both sides, and closes when something is tapped', async () => {
  await open('swipe-cell');
  await drag(await see('往左往右'), { x: -60 });
  await see('结果：第一开了 right');
  await tap('删除');
  await see('结果：点了 right');
  await drag(await see('往左往右'), { x: 60 });
  await see('结果：第一开了 left');
  await tap('选择');
  await see('结果：点了 left');
});

test('swipe-cell: asks before it closes, and a disabled one does not move', async () => {
  await open('swipe-cell');
  await drag(await see('问了再关'), { x: -60 });
  await tap('移除');
  await phone().tap('取消', phone().dialog);
  await see('结果：留着');
  const before = await (await see('滑不动')).boundingBox();
  await drag(await see('滑不动'), { x: -60 });
  expect(await (await see('滑不动')).boundingBox()).toEqual(before);
});

test.each([
  ['一句话', '一句提示'],
  ['失败', '没有成功'],
  ['加载', '正在提交'],
  ['在上面', '上面的提示'],
  ['在下面', '下面的提示'],
])('toast: %s comes and goes', async (kind, text) => {
  await open('toast');
  await tap(kind);
  await see(text);
  await seeNo(text);
});

test('toast: says when it has gone', async () => {
  await open('toast');
  await tap('成功');
  await see('报名成功');
  await see('结果：成功收了');
});
