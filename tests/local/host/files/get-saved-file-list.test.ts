import { newPhone, picked, usr } from './files';

test('what was saved without a path of its own is listed, what has one is not', () => {
  const { sync, later } = newPhone();
  sync.writeFileSync!(`${usr}/a`, 'x');
  const filePath = sync.saveFileSync!(picked);
  expect(later('getSavedFileList', {})).toEqual({ fileList: [{ filePath, size: 6, createTime: Date.parse('2026-11-18T10:00:00+08:00') / 1000 }] });
});
