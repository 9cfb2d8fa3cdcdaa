import { createHash } from 'node:crypto';
import { bytes, newPhone, picked, usr } from './files';

test('a file has its size, what is not there has none', () => {
  const { later } = newPhone();
  expect(later('getFileInfo', { filePath: picked })).toEqual({ size: 6 });
  expect(() => later('getFileInfo', { filePath: `${usr}/none` })).toThrow('file not exist');
});

test('its digest is what any other tool makes of the same bytes, and one that no browser makes is refused by name', async () => {
  const { later } = newPhone();
  const expected = createHash('sha256').update(bytes('挑的')).digest('hex');
  await expect(Promise.resolve(later('getFileInfo', { filePath: picked, digestAlgorithm: 'sha256' }))).resolves.toEqual({ size: 6, digest: expected });
  await expect(later('getFileInfo', { filePath: picked, digestAlgorithm: 'md5' })).rejects.toThrow('md5');
});

test('there is no Sync form', () => {
  expect(newPhone().sync).not.toHaveProperty('getFileInfoSync');
});
