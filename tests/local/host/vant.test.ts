import { join } from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { launchBrowser } from '../../support/browser';
import { expectCondition } from '../../support/conditions';
import { openPhone, type Phone } from '../../support/driver';
import { openStage, type Stage } from './stage';

let stage: Stage;
let browser: Browser;
let phone: Phone;

beforeAll(async () => {
  [stage, browser] = await Promise.all([openStage(join(__dirname, 'fixture')), launchBrowser()]);
  phone = await openPhone(browser, stage.url, { as: 'demo-member', path: '/packages/more/vant/index' });
});
afterAll(() => phone?.close());
afterAll(() => browser?.close());
afterAll(() => stage?.close());

const part = (name: string): Locator => phone.frame.locator(`.van-${name}`).filter({ visible: true }).first();

async function press(place: Locator): Promise<void> {
  await place.click();
}

/** A finger that rests a moment before it lets go, or Vant lets the column run on. */
async function drag(place: Locator, by: number): Promise<void> {
  await place.hover();
  const box = (await place.boundingBox())!;
  const { mouse } = phone.page;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await mouse.move(x, y);
  await mouse.down();
  await mouse.move(x, y + by / 2);
  await mouse.move(x, y + by, { steps: 4 });
  await new Promise((rest) => setTimeout(rest, 350));
  await mouse.up();
}

test('nearly all of Vant mounts on one page without a complaint', async () => {
  for (const text of ['单元格', '骨架之后', '叶', '步二', '吸顶', '卡片标题', '甲区', '面板内容', '过渡']) await phone.see(text);
  await phone.tap('提交');
  await phone.seeNo('提交');
});

test('a cell is tapped', async () => {
  await phone.tap('单元格');
  await phone.see('结果：点了单元格');
});

test('a switch turns', async () => {
  await press(part('switch'));
  await phone.see('结果：开关 true');
});

test('a field and a text area take what is typed, by event and by model', async () => {
  await phone.type('请输入姓名', '示例会员');
  await phone.type('请输入说明', '午后到');
  await phone.see('填了：示例会员，午后到');
});

test('a search is sent with the enter key', async () => {
  await phone.type('搜索活动', '税务');
  await phone.frame.getByPlaceholder('搜索活动').press('Enter');
  await phone.see('结果：搜 税务');
});

test('tabs turn and draw their line below the tab in front', async () => {
  await phone.tap('乙页');
  await phone.see('结果：页 b');
  await phone.see('乙页内容');
  const middle = async (place: Locator) => place.boundingBox().then((box) => box!.x + box!.width / 2);
  await expectCondition('the line lies below the tab', async () => {
    const tab = phone.frame.locator('.van-tab--active');
    return Math.abs((await middle(part('tabs__line'))) - (await middle(tab))) < 2;
  });
});

test('radios and boxes are chosen', async () => {
  await phone.tap('选二');
  await phone.tap('勾乙');
  await phone.see('选了：2；b');
});

test('a filter drops down and is chosen', async () => {
  await phone.tap('全部形式');
  await phone.tap('讲座');
  await phone.see('结果：形式 talk');
});

test('a collapse opens', async () => {
  await phone.tap('折叠标题');
  await phone.see('折叠内容');
});

test('a stepper counts and a rating is given', async () => {
  await press(part('stepper__plus'));
  await phone.see('数量 2');
  await press(phone.frame.locator('.van-rate__icon').nth(3));
  await phone.see('结果：星 4');
});

test('a dialog is confirmed, and cancelled', async () => {
  await phone.tap('开对话框');
  await phone.see('要报名');
  await phone.tap('确认');
  await phone.see('结果：确定了');
  await phone.seeNo('要报名');
  await phone.tap('开对话框');
  await phone.tap('取消');
  await phone.see('结果：取消了');
  await phone.seeNo('要报名');
});

test('a toast and a notification come and go', async () => {
  await phone.tap('开提示');
  await phone.see('一句提示');
  await phone.seeNo('一句提示');
  await phone.tap('开通知');
  await phone.see('一条通知');
  await phone.seeNo('一条通知');
});

test('a popup closes when its overlay is tapped', async () => {
  await phone.tap('开弹层');
  await phone.see('弹层内容');
  await part('overlay').click({ position: { x: 20, y: 20 } });
  await phone.see('结果：弹层关了');
  await phone.seeNo('弹层内容');
});

test('an action sheet gives what was chosen', async () => {
  await phone.tap('开动作面板');
  await phone.tap('动作乙');
  await phone.see('结果：动作乙');
  await phone.seeNo('取消面板');
});

test('a button that is held looks pressed, though it names two classes for that', async () => {
  await phone.frame.getByText('开日期', { exact: true }).hover();
  await phone.page.mouse.down();
  await phone.frame.locator('.van-button--active').waitFor();
  await phone.page.mouse.move(0, 0);
  await phone.page.mouse.up();
});

test('a picker column is drawn by a finger', async () => {
  await phone.tap('开选择器');
  await drag((await phone.see('选项甲')), -44);
  await phone.tap('定选项');
  await phone.see('结果：选项 选项乙');
  await phone.seeNo('定选项');
});

test('a date is picked', async () => {
  await phone.tap('开日期');
  await drag(phone.frame.getByText('21', { exact: true }).filter({ visible: true }).last(), -44);
  await phone.tap('定日期');
  await phone.see('结果：日期 22');
  await phone.seeNo('定日期');
});

test('a day of the calendar is picked', async () => {
  await phone.tap('开日历');
  await press(phone.frame.locator('.van-calendar__day').getByText('18', { exact: true }).first());
  await phone.tap('确定');
  await phone.see('结果：日 18');
});
