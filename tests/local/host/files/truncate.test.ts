import { newPhone, usr } from './files';

test('a file is cut, or filled up with zeros', () => {
  const { sync } = newPhone();
  sync.writeFileSync!(`${usr}/a`, 'abc');
  sync.truncateSync!(`${usr}/a`, 2);
  sync.truncateSync!(`${usr}/a`, 4);
  expect(sync.readFileSync!(`${usr}/a`, 'utf8')).toBe('ab\0\0');
  expect(() => sync.truncateSync!(`${usr}/none`)).toThrow(/no such file or directory/);
});
