import { newPhone, picked, usr } from './files';

test('a saved file is removed, and nothing else is', () => {
  const { sync, later } = newPhone();
  sync.writeFileSync!(`${usr}/a`, 'x');
  const filePath = sync.saveFileSync!(picked);
  later('removeSavedFile', { filePath });
  expect(later('getSavedFileList', {})).toEqual({ fileList: [] });
  for (const other of [filePath, `${usr}/a`]) expect(() => later('removeSavedFile', { filePath: other })).toThrow('file not exist');
});
