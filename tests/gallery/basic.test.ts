import { openGallery, type Gallery } from './gallery';

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery();
}, 120_000);
afterAll(() => gallery?.close());

const { see, seeNo, tap, type } = {
  see: (text: string) => gallery.phone.see(text),
  seeNo: (text: string) => gallery.phone.seeNo(text),
  tap: (name: string) => gallery.phone.tap(name),
  type: (label: string, text: string) => gallery.phone.type(label, text),
};

test('button: one that is disabled or loading hears no tap', async () => {
  await gallery.open('button');
  await tap('主要');
  await see('结果：点了主要');
  await tap('禁用');
  await tap('提交中');
  await tap('删除');
  await see('结果：点了删除');
});

test('button: one that is held looks pressed', async () => {
  await gallery.open('button');
  await gallery.part('van-button').first().hover();
  await gallery.phone.page.mouse.down();
  await gallery.part('van-button--active').waitFor();
  await gallery.phone.page.mouse.up();
});

test('button: in a form it submits and resets', async () => {
  await gallery.open('button');
  await type('主题', '税务');
  await tap('提交表单');
  await see('结果：提交了税务');
  await tap('清空表单');
  await see('结果：清空了');
  expect(await gallery.phone.fieldValue('主题')).toBe('');
});

test('cell: tapped, or the way to another page', async () => {
  await gallery.open('cell');
  await tap('可点');
  await see('结果：点了单元格');
  await tap('去看按钮');
  await gallery.phone.on('pages/button/index');
  await gallery.phone.back();
  await see('结果：点了单元格');
});

test('icon and info: the font draws it, a mark counts, a picture may stand in its place', async () => {
  await gallery.open('icon');
  const drawn = await gallery.part('van-icon-location-o').first().evaluate((icon) => getComputedStyle(icon, '::before'). fontFamily);
  expect(drawn).toContain('vant-icon');
  await gallery.part('letter').click();
  await see('结果：点了信封');
  await see('99+');
  await gallery.part('van-icon__image').waitFor();
});

test('image: tells when it has come, is tapped, and gives way when there is none', async () => {
  const { phone } = gallery;
  await gallery.open('image');
  await see('结果：图到了');
  await gallery.part('van-image--round').click();
  await see('结果：点了图');
  await phone.expecting(/404/, async () => {
    await phone.tap('放一张不存在的');
    await phone.see('结果：图坏了');
    await phone.see('没有图');
  });
});

test('col and row: a third is a third, with a gutter and an offset', async () => {
  await gallery.open('layout');
  const widths = await gallery.part('cell').evaluateAll((cells) => cells.map((cell) => Math.round((cell.getBoundingClientRect().width / innerWidth) * 24)));
  expect(widths.slice(0, 5)).toEqual([8, 8, 8, 4, 10]);
});

test.each(['中间', '上边', '下边', '左边', '右边'])('popup: comes in %s, closes by its overlay and by its cross', async (side) => {
  await gallery.open('popup');
  await tap(side);
  await see('结果：进来了');
  await gallery.part('van-overlay').click({ position: side === '左边' ? { x: 350, y: 600 } : side === '上边' ? { x: 20, y: 600 } : { x: 20, y: 200 } });
  await see('结果：出去了');
  await seeNo('弹层内容');
  await tap(side);
  await gallery.part('van-popup__close-icon').click();
  await seeNo('弹层内容');
});

test.each(['fade', 'slide-up', 'slide-left'])('transition: %s comes and goes', async (name) => {
  await gallery.open('popup');
  await tap(name);
  await see('动的块');
  await see(`结果：${name} 演完了`);
  await seeNo('动的块');
});

test('config-provider: the colours of what lies within, and of nothing else', async () => {
  await gallery.open('config-provider');
  const colour = (name: string) => gallery.part('van-button--primary').filter({ hasText: name }).evaluate((button) => getComputedStyle(button).backgroundColor);
  expect(await colour('换一种颜色')).toBe('rgb(25, 137, 250)');
  await tap('换一种颜色');
  expect(await colour('换一种颜色')).toBe('rgb(238, 10, 36)');
  expect(await colour('不受影响')).toBe('rgb(7, 193, 96)');
});
