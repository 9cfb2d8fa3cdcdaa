import { expectCondition } from '../../support/conditions';
import type { Phone } from '../../support/driver';
import { openGallery, type Gallery } from './gallery';

let gallery: Gallery;
let phone: Phone;

beforeAll(async () => {
  gallery = await openGallery();
  phone = await gallery.phone('/pages/motion/index');
});
afterAll(async () => {
  await phone?.close();
  await gallery?.close();
});
beforeEach(() => phone.visit('/pages/motion/index'));

const rows = () => phone.frame.locator('wx-scroll-view');
const setData = (data: object) =>
  phone.page.frame({ name: 'frame' })!.evaluate((change) => {
    const { getCurrentPages } = globalThis as unknown as { getCurrentPages(): { setData(data: object): void }[] };
    getCurrentPages()[0]!.setData(change);
  }, data);

test('scroll-into-view brings the named child to the top', async () => {
  await phone.tap('到第 12 行');
  await expectCondition('row 12 is at the top', async () => (await rows().evaluate((view) => view.scrollTop)) === 480);
});

test('scroll-top is followed, and the lower end is told once', async () => {
  await setData({ top: 1000 });
  await phone.see('scrolltolower {"direction":"bottom"}');
  await setData({ top: 0 });
  await phone.see('scrolltoupper {"direction":"top"}');
});

test('a swiper that the page turns tells no source', async () => {
  await phone.tap('翻到第三张');
  await phone.see('change {"current":2,"currentItemId":"c","source":""}');
});

test('a swiper that a finger turns says touch', async () => {
  const box = (await phone.frame.locator('wx-swiper').boundingBox())!;
  const y = box.y + box.height / 2;
  await phone.page.mouse.move(box.x + box.width - 20, y);
  await phone.page.mouse.down();
  await phone.page.mouse.move(box.x + 20, y, { steps: 5 });
  await phone.page.mouse.up();
  await phone.see('change {"current":1,"currentItemId":"b","source":"touch"}');
});

test('a picture of the package is shown and its size told', async () => {
  await phone.see('load {"width":20,"height":10}');
  await phone.frame.getByRole('img', { name: '点' }).waitFor();
});

test('a picture that is not there is told, and the browser says so too', async () => {
  await phone.see('load {"width":20,"height":10}');
  await phone.expecting(/404/, async () => {
    await setData({ broken: true });
    await phone.see('error {"errMsg":"Failed to load image ../../images/none.png"}');
  });
});

test('rich text keeps what WeChat trusts and leaves scripts out', async () => {
  await phone.see('一段粗字');
  const inside = await phone.frame.locator('wx-rich-text').innerHTML();
  expect(inside).toContain('<b>粗</b>');
  expect(inside).not.toMatch(/script|onerror/);
});

test('a navigator opens its page', async () => {
  await phone.tap('去别处');
  await phone.on('pages/other/index');
  await phone.see('别处 1');
});

test('icon, progress, cover view and portal are there', async () => {
  await phone.see('盖着');
  await phone.see('门外');
  expect(await phone.frame.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('40');
  expect(await phone.frame.locator('wx-icon svg').count()).toBe(1);
});

test('a component that the host lacks says so by name', async () => {
  await phone.visit('/pages/odd/index');
  await phone.expecting(/video/, () => phone.tap('放视频'));
});

test('an open-type that the host lacks says so by name', async () => {
  await phone.visit('/pages/odd/index');
  await phone.expecting(/open-type="contact"> is not in the browser host/, () => phone.tap('客服'));
});

test('a picker mode that the host lacks says so by name', async () => {
  await phone.visit('/pages/odd/index');
  await phone.expecting(/mode="region"> is not in the browser host/, () => phone.tap('选地区'));
});
