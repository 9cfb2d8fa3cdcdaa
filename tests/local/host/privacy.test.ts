import type { Phone } from '../../support/driver';
import { openGallery, type Gallery } from './gallery';
import { call } from './methods';

let gallery: Gallery;
let phone: Phone;

beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery?.close());
afterEach(() => phone?.close());

const page = '/pages/privacy/index';
const refused = /privacy permission is not authorized 104/;
const copied = 'setClipboardData:ok 0';

describe('a person who is new to the mini-program', () => {
  beforeEach(async () => {
    phone = await gallery.phone(page, { newcomer: true });
  });

  test('is asked by WeChat itself before anything private happens, and never again', async () => {
    expect(await call(phone, 'getPrivacySetting', {})).toMatchObject({ needAuthorization: true, privacyContractName: '《会员服务小程序隐私保护指引》' });
    await phone.tap('复制');
    await phone.see('会员服务 隐私保护提示');
    await phone.tap('同意', phone.dialog);
    await phone.see(copied);
    expect(await call(phone, 'getPrivacySetting', {})).toMatchObject({ needAuthorization: false });
    await phone.page.reload();
    await phone.ready();
    await phone.tap('复制');
    await phone.see(copied);
  });

  test('may read the guideline from the popup and decide afterwards', async () => {
    await phone.tap('复制');
    await phone.tap('《会员服务小程序隐私保护指引》', phone.dialog);
    await phone.tap(/正文在微信公众平台/, phone.dialog);
    await phone.tap('同意', phone.dialog);
    await phone.see(copied);
  });

  test('who refuses WeChat’s popup is left in peace for ten seconds: nothing private, and no popup', async () => {
    await phone.tap('复制');
    await phone.tap('拒绝', phone.dialog);
    await phone.see(refused);
    await phone.tap('手机号');
    await phone.see(/getPhoneNumber:fail privacy permission is not authorized/);
    expect(await phone.dialog.count()).toBe(0);
  });

  test('is asked by the page when the page has said that it will, with the name of what asks', async () => {
    await phone.tap('自己来问');
    await phone.tap('手机号');
    await phone.see('button.getPhoneNumber 需要你的同意');
    await phone.tap('我同意');
    await phone.see('会员服务 申请获取并验证你的手机号');
    await phone.tap('允许', phone.dialog);
    await phone.see(/getPhoneNumber:ok/);
    await phone.tap('复制');
    await phone.see(copied);
  });

  test('may refuse the page and be asked again at once', async () => {
    await phone.tap('自己来问');
    await phone.tap('复制');
    await phone.see('setClipboardData 需要你的同意');
    await phone.tap('我不同意');
    await phone.see(refused);
    await phone.tap('复制');
    await phone.tap('我同意');
    await phone.see(copied);
  });

  test('has not agreed when the page says so without its agree button having been tapped', async () => {
    await phone.tap('自己来问');
    await phone.tap('复制');
    await phone.tap('假装同意');
    await phone.see(refused);
    expect(await call(phone, 'getPrivacySetting', {})).toMatchObject({ needAuthorization: true });
  });

  test('agrees and gives the number with one button', async () => {
    await phone.tap('同意并给手机号');
    await phone.see('会员服务 申请获取并验证你的手机号');
    await phone.tap('允许', phone.dialog);
    await phone.see(/getPhoneNumber:ok/);
  });
});

test('a page opens the guideline by wx.openPrivacyContract, and hears of the need by wx.onNeedPrivacyAuthorization', async () => {
  phone = await gallery.phone(page, { newcomer: true });
  expect(await call(phone, 'openPrivacyContract', {})).toEqual({ errMsg: 'openPrivacyContract:ok' });
  await phone.tap(/正文在微信公众平台/, phone.dialog);
  await phone.tap('自己来问');
  await phone.tap('复制');
  await phone.see('setClipboardData 需要你的同意');
});

test('whoever agreed before is not asked, until they take it back', async () => {
  phone = await gallery.phone(page);
  await phone.tap('复制');
  await phone.see(copied);
  await phone.page.getByRole('button', { name: '收回隐私同意' }).click();
  await phone.ready();
  await phone.tap('复制');
  await phone.see('会员服务 隐私保护提示');
});
