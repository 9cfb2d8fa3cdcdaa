import { newPhone, usr } from './files';

test('the names in a directory, not those below', () => {
  const { sync } = newPhone();
  sync.mkdirSync!(`${usr}/a/b`, true);
  sync.writeFileSync!(`${usr}/a/c.txt`, 'x');
  expect(sync.readdirSync!(usr)).toEqual(['a']);
  expect(sync.readdirSync!(`${usr}/a/`)).toEqual(['b', 'c.txt']);
});

test('only a directory of one’s own has names', () => {
  const { sync } = newPhone();
  sync.writeFileSync!(`${usr}/a`, 'x');
  expect(() => sync.readdirSync!(`${usr}/a`)).toThrow(`readdirSync:fail not a directory ${usr}/a`);
  expect(() => sync.readdirSync!(`${usr}/none`)).toThrow(/no such file or directory/);
  expect(() => sync.readdirSync!('wxfile://')).toThrow(/permission denied/);
});
