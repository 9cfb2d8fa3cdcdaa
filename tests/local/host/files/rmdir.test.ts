import { newPhone, usr } from './files';

test('an empty directory goes, a full one only recursively', () => {
  const { sync } = newPhone();
  sync.mkdirSync!(`${usr}/a/b`, true);
  expect(() => sync.rmdirSync!(`${usr}/a`)).toThrow('rmdirSync:fail directory not empty');
  sync.rmdirSync!(`${usr}/a/b`);
  sync.writeFileSync!(`${usr}/a/c`, 'x');
  sync.rmdirSync!(`${usr}/a`, true);
  expect(sync.readdirSync!(usr)).toEqual([]);
});

test('a file is no directory, and the root stays', () => {
  const { sync } = newPhone();
  sync.writeFileSync!(`${usr}/a`, 'x');
  expect(() => sync.rmdirSync!(`${usr}/a`)).toThrow(/not a directory/);
  expect(() => sync.rmdirSync!(`${usr}/b`)).toThrow(`rmdirSync:fail no such file or directory ${usr}/b`);
  expect(() => sync.rmdirSync!(usr, true)).toThrow(/operation not permitted/);
});
