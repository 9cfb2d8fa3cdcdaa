import { newPhone, picked, usr } from './files';

test('a file has its size, what is not there has none', () => {
  const { later } = newPhone();
  expect(later('getFileInfo', { filePath: picked })).toEqual({ size: 6 });
  expect(() => later('getFileInfo', { filePath: `${usr}/none` })).toThrow('file not exist');
});

test('there is no Sync form', () => {
  expect(newPhone().sync).not.toHaveProperty('getFileInfoSync');
});
