import { newPhone, usr } from './files';

test('what is open for writing is cut, what is open for reading is not', () => {
  const { sync } = newPhone();
  sync.writeFileSync!(`${usr}/a`, 'abc');
  const fd = sync.openSync!({ filePath: `${usr}/a`, flag: 'r+' });
  sync.ftruncateSync!({ fd, length: 1 });
  expect(sync.readFileSync!(`${usr}/a`, 'utf8')).toBe('a');
  const other = sync.openSync!({ filePath: `${usr}/a` });
  expect(() => sync.ftruncateSync!({ fd: other, length: 0 })).toThrow(/permission denied/);
});
