import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectCondition } from '../support/conditions';
import { useGallery } from './gallery';

const { open, part, drag, phone, see, seeNo, tap, type } = useGallery();

test('field: what is typed arrives by model and by event, and a number has its length', async () => {
  await open('field');
  await type('请输入姓名', '示例会员');
  await type('请输入手机号', '1200000000912');
  await type('请输入理由', '时间冲突');
  await type('请输入验证码', '1234');
  await see('填了：示例会员，12000000009，时间冲突，1234');
  await see('4/50');
});

test('field: an empty one complains when it is left, and the cross empties it', async () => {
  await open('field');
  const name = phone().frame.getByPlaceholder('请输入姓名');
  await name.focus();
  await see('结果：进了姓名');
  await name.blur();
  await see('请填写姓名');
  await name.fill('张');
  await seeNo('请填写姓名');
  await part('van-field__clear-root').click();
  await expectCondition('the field is empty', async () => (await name.inputValue()) === '');
  await name.press('Enter');
  await see('结果：按了完成');
});

test('field: an icon, a button and a switch in it are tapped, and so is one that is read only', async () => {
  await open('field');
  await part('van-icon-question-o').first().click();
  await see('结果：问了号码的用处');
  await tap('发送');
  await see('结果：发了验证码');
  await part('van-switch').click();
  await see('结果：开关 true');
  await phone().frame.locator('input:disabled').first().click({ force: true });
  await see('结果：点了只读');
});

test('rate: by a tap, by half a star, by a finger drawn over it', async () => {
  await open('rate');
  await part('whole').locator('.van-rate__icon').nth(3).click();
  await see('4 星，2.5 星');
  await part('half').locator('.van-rate__icon--half').nth(3).click();
  await see('4 星，3.5 星');
  await drag(part('whole').locator('.van-rate__icon').nth(0), { x: 50 });
  await see('3 星，3.5 星');
  await part('readonly').locator('.van-rate__icon').nth(8).click();
  await see('3 星，3.5 星');
});

test('search: sent with the enter key, cleared by its cross, left by its button', async () => {
  await open('search');
  await type('搜索活动', '税务');
  await phone().frame.getByPlaceholder('搜索活动').press('Enter');
  await see('结果：搜 税务');
  await tap('取消');
  await see('结果：取消了');
  expect(await phone().fieldValue('搜索活动')).toBe('');
  await type('搜索城市', '甲市');
  await tap('去搜');
  await see('结果：去搜 甲市');
});

test('slider: one button goes by steps, two keep their order, one stands upright', async () => {
  await open('slider');
  const button = (name: string, index = 0) => part(name).locator('[class*=van-slider__button-wrapper]').filter({ visible: true }).nth(index);
  await drag(button('one'), { x: 70 });
  await see(/^70；.*正在 70$/);
  await drag(button('both', 1), { x: 60 });
  await see(/^70；20～7\d；/);
  await drag(button('vertical'), { y: 45 });
  await see(/；80；/);
});

test('stepper: counts within its limits, in halves, and on while it is held', async () => {
  await open('stepper');
  await part('few').locator('.van-stepper__plus').click();
  await see('2；1；1');
  await part('few').locator('input').fill('9');
  await part('few').locator('input').blur();
  await see('3；1；1');
  await part('few').locator('.van-stepper__plus').click();
  await see('结果：到头了 plus');
  await part('halves').locator('.van-stepper__plus').click();
  await see('3；1.5；1');
  await part('long').locator('.van-stepper__plus').hover();
  await phone().page.mouse.down();
  await see(/^3；1.5；[3-9]/);
  await phone().page.mouse.up();
});

test('switch: turns, asks first, has words of its own, and stays when it is disabled', async () => {
  await open('switch');
  await part('push').click();
  await part('words').click();
  await part('off').click();
  await see('推送 true，问过 false，开');
  await part('asked').click();
  await phone().tap('取消', phone().dialog);
  await see('推送 true，问过 false，开');
  await part('asked').click();
  await phone().tap('确定', phone().dialog);
  await see('推送 true，问过 true，开');
});

const picture = join(mkdtempSync(join(tmpdir(), 'gallery-')), '图.png');
writeFileSync(picture, Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAIAAAACUFjqAAAAEklEQVR4nGP4z8CAB+GTG8HSALfKY52fTcuYAAAAAElFTkSuQmCC', 'base64'));

async function give(component: string, file = picture): Promise<void> {
  const [chooser] = await Promise.all([phone().page.waitForEvent('filechooser'), part(component).locator('[class*="van-uploader__upload "], [class*=van-uploader__slot]').filter({ visible: true }).last().click()]);
  await chooser.setFiles(file);
}

test('uploader: takes two pictures and no third, shows one large, gives one back', async () => {
  await open('uploader');
  await give('pictures');
  await see('图 1，文件 0');
  await give('pictures');
  await see('图 2，文件 0');
  expect(await part('pictures').locator('.van-uploader__upload').count()).toBe(0);
  await part('pictures').locator('.van-uploader__preview-image').first().click();
  await phone().see('1 / 2');
  await phone().tap('关闭预览', phone().dialog);
  await see('结果：点了预览');
  await part('pictures').locator('.van-uploader__preview-delete').first().click();
  await see('图 1，文件 0');
});

test('uploader: a picture may be too large, or be asked about first', async () => {
  const large = join(mkdtempSync(join(tmpdir(), 'gallery-')), '大.png');
  writeFileSync(large, Buffer.concat([Buffer.from('iVBORw0KGgo=', 'base64'), Buffer.alloc(200)]));
  await open('uploader');
  await give('small', large);
  await see('结果：太大了');
  await give('checked');
  await phone().tap('确定', phone().dialog);
  await see('结果：用了这张');
});

test('uploader: takes a file, too', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'gallery-')), '章程.pdf');
  writeFileSync(file, '%PDF-1.4');
  await open('uploader');
  await give('documents', file);
  await see('结果：读到 章程.pdf');
  await see('图 0，文件 1');
});
