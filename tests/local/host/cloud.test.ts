import type { Phone } from '../../support/driver';
import { openGallery, type Gallery } from './gallery';
import { call, inFrame } from './methods';

let gallery: Gallery;
let phone: Phone;

beforeAll(async () => {
  gallery = await openGallery();
  phone = await gallery.phone('/pages/motion/index');
});
afterAll(() => phone?.close());
afterAll(() => gallery?.close());

/** A file that the person on the phone has put into the cloud. */
async function uploaded(cloudPath: string): Promise<string> {
  const filePath = await inFrame(
    phone,
    () => {
      const { wx } = globalThis as unknown as { wx: { env: { USER_DATA_PATH: string }; getFileSystemManager(): { writeFileSync(path: string, text: string): void } } };
      const path = `${wx.env.USER_DATA_PATH}/own.txt`;
      wx.getFileSystemManager().writeFileSync(path, '内容');
      return path;
    },
    undefined,
  );
  return (await call(phone, 'cloud.uploadFile', { cloudPath, filePath }))['fileID'] as string;
}

test('an address holds as long as is wished, and the file can be downloaded and read', async () => {
  const fileID = await uploaded('own/a.txt');
  const { fileList } = (await call(phone, 'cloud.getTempFileURL', { fileList: [{ fileID, maxAge: 60 }, fileID] })) as { fileList: object[] };
  expect(fileList).toEqual([expect.objectContaining({ fileID, status: 0, maxAge: 60 }), expect.objectContaining({ fileID, status: 0, maxAge: 600 })]);
  const { tempFilePath } = await call(phone, 'cloud.downloadFile', { fileID });
  const text = await inFrame(phone, (path: string) => (globalThis as unknown as { wx: { getFileSystemManager(): { readFileSync(path: string, encoding: string): string } } }).wx.getFileSystemManager().readFileSync(path, 'utf8'), tempFilePath as string);
  expect(text).toBe('内容');
});

test('one’s own file is deleted; a function’s is not, nor what is not there', async () => {
  const fileID = await uploaded('own/b.txt');
  gallery.world.storage.files.write({ name: 'covers/a.png', owner: null }, Buffer.from('x'));
  const others = ['cloud://local-cloud.local/covers/a.png', 'cloud://local-cloud.local/none'];
  expect(await call(phone, 'cloud.deleteFile', { fileList: [fileID, ...others] })).toEqual({
    errMsg: 'cloud.deleteFile:ok',
    fileList: [
      { fileID, status: 0, errMsg: 'ok' },
      { fileID: others[0], status: -503002, errMsg: 'storage permission denied' },
      { fileID: others[1], status: -503003, errMsg: 'storage file not exists' },
    ],
  });
  expect(gallery.world.storage.files.find('own/b.txt')).toBeNull();
  expect(gallery.world.storage.files.find('covers/a.png')).not.toBeNull();
});

test('fifty files at once and no more', async () => {
  for (const name of ['cloud.deleteFile', 'cloud.getTempFileURL']) {
    expect(await call(phone, name, { fileList: Array(51).fill('cloud://x') })).toMatchObject({ errMsg: `${name}:fail fileList: at most 50 files`, errCode: -1 });
  }
});
