import type { Locator } from 'playwright-core';
import { expectCondition } from '../support/conditions';
import { useGallery } from './gallery';

const { open, part, drag, phone, see, seeNo, tap } = useGallery();
const middle = async (place: Locator) => place.boundingBox().then((box) => box!.x + box!.width / 2);

test('grid: an item is tapped, or leads to a page, and squares are square', async () => {
  await open('grid');
  await tap('格子2');
  await see('结果：点了格子2');
  const squares = await part('van-grid-item').evaluateAll((items) => items.map((item) => item.getBoundingClientRect()).map(({ width, height }) => Math.round(width - height)));
  expect(squares.slice(7, 10)).toEqual([0, 0, 0]);
  await tap('去按钮页');
  await phone().on('pages/button/index');
});

test('index-bar: a letter leads to its place, and the letter in front stays at the top', async () => {
  await open('index-bar');
  const letter = part('van-index-bar__index').filter({ hasText: 'E' });
  await letter.click();
  const anchor = phone().frame.locator('.van-index-anchor', { hasText: 'E' });
  await expectCondition('E is at the top', async () => Math.abs(await anchor.evaluate((place) => place.getBoundingClientRect().top)) < 3);
  await expectCondition('E stands out', async () => (await letter.evaluate((place) => getComputedStyle(place).color)) === 'rgb(7, 193, 96)');
  await drag(part('van-index-bar__index').filter({ hasText: 'A' }), { y: 30 });
  await expectCondition('the finger has led away from E', async () => (await anchor.evaluate((place) => place.getBoundingClientRect().top)) > 50);
});

test('nav-bar: left and right are tapped, and one stands in the place of WeChat\'s own, below the clock', async () => {
  await open('nav-bar');
  await tap('返回左');
  await see('结果：点了左');
  await tap('按钮右');
  await see('结果：点了右');
  const title = (await (await see('自己的导航栏')).boundingBox())!;
  const capsule = (await phone().page.locator('#capsule').boundingBox())!;
  expect(Math.abs(title.y + title.height / 2 - (capsule.y + capsule.height / 2))).toBeLessThan(4);
});

test('sidebar: turns, but not to the disabled one', async () => {
  await open('sidebar');
  await tap('论坛');
  await see('第 2 项');
  await tap('停用');
  await see('第 2 项');
});

test('tab: turns, draws its line below, and tells of the disabled one', async () => {
  await open('tab');
  await tap('乙页');
  await see('结果：页 b');
  await see('乙页内容');
  await seeNo('甲页内容');
  const named = part('named');
  await expectCondition('the line lies below the tab', async () => Math.abs((await middle(named.locator('.van-tabs__line'))) - (await middle(named.locator('.van-tab--active')))) < 2);
  await named.getByText('停用').click();
  await see('结果：停用了');
});

test('tab: many of them scroll to the one that is in front', async () => {
  await open('tab');
  const many = part('many');
  await many.getByText('第4页', { exact: true }).click();
  await see('第4页的内容');
  await many.getByText('第6页', { exact: true }).click();
  await see('第6页的内容');
  await expectCondition('the sixth is on the screen', async () => (await middle(many.locator('.van-tab--active'))) < (await middle(phone().page.locator('#frame'))) + 150);
});

test('tab: a finger turns them', async () => {
  await open('tab');
  await drag(await see('左页内容'), { x: -120 });
  await see('结果：划到中页');
  await drag(await see('中页内容'), { x: 120 });
  await see('结果：划到左页');
});

test('tab: a sticky one stays at the top', async () => {
  await open('tab');
  await phone().page.frame({ name: 'frame' })!.evaluate(() => scrollTo(0, 900));
  await expectCondition('the tabs are at the top', () => part('stuck').locator('.van-tabs__wrap').evaluate((wrap) => Math.abs(wrap.getBoundingClientRect().top) < 3));
});

test('tabbar: turns at the foot of the page, and where it stands', async () => {
  await open('tabbar');
  await tap('我的栏');
  await see('在 me，0');
  await tap('自己的图');
  await see('在 me，1');
});
