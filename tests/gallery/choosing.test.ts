import { expectCondition } from '../support/conditions';
import { useGallery } from './gallery';

const { open, part, drag, phone, see, seeNo, tap } = useGallery();
const day = (date: number) => part('van-popup').locator('.van-calendar__day').filter({ hasText: new RegExp(`^\\s*${date}(?!\\d)`) });
/** A field that only opens something is no field to the browser, yet hears the finger. */
async function press(placeholder: string): Promise<void> {
  await expectCondition('nothing covers the page', async () => (await part('van-overlay').count()) === 0);
  await phone().frame.getByPlaceholder(placeholder).click({ force: true });
}

test('calendar: one day is picked, the one that was chosen stands out', async () => {
  await open('calendar');
  await tap('选一天');
  await part('van-calendar__selected-day').filter({ hasText: '20' }).waitFor();
  await see('讲座');
  await day(18).first().click();
  await tap('确定');
  await see('结果：定了 11-18');
});

test('calendar: several days are picked', async () => {
  await open('calendar');
  await tap('选几天');
  await day(9).first().click();
  await tap('确定');
  await see('结果：定了 11-3、11-5、11-9');
});

test('calendar: a stretch of days has its ends, and may not be too long', async () => {
  await open('calendar');
  await tap('选一段');
  await day(9).first().click();
  await day(20).first().click();
  await see('最多选三天');
  await day(9).first().click();
  await day(11).first().click();
  await tap('确定');
  await see('结果：定了 11-9、11-11');
});

test('calendar: without a button one tap is enough, and it lies flat on a page', async () => {
  await open('calendar');
  await tap('一点就好');
  await day(6).first().click();
  await see('结果：定了 11-6');
  await part('flat').locator('.van-calendar__day').filter({ hasText: /^\s*7\s*$/ }).first().click();
  await see('结果：点了 11-7');
});

test('cascader: from the province to the district, and what was chosen is shown when it opens again', async () => {
  await open('cascader');
  const panel = part('van-popup');
  await press('请选择地区');
  await phone().tap('丙省', panel);
  await phone().tap('甲省', panel);
  await phone().tap('甲市', panel);
  await see('结果：点了 11');
  await phone().tap('西区', panel);
  await seeNo('请选择所在地区');
  expect(await phone().fieldValue('地区')).toBe('甲省/甲市/西区');
  await press('请选择地区');
  await part('van-cascader__option--selected').filter({ hasText: '西区' }).waitFor();
  await part('van-cascader__close-icon').click();
  await seeNo('请选择所在地区');
});

test('checkbox: alone, and disabled it stays as it is', async () => {
  await open('checkbox');
  await tap('我已阅读');
  await see('结果：已阅读 true');
  await tap('我已阅读');
  await see('结果：已阅读 false');
  await tap('不能改');
  await see('结果：已阅读 false');
});

test('checkbox-group: the row chooses too, and no more than two are taken', async () => {
  await open('checkbox');
  await tap('税务');
  await see('结果：选了 审计、税务');
  await tap('评估');
  await tap('审计');
  await see('结果：选了 税务');
});

test.each([
  ['年月日', '21日', -44, '2026-11-22 00:00'],
  ['年月', '11月', -44, '2026-12-01 00:00'],
  ['日期和时间', '09时', 44, '2026-11-21 08:30'],
  ['时间', '30', -44, '09:45'],
])('datetime-picker: %s turns by a finger', async (kind, from, by, picked) => {
  await open('datetime-picker');
  await tap(kind);
  await drag(part('van-picker-column__item--selected').filter({ hasText: from }), { y: by });
  await see(`正在：${picked}`);
  await tap('确认');
  await see(`结果：定了 ${picked}`);
});

test('picker: a column turns by a finger and by a tap, passes what is disabled, and is confirmed or left', async () => {
  await open('picker');
  const single = part('single');
  await drag(single.getByText('论坛'), { y: 44 });
  await see('结果：转到 讲座');
  await tap('确认');
  await see('结果：定了 讲座');
  await single.getByText('论坛').click();
  await see('结果：转到 论坛');
  await single.getByText('停办').click();
  await tap('取消');
  await see('结果：取消了');
});

test('picker: the second column follows the first', async () => {
  await open('picker');
  await part('double').getByText('乙省').click();
  await see('结果：乙省');
  await see('丙市');
  await seeNo('甲市');
});

test('picker-column: by itself', async () => {
  await open('picker');
  await drag(part('alone').getByText('子'), { y: -88 });
  await see('结果：第 2 个');
});

test('area: the city follows the province, the district the city', async () => {
  await open('area');
  await drag(part('van-area__picker').first().getByText('甲省'), { y: -44 });
  await see('结果：转到 乙省/乙市/北区');
  await tap('确认');
  await see('结果：定了 乙省/乙市/北区');
  await tap('取消');
  await see('结果：取消了');
});

test('radio: one at a time, in its row too, and never the disabled one', async () => {
  await open('radio');
  await tap('非执业');
  await tap('停用');
  await tap('乙市');
  await see('选了：非执业，乙市');
});

test('dropdown-menu: opens below its title, is chosen from, and closes', async () => {
  await open('dropdown-menu');
  await tap('全部形式');
  await see('结果：打开了');
  await tap('论坛');
  await see('形式 forum');
  await see('结果：收起了');
  await tap('最新');
  await tap('最近开始');
  await see('排序 soon');
});

test('dropdown-menu: holds what the page puts into it, and closes by a tap beside it', async () => {
  await open('dropdown-menu');
  await tap('更多');
  await part('van-switch').click();
  await see('线上 true');
  await tap('选好了');
  await seeNo('只看线上');
  await tap('全部形式');
  await see('结果：打开了');
  await part('van-overlay').click({ position: { x: 100, y: 500 } });
  await see('结果：收起了');
  await tap('不能开');
});

test('tree-select: what is disabled is not taken, and no more than two are', async () => {
  await open('tree-select');
  await tap('甲市');
  await tap('停用的');
  await tap('停用省');
  await tap('乙市');
  await tap('丁市');
  await see('选了 1,2');
  await tap('乙省');
  await see('丙市');
});
