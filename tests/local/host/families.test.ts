import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encode } from 'uqr';
import type { Phone } from '../../support/driver';
import { openGallery, type Gallery } from './gallery';
import { call, inFrame } from './methods';

let gallery: Gallery;
let phone: Phone;

beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery?.close());
beforeEach(async () => {
  phone = await gallery.phone('/pages/motion/index');
});
afterEach(() => phone?.close());

type Outcome = Record<string, unknown>;
type Scope = { wx: Record<string, (options: object) => Promise<Outcome> | undefined>; outcome: Promise<Outcome> };

/** Begins a call that waits for a person, as if in answer to their tap. */
const begin = (name: string, options: object = {}) =>
  inFrame(
    phone,
    ([method, given]: [string, object]) => {
      const scope = globalThis as unknown as Scope;
      dispatchEvent(new Event('mouseup'));
      scope.outcome = new Promise((resolve) => void scope.wx[method]!({ ...given, complete: resolve }));
    },
    [name, options] as [string, object],
  );
const outcome = () => inFrame(phone, () => (globalThis as unknown as Scope).outcome, undefined);
/** Timers go off in the order they were set: after this one, that of the last tap is over too. */
const tapIsOver = () => inFrame(phone, () => new Promise<void>((resolve) => setTimeout(resolve)), undefined);
const ended = async (name: string, options: object = {}) => (await begin(name, options), outcome());

function file(name: string, contents: string | Buffer): string {
  const path = join(mkdtempSync(join(tmpdir(), 'file-')), name);
  writeFileSync(path, contents);
  return path;
}
const pdf = '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>';

async function choose(name: string, options: object, ...paths: string[]): Promise<Outcome> {
  const [chooser] = await Promise.all([phone.page.waitForEvent('filechooser'), begin(name, options)]);
  await chooser.setFiles(paths);
  return outcome();
}
const chooseFile = async (...paths: string[]) => (await choose('chooseMessageFile', { count: 9 }, ...paths))['tempFiles'] as { path: string; name: string; type: string }[];

/** A picture of a code, black on white, painted by the browser itself. */
async function pictureOf(text: string): Promise<string> {
  const { data } = encode(text, { border: 4 });
  const address = await inFrame(
    phone,
    (rows: boolean[][]) => {
      const canvas = Object.assign(document.createElement('canvas'), { width: rows.length * 8, height: rows.length * 8 });
      const context = canvas.getContext('2d')!;
      rows.forEach((row, y) => row.forEach((dark, x) => ((context.fillStyle = dark ? '#000000' : '#ffffff'), context.fillRect(x * 8, y * 8, 8, 8))));
      return canvas.toDataURL('image/png');
    },
    data,
  );
  return file('code.png', Buffer.from(address.split(',')[1]!, 'base64'));
}

test('files from a chat keep their names and kinds', async () => {
  const [one, two] = await chooseFile(file('章程.pdf', pdf), await pictureOf('x'));
  expect(one).toMatchObject({ name: '章程.pdf', type: 'file', path: expect.stringMatching(/^wxfile:\/\/tmp_\w+\.pdf$/) as string });
  expect(two).toMatchObject({ type: 'image' });
  expect(await ended('chooseMessageFile', {})).toEqual({ errMsg: 'chooseMessageFile:fail parameter error: parameter.count should be between 0 and 100' });
});

test('a PDF is opened over the page and closed again; what WeChat cannot read is refused', async () => {
  const [document, other] = await chooseFile(file('章程.pdf', pdf), file('章程.txt', '文字'));
  expect(await call(phone, 'openDocument', { filePath: document!.path })).toEqual({ errMsg: 'openDocument:ok' });
  await phone.dialog.getByText('章程.pdf').waitFor();
  await phone.tap('关闭', phone.dialog);
  expect(await call(phone, 'openDocument', { filePath: other!.path })).toEqual({ errMsg: 'openDocument:fail filetype not supported: txt' });
  expect(await call(phone, 'openDocument', { filePath: 'wxfile://tmp_none.pdf' })).toEqual({ errMsg: "openDocument:fail file doesn't exist" });
});

test('an office document is offered to another program', async () => {
  const [sheet] = await chooseFile(file('名单.xlsx', 'x'));
  await call(phone, 'openDocument', { filePath: sheet!.path });
  await phone.see('用其他应用打开');
});

test('a file of the local cloud is downloaded, any other domain is not registered', async () => {
  expect(await ended('downloadFile', { url: `${gallery.world.url}/package/images/dot.svg` })).toMatchObject({ errMsg: 'downloadFile:ok', statusCode: 200, tempFilePath: expect.stringMatching(/\.svg$/) as string });
  expect(await ended('downloadFile', { url: 'https://example.org/a.pdf' })).toEqual({ errMsg: 'downloadFile:fail url not in domain list', errno: 600002 });
  expect(await ended('request', { url: 'https://example.org/' })).toEqual({ errMsg: 'request:fail url not in domain list', errno: 600002 });
});

test('a code is scanned from a picture', async () => {
  const picture = await pictureOf('signin?event=1&会员');
  await begin('scanCode');
  const [chooser] = await Promise.all([phone.page.waitForEvent('filechooser'), phone.tap('从相册选择', phone.dialog)]);
  await chooser.setFiles(picture);
  expect(await outcome()).toMatchObject({ errMsg: 'scanCode:ok', result: 'signin?event=1&会员', scanType: 'QR_CODE' });
});

