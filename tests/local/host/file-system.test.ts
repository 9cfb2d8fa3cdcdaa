import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

const usr = 'wxfile://usr';
const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
type Manager = Record<string, (...values: unknown[]) => unknown>;

/** A Sync method; what it throws comes back as `{message, errno}`. */
const sync = (name: string, ...values: unknown[]) =>
  inFrame(
    phone,
    ([method, given]: [string, unknown[]]) => {
      const { wx } = globalThis as unknown as { wx: { getFileSystemManager(): Manager } };
      try {
        return wx.getFileSystemManager()[method]!(...given);
      } catch (error) {
        const { message, errno } = error as Error & { errno: number };
        return { message, errno };
      }
    },
    [name, values] as [string, unknown[]],
  );

/** A method with callbacks: what it returned, and what `complete` was told. */
const later = (name: string, options: object) =>
  inFrame(
    phone,
    ([method, given]: [string, object]) => {
      const { wx } = globalThis as unknown as { wx: { getFileSystemManager(): Manager } };
      return new Promise((resolve) => {
        const returned: unknown = wx.getFileSystemManager()[method]!({ ...given, complete: (told: object) => setTimeout(() => resolve({ returned, told })) });
      });
    },
    [name, options] as [string, object],
  );

test('what a person writes is still there when the mini-program starts again, and is nobody else’s', async () => {
  await sync('writeFileSync', `${usr}/草稿.txt`, '未提交');
  await phone.page.reload();
  await phone.ready();
  expect(await sync('readFileSync', `${usr}/草稿.txt`, 'utf8')).toBe('未提交');
  await phone.page.goto(`${gallery.world.url}/?as=another`);
  await phone.ready();
  expect(await sync('readdirSync', usr)).toEqual([]);
});

test('the folder is told by wx.env, and the manager is one', async () => {
  const told = await inFrame(
    phone,
    () => {
      const { wx } = globalThis as unknown as { wx: { env: { USER_DATA_PATH: string }; getFileSystemManager(): object } };
      return [wx.env.USER_DATA_PATH, wx.getFileSystemManager() === wx.getFileSystemManager()];
    },
    undefined,
  );
  expect(told).toEqual([usr, true]);
});

test('callbacks are told, no promise is given, and a fault has its words and number', async () => {
  expect(await later('writeFile', { filePath: `${usr}/a`, data: '甲' })).toEqual({ told: { errMsg: 'writeFile:ok' } });
  expect(await later('readFile', { filePath: `${usr}/a`, encoding: 'utf8' })).toEqual({ told: { errMsg: 'readFile:ok', data: '甲' } });
  expect(await later('readFile', { filePath: `${usr}/b` })).toEqual({ told: { errMsg: `readFile:fail no such file or directory, open ${usr}/b`, errno: 1300002 } });
  expect(await sync('readFileSync', `${usr}/b`)).toEqual({ message: `readFileSync:fail no such file or directory, open ${usr}/b`, errno: 1300002 });
});

test('a picture that was written is shown, measured, uploaded and written anew', async () => {
  await sync('writeFileSync', `${usr}/a.png`, pixel, 'base64');
  expect(await call(phone, 'getImageInfo', { src: `${usr}/a.png` })).toMatchObject({ width: 1, height: 1, type: 'png' });
  const { fileID } = await call(phone, 'cloud.uploadFile', { cloudPath: 'drafts/a.png', filePath: `${usr}/a.png` });
  expect(gallery.world.storage.files.read('drafts/a.png').toString('base64')).toBe(pixel);
  expect(fileID).toMatch(/drafts\/a\.png$/);
  await sync('writeFileSync', `${usr}/a.png`, 'no picture');
  expect(await call(phone, 'getImageInfo', { src: `${usr}/a.png` })).toMatchObject({ errMsg: expect.stringMatching(/^getImageInfo:fail/) as string });
});

test('a file from a chat is read at once and saved, also with the older methods of wx', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'file-')), '名单.txt');
  writeFileSync(path, '甲、乙');
  const asked = call(phone, 'chooseMessageFile', { count: 1 });
  await (await phone.page.waitForEvent('filechooser')).setFiles(path);
  const { tempFiles } = (await asked) as { tempFiles: { path: string }[] };
  const tempFilePath = tempFiles[0]!.path;
  expect(await sync('readFileSync', tempFilePath, 'utf8')).toBe('甲、乙');
  const { savedFilePath } = await call(phone, 'saveFile', { tempFilePath });
  expect(await call(phone, 'getSavedFileInfo', { filePath: savedFilePath })).toMatchObject({ errMsg: 'getSavedFileInfo:ok', size: 9 });
  expect(await call(phone, 'saveFile', { tempFilePath })).toMatchObject({ errMsg: 'saveFile:fail tempFilePath file not exist' });
});

test('a picture of the package is read as it lies', async () => {
  expect(await sync('readFileSync', '/images/dot.svg', 'utf8')).toMatch(/^<svg/);
});

test('archives are refused by name', async () => {
  expect(await sync('unzip', {})).toMatchObject({ message: 'FileSystemManager.unzip is not in the browser host' });
});
