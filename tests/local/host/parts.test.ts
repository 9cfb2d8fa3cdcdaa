import type { Locator } from 'playwright-core';
import { expectCondition } from '../../support/conditions';
import type { Phone } from '../../support/driver';
import { openGallery, type Gallery } from './gallery';

let gallery: Gallery;
let phone: Phone;

beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery?.close());
beforeEach(async () => {
  phone = await gallery.phone('/pages/parts/index');
});
afterEach(() => phone?.close());

const part = (tag: string): Locator => phone.frame.locator(`wx-${tag}`);

/** A finger from the middle of a place, in steps; it stays down unless it is lifted. */
async function drag(place: Locator, x: number, y: number, then: 'lift' | 'hold' = 'lift'): Promise<void> {
  await place.scrollIntoViewIfNeeded();
  const box = (await place.boundingBox())!;
  const [left, top] = [box.x + box.width / 2, box.y + box.height / 2];
  await phone.page.mouse.move(left, top);
  await phone.page.mouse.down();
  await phone.page.mouse.move(left + x, top + y, { steps: 8 });
  if (then === 'lift') await phone.page.mouse.up();
}
const left = (place: Locator) => place.evaluate((element) => element.getBoundingClientRect().left);

test('what an input handler returns takes the place of what was typed', async () => {
  await phone.type('大写', 'cicpa');
  expect(await phone.frame.getByLabel('大写').last().inputValue()).toBe('CICPA');
});

test('the keyboard that would come up is told, and its going down', async () => {
  await phone.frame.getByLabel('大写').last().focus();
  await phone.see(/keyboardheightchange \{"height":336,/);
  await phone.frame.getByLabel('大写').last().blur();
  await phone.see(/keyboardheightchange \{"height":0,/);
});

test('a canvas is drawn on through its node, and becomes a file by canvasToTempFilePath', async () => {
  await phone.tap('画新的');
  await phone.see('画好 png true');
  const [ink, paper] = await part('canvas').first().locator('canvas').evaluate((canvas) => [5, 30].map((x) => [...(canvas as HTMLCanvasElement).getContext('2d')!.getImageData(x, 5, 1, 1).data]));
  expect([ink, paper]).toEqual([[0, 255, 0, 255], [0, 0, 0, 0]]);
  await phone.frame.getByRole('img', { name: '画的图' }).waitFor();
});

test('the older canvas shows what was drawn when it is told to', async () => {
  await phone.tap('画旧的');
  await phone.see('画好 png true');
  expect(await part('canvas').last().locator('canvas').evaluate((canvas) => [...(canvas as HTMLCanvasElement).getContext('2d')!.getImageData(5, 5, 1, 1).data])).toEqual([0, 0, 255, 255]);
});

test('a picker view stands on its value, and tells where a wheel comes to rest', async () => {
  const seasons = part('picker-view-column').first();
  expect(await part('picker-view-column').last().evaluate((column) => column.scrollTop)).toBe(50);
  await seasons.hover();
  await phone.page.mouse.wheel(0, 100);
  await phone.see('change {"value":[2,1]}');
  expect(await seasons.evaluate((column) => column.scrollTop)).toBe(100);
});

test('a movable view follows the finger in its direction and stays in its area', async () => {
  const piece = part('movable-view');
  const start = await left(piece);
  await drag(piece, 60, 40);
  await phone.see('change {"x":60,"y":0,"source":"touch"}');
  await drag(piece, 400, 0);
  await expectCondition('it stops at the edge', async () => (await left(piece)) - start === 150);
});

test('a movable view goes where the page puts it, as far as its size allows', async () => {
  const piece = part('movable-view');
  const start = await left(piece);
  await phone.tap('推开');
  await expectCondition('it stands at the right edge', async () => (await left(piece)) - start === 100);
});

test('a scroll view is refreshed by a pull, until the page says that it is over', async () => {
  const list = part('scroll-view');
  await drag(list, 0, 130);
  await phone.see('正在刷新');
  await expectCondition('the list stays down', async () => (await phone.frame.locator('.wx-refresher').evaluate((box) => box.clientHeight)) === 45);
  await phone.tap('刷新完了');
  await phone.see(/refresherrestore/);
});

test('a pull that is let go too early refreshes nothing, and never the page', async () => {
  await drag(part('scroll-view'), 0, 40);
  await phone.see(/refresherabort/);
  await phone.seeNo('整页刷新');
});

test('a circular swiper glides on from its first page to its last', async () => {
  const swiper = part('swiper');
  await drag(swiper, 200, 0, 'hold');
  const box = (await swiper.boundingBox())!;
  const last = (await phone.frame.locator('wx-swiper-item').filter({ hasText: '丙页' }).boundingBox())!;
  expect(last.x).toBeCloseTo(box.x + 200 - box.width, 0);
  await phone.page.mouse.up();
  await phone.see('change {"current":2,"currentItemId":"丙页","source":"touch"}');
  await phone.see('停在：丙页');
  await drag(swiper, -200, 0);
  await phone.see('change {"current":0,"currentItemId":"甲页","source":"touch"}');
});

test('a circular swiper is turned by the page to any of its pages', async () => {
  await phone.tap('翻到丙页');
  await phone.see('change {"current":2,"currentItemId":"丙页","source":""}');
  const box = (await part('swiper').boundingBox())!;
  await expectCondition('the last page is in the window', async () => (await phone.frame.locator('wx-swiper-item').filter({ hasText: '丙页' }).boundingBox())!.x === box.x);
});

test('a form gathers a component that behaves as a field and not what is inside it', async () => {
  await phone.tap('打五分');
  await phone.tap('从里面提交');
  await phone.see(/submit .*"value":\{"star":5\}/);
});

test('page-meta names the page, sizes its root and holds it still', async () => {
  await phone.page.getByRole('heading', { name: '部件' }).waitFor();
  const root = () => phone.frame.locator('html').evaluate((html) => [getComputedStyle(html).fontSize, getComputedStyle(html).overflowY]);
  expect(await root()).toEqual(['20px', 'visible']);
  await phone.tap('锁住');
  await expectCondition('the page is held', async () => (await root())[1] === 'hidden');
});

test('a web page is refused as WeChat refuses it without a business domain', async () => {
  await phone.visit('/pages/web/index');
  await phone.see('无法打开该页面');
  await phone.page.getByRole('heading', { name: '未打开 https://example.org/about' }).waitFor();
});