test('a code is pasted as text, or the scan is left', async () => {
  await begin('scanCode', { onlyFromCamera: true });
  expect(await phone.dialog.getByText('从相册选择').count()).toBe(0);
  await phone.dialog.getByLabel('二维码的内容').fill('A-1');
  await phone.tap('确定', phone.dialog);
  expect(await outcome()).toMatchObject({ result: 'A-1', rawData: 'QS0x' });
  await begin('scanCode');
  await phone.tap('取消', phone.dialog);
  expect(await outcome()).toEqual({ errMsg: 'scanCode:fail cancel' });
});

test('the album asks once, and who refused is not asked again until they change it', async () => {
  const filePath = '/images/dot.svg';
  await begin('saveImageToPhotosAlbum', { filePath });
  await phone.tap('拒绝', phone.dialog);
  expect(await outcome()).toEqual({ errMsg: 'saveImageToPhotosAlbum:fail auth deny' });
  expect(await ended('saveImageToPhotosAlbum', { filePath })).toEqual({ errMsg: 'saveImageToPhotosAlbum:fail auth deny' });
  await begin('openSetting');
  await phone.dialog.getByLabel('保存图片或视频到你的相册').check();
  await phone.tap('保存', phone.dialog);
  expect(await outcome()).toMatchObject({ authSetting: { 'scope.writePhotosAlbum': true } });
  const [saved] = await Promise.all([phone.page.waitForEvent('download'), ended('saveImageToPhotosAlbum', { filePath })]);
  expect(saved.suggestedFilename()).toBe('dot.svg');
});

test('only a picture that is a file goes into the album', async () => {
  await begin('authorize', { scope: 'scope.writePhotosAlbum' });
  await phone.tap('允许', phone.dialog);
  expect(await outcome()).toEqual({ errMsg: 'authorize:ok' });
  expect(await ended('saveImageToPhotosAlbum', { filePath: 'cloud://a/b.png' })).toEqual({ errMsg: 'saveImageToPhotosAlbum:fail invalid file type' });
  expect(await ended('saveImageToPhotosAlbum', { filePath: 'wxfile://tmp_none.png' })).toEqual({ errMsg: 'saveImageToPhotosAlbum:fail file not found' });
  expect(await ended('authorize', { scope: 'scope.nothing' })).toEqual({ errMsg: 'authorize:fail invalid scope' });
});

test('another mini-program is entered by a tap and with leave, and one comes back', async () => {
  await begin('navigateToMiniProgram', { appId: 'wx0000000000000000' });
  await phone.tap('取消', phone.dialog);
  expect(await outcome()).toEqual({ errMsg: 'navigateToMiniProgram:fail cancel' });
  await tapIsOver();
  expect(await call(phone, 'navigateToMiniProgram', { appId: 'wx0000000000000000' })).toMatchObject({ errMsg: expect.stringContaining('TAP gesture') as string });
  await begin('navigateToMiniProgram', { appId: 'wx0000000000000000' });
  await phone.tap('允许', phone.dialog);
  expect(await outcome()).toEqual({ errMsg: 'navigateToMiniProgram:ok' });
  await phone.tap('返回会员服务', phone.dialog);
  await phone.see('会动');
});

test('what was kept with “总是保持以上选择” is told by the settings', async () => {
  await begin('requestSubscribeMessage', { tmplIds: ['TEMPLATE-SIGNUP-RESULT'] });
  await phone.tap('总是保持以上选择，不再询问', phone.dialog);
  await phone.tap('允许', phone.dialog);
  await outcome();
  expect(await call(phone, 'getSetting', { withSubscriptions: true })).toMatchObject({ subscriptionsSetting: { mainSwitch: true, itemSettings: { 'TEMPLATE-SIGNUP-RESULT': 'accept' } } });
});

test('a media observer tells whether the window matches, and when that changes', async () => {
  await inFrame(
    phone,
    () => {
      type Observer = { observe(wanted: object, listener: (answer: { matches: boolean }) => void): void };
      const { getCurrentPages } = globalThis as unknown as { getCurrentPages(): { createMediaQueryObserver(): Observer; setData(data: object): void }[] };
      const page = getCurrentPages()[0]!;
      page.createMediaQueryObserver().observe({ maxWidth: 400 }, ({ matches }) => page.setData({ announced: `窄 ${String(matches)}` }));
    },
    undefined,
  );
  await phone.see('窄 true');
  await phone.page.locator('#frame').evaluate((frame) => (frame.style.width = '600px'));
  await phone.see('窄 false');
});

test('pictures are looked through one after the other', async () => {
  await call(phone, 'previewImage', { urls: ['/images/dot.svg', '/images/dot.svg?2'], current: '/images/dot.svg?2' });
  await phone.see('2 / 2');
  await phone.tap('下一张', phone.dialog);
  await phone.see('1 / 2');
  await phone.tap('关闭预览', phone.dialog);
});

test('a picture is measured and made smaller', async () => {
  expect(await call(phone, 'getImageInfo', { src: '/images/dot.svg' })).toMatchObject({ errMsg: expect.stringMatching(/^getImageInfo:/) as string });
  const [picture] = await chooseFile(await pictureOf('一'));
  const { tempFilePath } = await call(phone, 'compressImage', { src: picture!.path, compressedWidth: 50 });
  expect(await call(phone, 'getImageInfo', { src: tempFilePath })).toMatchObject({ width: 50, height: 50, type: 'jpeg' });
});
