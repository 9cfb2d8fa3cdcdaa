import type { Phone } from '../../support/driver';
import { call } from './methods';
import { openGallery, type Gallery } from './gallery';

let gallery: Gallery;
let phone: Phone;

beforeAll(async () => {
  gallery = await openGallery();
  phone = await gallery.phone('/pages/controls/index');
});
afterAll(async () => {
  await phone?.close();
  await gallery?.close();
});
beforeEach(() => phone.visit('/pages/controls/index'));

test('typing tells the page the value and the cursor', async () => {
  await phone.type('随便写', '你好');
  await phone.see('input {"value":"你好","cursor":2,"keyCode":0}');
});

test('a value that is set again to what the page holds replaces what was typed', async () => {
  await phone.type('随便写', 'abc');
  await phone.tap('清空');
  expect(await phone.frame.getByPlaceholder('随便写').inputValue()).toBe('');
});

test('an input takes no more than maxlength', async () => {
  await phone.type('随便写', '一二三四五六七');
  expect(await phone.frame.getByPlaceholder('随便写').inputValue()).toBe('一二三四五');
});

test('the placeholder has the colour that the page gave it', async () => {
  const colour = await phone.frame.getByPlaceholder('随便写').evaluate((field) => getComputedStyle(field, '::placeholder').color);
  expect(colour).toBe('rgb(1, 2, 3)');
});

test('enter confirms an input and takes the keyboard away', async () => {
  await phone.type('随便写', '完');
  await phone.frame.getByPlaceholder('随便写').press('Enter');
  await phone.see(/blur .*完/);
});

test('a password is not shown', async () => {
  expect(await phone.frame.getByLabel('密码', { exact: true }).getAttribute('type')).toBe('password');
});

test('a textarea grows with its text', async () => {
  const field = phone.frame.getByLabel('长文', { exact: true });
  const before = (await field.boundingBox())!.height;
  await phone.type('长文', '一\n二\n三\n四\n五');
  expect((await field.boundingBox())!.height).toBeGreaterThan(before * 2);
});

test('the range that is selected is told of the field that has the keyboard, which hold-keyboard keeps', async () => {
  const field = phone.frame.getByLabel('留着键盘', { exact: true });
  expect(await call(phone, 'getSelectedTextRange', {})).toMatchObject({ errMsg: 'getSelectedTextRange:fail no focused input' });
  await field.focus();
  await field.evaluate((area) => (area as unknown as { setSelectionRange(start: number, end: number): void }).setSelectionRange(3, 6));
  await phone.tap('别处');
  expect(await call(phone, 'getSelectedTextRange', {})).toMatchObject({ errMsg: 'getSelectedTextRange:ok', start: 3, end: 6 });
  await phone.type('长文', '一');
  expect(await call(phone, 'getSelectedTextRange', {})).toMatchObject({ start: 1, end: 1 });
});

test('a label taps its checkbox, and the group tells what is chosen', async () => {
  await phone.tap('乙');
  await phone.see('change {"value":["a","b"]}');
  await phone.tap('甲');
  await phone.see('change {"value":["b"]}');
});

test('choosing a radio gives up the other', async () => {
  await phone.tap('右');
  await phone.see('change {"value":"right"}');
  expect(await phone.frame.locator('wx-radio').first().getAttribute('aria-checked')).toBe('false');
});

test('a switch turns and says so to a screen reader', async () => {
  await phone.tap('开关');
  await phone.see('change {"value":true}');
  await phone.frame.getByRole('switch', { name: '开关', checked: true }).waitFor();
});

test('a slider tells its value', async () => {
  await phone.frame.getByRole('slider', { name: '滑块' }).fill('7');
  await phone.see('change {"value":7}');
});

test('a selector gives the place in its range as text, as on the phone', async () => {
  await phone.tap('选人');
  await phone.tap('王', phone.dialog);
  await phone.tap('确定', phone.dialog);
  await phone.see('change {"value":"2"}');
});

test('a picker that is left tells cancel and no change', async () => {
  await phone.tap('选人');
  await phone.tap('取消', phone.dialog);
  await phone.see('cancel {}');
});

test('the second wheel follows what the page makes of the first', async () => {
  await phone.tap('选两列');
  await phone.tap('西', phone.dialog);
  await phone.tap('五', phone.dialog);
  await phone.tap('确定', phone.dialog);
  await phone.see('change {"value":[1,1]}');
});

