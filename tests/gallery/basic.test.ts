import { useGallery } from './gallery';

const { open, part, phone, see, seeNo, tap, type } = useGallery();

test('button: one that is disabled or loading hears no tap', async () => {
  await open('button');
  await tap('主要');
  await see('结果：点了主要');
  await tap('禁用');
  await tap('提交中');
  await tap('删除');
  await see('结果：点了删除');
});

test('button: one that is held looks pressed', async () => {
  await open('button');
  await part('van-button').first().hover();
  await phone().page.mouse.down();
  await part('van-button--active').waitFor();
  await phone().page.mouse.up();
});

test('button: in a form it submits and resets', async () => {
  await open('button');
  await type('主题', '税务');
  await tap('提交表单');
  await see('结果：提交了税务');
  await tap('清空表单');
  await see('结果：清空了');
  expect(await phone().fieldValue('主题')).toBe('');
});

test('cell: tapped, or the way to another page', async () => {
  await open('cell');
  await tap('可点');
  await see('结果：点了单元格');
  await tap('去看按钮');
  await phone().on('pages/button/index');
  await phone().back();
  await see('结果：点了单元格');
});

test('icon and info: the font draws it, a mark counts, a picture may stand in its place', async () => {
  await open('icon');
  const drawn = await part('van-icon-location-o').first().evaluate((icon) => getComputedStyle(icon, '::before').fontFamily);
  expect(drawn).toContain('vant-icon');
  await part('letter').click();
  await see('结果：点了信封');
  await see('99+');
  await part('van-icon__image').waitFor();
});

test('image: tells when it has come, is tapped, and gives way when there is none', async () => {
  await open('image');
  await see('结果：图到了');
  await part('van-image--round').click();
  await see('结果：点了图');
  await phone().expecting(/404/, async () => {
    await tap('放一张不存在的');
    await see('结果：图坏了');
    await see('没有图');
  });
});

test('col and row: a third is a third, with a gutter and an offset', async () => {
  await open('layout');
  const widths = await part('cell').evaluateAll((cells) => cells.map((cell) => Math.round((cell.getBoundingClientRect().width / innerWidth) * 24)));
  expect(widths.slice(0, 5)).toEqual([8, 8, 8, 4, 10]);
});

test.each(['中间', '上边', '下边', '左边', '右边'])('popup: comes in %s, closes by its overlay and by its cross', async (side) => {
  await open('popup');
  await tap(side);
  await see('结果：进来了');
  await part('van-overlay').click({ position: side === '左边' ? { x: 350, y: 600 } : side === '上边' ? { x: 20, y: 600 } : { x: 20, y: 200 } });
  await see('结果：出去了');
  await seeNo('弹层内容');
  await tap(side);
  await part('van-popup__close-icon').click();
  await seeNo('弹层内容');
});

test.each(['fade', 'slide-up', 'slide-left'])('transition: %s comes and goes', async (name) => {
  await open('popup');
  await tap(name);
  await see('动的块');
  await see(`结果：${name} 演完了`);
  await seeNo('动的块');
});

test('config-provider: the colours of what lies within, and of nothing else', async () => {
  await open('config-provider');
  const colour = (name: string) => part('van-button--primary').filter({ hasText: name }).evaluate((button) => getComputedStyle(button).backgroundColor);
  expect(await colour('换一种颜色')).toBe('rgb(25, 137, 250)');
  await tap('换一种颜色');
  expect(await colour('换一种颜色')).toBe('rgb(238, 10, 36)');
  expect(await colour('不受影响')).toBe('rgb(7, 193, 96)');
});
