import type { Phone } from '../../support/driver';
import { openGallery, type Gallery } from './gallery';

let gallery: Gallery;
let phone: Phone;

beforeAll(async () => {
  gallery = await openGallery();
  gallery.world.people.add({ openid: 'demo-other', label: '另一位', note: '乙市', phone: null });
});
afterAll(() => gallery?.close());
beforeEach(async () => {
  phone = await gallery.phone('/pages/motion/index');
});
afterEach(() => phone?.close());

const beside = (name: string) => phone.page.getByRole('region', { name });
const send = () =>
  gallery.world.messages.send({
    touser: 'demo-member',
    template_id: 'TEMPLATE-SIGNUP-RESULT',
    page: 'pages/other/index?a=推送',
    data: { thing1: { value: '年度论坛' }, time2: { value: '2026-11-21 09:00' }, thing3: { value: '示例大厦' }, phrase4: { value: '已通过' } },
  });

test('the phone is held by the person in the address, and another can take it', async () => {
  await beside('我是谁').getByRole('button', { name: '另一位' }).click();
  await phone.page.waitForURL(/as=demo-other/);
  await phone.ready();
  expect(await beside('我是谁').getByRole('button', { pressed: true }).innerText()).toContain('另一位');
});

test('another screen is another width of the page', async () => {
  await beside('屏幕与字号').getByRole('button', { name: '小屏 320' }).click();
  await phone.page.waitForURL(/device=320/);
  await phone.ready();
  expect(await phone.page.frame({ name: 'frame' })!.evaluate(() => innerWidth)).toBe(320);
});

test('a push is shown to its receiver, again after a reload, and opens its page', async () => {
  gallery.world.messages.accept('demo-member', ['TEMPLATE-SIGNUP-RESULT']);
  expect(send()).toMatchObject({ errcode: 0 });
  await phone.seeBeside('微信推送', '年度论坛');
  await phone.page.reload();
  await phone.ready();
  await beside('微信推送').getByRole('button', { name: /年度论坛/ }).click();
  await phone.on('pages/other/index');
  await phone.see('别处 推送');
});

test('nobody else’s phone shows it', async () => {
  await phone.page.goto(`${gallery.world.url}/?as=demo-other`);
  await phone.ready();
  await phone.seeBeside('微信推送', '还没有推送');
});

test('a call of a function is listed with its cost', async () => {
  await gallery.world.call('demo-member', 'members', 'session', {});
  await phone.seeBeside('云函数调用', 'members · session');
});

test('the date is set by a person and goes back to today', async () => {
  const beijing = (ahead: number) => new Date(Date.now() + ahead + 8 * 3_600_000).toISOString();
  const later = beijing(3 * 60_000); // every duty on the way runs
  await beside('今天的日期').getByLabel('日期和时间（北京时间）').fill(later.slice(0, 16));
  await beside('今天的日期').getByRole('button', { name: '设为' }).click();
  await phone.seeBeside('今天的日期', later.slice(11, 16));
  await beside('今天的日期').getByRole('button', { name: '回到今天' }).click();
  await phone.seeBeside('今天的日期', new RegExp(`${beijing(0).slice(11, 16)}|${beijing(60_000).slice(11, 16)}`));
});

test('nothing sticks out of the outer page on a small screen', async () => {
  await phone.page.setViewportSize({ width: 320, height: 640 });
  await phone.page.goto(`${gallery.world.url}/?as=demo-member&device=320`);
  await phone.ready();
  expect(await phone.page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});