test('a date picker knows how long a month is', async () => {
  await phone.tap('选日期');
  await phone.tap('29日', phone.dialog);
  await phone.tap('确定', phone.dialog);
  await phone.see('change {"value":"2028-02-29"}');
});

test('a date picker offers nothing before its start and after its end', async () => {
  await phone.tap('选日期');
  await phone.tap('2030年', phone.dialog);
  await phone.tap('6月', phone.dialog);
  await phone.tap('15日', phone.dialog);
  expect(await phone.dialog.getByRole('option', { name: '16日' }).count()).toBe(0);
  expect(await phone.dialog.getByRole('option', { name: '7月' }).count()).toBe(0);
  await phone.tap('确定', phone.dialog);
  await phone.see('change {"value":"2030-06-15"}');
});

test('a time picker keeps within its bounds', async () => {
  await phone.tap('选时间');
  await phone.tap('17时', phone.dialog);
  await phone.tap('45分', phone.dialog);
  expect(await phone.dialog.getByRole('option', { name: '46分' }).count()).toBe(0);
  await phone.tap('确定', phone.dialog);
  await phone.see('change {"value":"17:45"}');
});

test('a form gathers its named fields', async () => {
  await phone.type('表单标题', '改过');
  await phone.tap('提交表单');
  await phone.see(/submit .*"value":\{"title":"改过","agree":true\}/);
});

test('a form is emptied by its reset button', async () => {
  await phone.tap('重置表单');
  await phone.see('reset {}');
  expect(await phone.frame.getByLabel('表单标题').locator('input').or(phone.frame.locator('input[aria-label=表单标题]')).inputValue()).toBe('');
});

test('the phone button delivers a code and never the number', async () => {
  await phone.tap('手机号');
  await phone.tap('允许', phone.dialog);
  await phone.see(/getphonenumber \{"errMsg":"getPhoneNumber:ok","code":"[0-9a-f]+"\}/);
  await phone.seeNo(/12000000009/);
});

test('a person may keep the number back', async () => {
  await phone.tap('手机号');
  await phone.tap('不允许', phone.dialog);
  await phone.see('getPhoneNumber:fail user deny');
});

test('a share button hands its dataset over and shows the card', async () => {
  await phone.tap('转发按钮');
  await phone.see('请看这里');
  await phone.tap('取消', phone.dialog);
  await phone.see('share button {"share":"7"}');
});

test('the menu shares the page too', async () => {
  await phone.page.getByRole('button', { name: '更多' }).click();
  await phone.see('/pages/other/index?from=share');
  await phone.tap('取消', phone.dialog);
});

test('agreeing to the privacy terms is told', async () => {
  await phone.tap('同意隐私');
  await phone.see(/agreeprivacyauthorization/);
});

test('a disabled button hears no tap', async () => {
  await phone.frame.getByText('不可用').click({ force: true });
  await phone.tap('同意隐私');
  await phone.see(/agreeprivacyauthorization/);
  await phone.seeNo('tap disabled');
});

test('WeChat asks once more before it counts an acceptance', async () => {
  await phone.tap('订阅');
  await phone.see('报名结果通知');
  await phone.tap('允许', phone.dialog);
  await phone.see('"TEMPLATE-SIGNUP-RESULT":"accept"');
  expect(gallery.world.messages.granted('demo-member', 'TEMPLATE-SIGNUP-RESULT')).toBe(1);
});

test('leaving the sheet rejects', async () => {
  await phone.tap('订阅');
  await phone.tap('取消', phone.dialog);
  await phone.see('"TEMPLATE-SIGNUP-RESULT":"reject"');
});

test('the sheet opens only in answer to a tap', async () => {
  await phone.tap('迟到的订阅');
  await phone.see('requestSubscribeMessage:fail can only be invoked by user TAP gesture.');
});

test('“不再询问” answers without a sheet from then on', async () => {
  await phone.tap('订阅');
  await phone.tap('总是保持以上选择，不再询问', phone.dialog);
  await phone.tap('允许', phone.dialog);
  await phone.see('accept');
  await phone.tap('同意隐私');
  await phone.tap('订阅');
  await phone.see('"TEMPLATE-SIGNUP-RESULT":"accept"');
});
