import { useGallery } from './gallery';

const { open, part, phone, see, tap } = useGallery();

test('card: a picture, a price in two sizes, a button in its foot', async () => {
  await open('card');
  await see('继续教育教材');
  const size = (name: string) => part(name).first().evaluate((text) => parseFloat(getComputedStyle(text).fontSize));
  expect(await size('van-card__price-integer')).toBeGreaterThan(await size('van-card__price-decimal'));
  await tap('退回');
  await see('结果：退回了');
});

test('card: its picture leads to a page', async () => {
  await open('card');
  await part('van-card__thumb').last().click();
  await phone().on('pages/button/index');
});

test('submit-bar: all are chosen, the tip is tapped, and while it is busy it sends nothing more', async () => {
  await open('submit-bar');
  await tap('全选');
  await part('van-checkbox__icon--checked').waitFor();
  await tap('去修改');
  await see('结果：去修改了');
  await tap('提交订单');
  await see('结果：提交了');
  await part('van-submit-bar__button').locator('.van-loading').first().waitFor();
});

test('goods-action: icons stand above their words, and all of them hear taps', async () => {
  await open('goods-action');
  const icon = (await part('van-icon-chat-o').first().boundingBox())!;
  const word = (await (await see('咨询')).boundingBox())!;
  expect(icon.y + icon.height).toBeLessThanOrEqual(word.y + 1);
  for (const name of ['咨询', '清单', '加入清单', '立即报名']) {
    await phone().frame.getByText(name, { exact: true }).first().click();
    await see(`结果：点了${name}`);
  }
});
