import { expectCondition } from '../support/conditions';
import { useGallery } from './gallery';

const { open, part, phone, see, seeNo, tap } = useGallery();

/** How many points of a canvas are coloured rather than grey. */
const coloured = (name: string) =>
  part(name).locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    let points = 0;
    for (let at = 0; at < data.length; at += 4) if (data[at + 3]! > 128 && Math.max(...data.slice(at, at + 3)) - Math.min(...data.slice(at, at + 3)) > 100) points++;
    return points;
  });

test.each(['older', 'newer'])('circle: the arc on the %s canvas grows with the value', async (canvas) => {
  await open('circle');
  await expectCondition('a quarter is drawn', async () => (await coloured(canvas)) > 50);
  const quarter = await coloured(canvas);
  await tap('增加');
  await expectCondition('a half is drawn', async () => (await coloured(canvas)) > quarter * 1.7);
  await see('50%');
});

test('collapse: opens and closes, several at once, and not the disabled one', async () => {
  await open('collapse');
  await see('第一条的内容');
  await tap('第二条');
  await see('结果：开了 2');
  await see('第二条的内容');
  await tap('第三条');
  await tap('第一条');
  await see('结果：关了 1');
  const height = () => phone().frame.locator('.van-collapse-item__wrapper').first().evaluate((wrapper) => wrapper.getBoundingClientRect().height);
  await expectCondition('the first is closed', async () => (await height()) === 0);
});

test('collapse: an accordion has one open', async () => {
  await open('collapse');
  await phone().frame.getByText('甲', { exact: true }).click();
  await see('甲的内容');
  await part('van-collapse-item').last().locator('.van-cell').click();
  await see('乙的内容');
  const heights = () => part('van-collapse').last().locator('.van-collapse-item__wrapper').evaluateAll((items) => items.map((item) => item.getBoundingClientRect().height > 1));
  await expectCondition('only the second is open', async () => String(await heights()) === 'false,true');
});

test('count-down: runs, can be held, begun again, and comes to its end', async () => {
  await open('count-down');
  await see(/01 天 05 时 59 分 5\d 秒/);
  await see('01:000');
  await tap('开始');
  await tap('暂停');
  await see('结果：');
  await tap('重来');
  await see('01:000');
  await tap('开始');
  await see('结果：走完了');
  await see('00:000');
});

test('divider: a line on both sides of the words', async () => {
  await open('divider');
  const box = (await (await see('居中的字')).boundingBox())!;
  const frame = (await phone().page.locator('#frame').boundingBox())!;
  expect(Math.abs(box.x + box.width / 2 - (frame.x + frame.width / 2))).toBeLessThan(2);
  const widths = await part('van-divider').nth(3).evaluate((divider) => ['::before', '::after'].map((side) => parseFloat(getComputedStyle(divider, side).width)));
  expect(Math.min(...widths)).toBeGreaterThan(50);
});

test.each(['通用', '错误', '网络', '搜索', '自己的'])('empty: the picture for %s is our own', async (kind) => {
  await open('empty');
  await tap(kind);
  const image = part('van-empty').locator('img');
  await expectCondition('the picture is drawn', () => image.evaluate((drawn: HTMLImageElement) => drawn.complete && drawn.naturalWidth > 0));
  await phone().frame.getByText('再试一次').filter({ visible: true }).click();
  await see('结果：又试了');
});

test('notice-bar: a long text glides by, another is closed or opened', async () => {
  await open('notice-bar');
  const text = part('scrolling').locator('.van-notice-bar__content');
  const at = async () => (await text.boundingBox())!.x;
  const before = await at();
  await expectCondition('the text has moved', async () => Math.abs((await at()) - before) > 20);
  await part('van-icon-cross').first().click();
  await see('结果：关了通知');
  await seeNo('可以关掉');
  await tap('可以点开');
  await see('结果：点了通知');
});

test('panel: heading, description, state and a foot', async () => {
  await open('panel');
  for (const text of ['描述信息', '状态', '面板内容', '待审核']) await see(text);
  await tap('查看');
  await see('结果：查看了');
});

test('progress: the bar grows with its pivot', async () => {
  await open('progress');
  const share = () => part('grows').locator('.van-progress__portion').evaluate((bar) => Math.round((bar.getBoundingClientRect().width / bar.parentElement!.getBoundingClientRect().width) * 100));
  expect(await share()).toBe(30);
  await tap('增加');
  await see('60%');
  await expectCondition('the bar is as long as it says', async () => (await share()) === 60);
});

test('skeleton: stands in until the contents come', async () => {
  await open('skeleton');
  await seeNo('第一段到了');
  expect(await part('van-skeleton__row').count()).toBe(5);
  await tap('内容来了');
  await see('第一段到了');
  await see('第二段到了');
  expect(await part('van-skeleton__row').count()).toBe(0);
});

test('steps: go on, and each can be tapped', async () => {
  await open('steps');
  const done = () => part('across').locator('.van-step--process').innerText();
  expect(await done()).toContain('报名');
  await tap('下一步');
  await expectCondition('the second is under way', async () => (await done()).includes('审核'));
  await part('across').getByText('参加').click();
  await see('结果：点了第 2 步');
});

test('sticky: stays at the top, below another, and within its box', async () => {
  await open('sticky');
  const scroll = (top: number) => phone().page.frame({ name: 'frame' })!.evaluate((to) => scrollTo(0, to), top);
  const top = (text: string) => phone().frame.getByText(text).evaluate((button) => Math.round(button.closest('[class*=van-sticky-wrap]')!.getBoundingClientRect().top));
  await scroll(150);
  await expectCondition('the first is at the top', async () => Math.abs(await top('吸到顶')) <= 3);
  await expectCondition('the second is sixty below', async () => Math.abs((await top('离顶六十')) - 60) <= 3);
  await scroll(700);
  await expectCondition('the third has left with its box', async () => (await top('在盒子里')) < -44);
  await scroll(0);
  await expectCondition('the first is back in its place', async () => (await top('吸到顶')) > 30);
});

test('tag: is closed', async () => {
  await open('tag');
  await part('van-tag__close').click();
  await see('结果：关了标签');
  await seeNo('可以关');
});
