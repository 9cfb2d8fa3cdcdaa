import { newPhone, picked, usr } from './files';

test('a directory moves with everything in it', () => {
  const { sync } = newPhone();
  sync.mkdirSync!(`${usr}/a/b`, true);
  sync.writeFileSync!(`${usr}/a/b/c`, '内容');
  sync.renameSync!(`${usr}/a`, `${usr}/d`);
  expect(sync.readdirSync!(usr)).toEqual(['d']);
  expect(sync.readFileSync!(`${usr}/d/b/c`, 'utf8')).toBe('内容');
});

test('only what is one’s own moves, to where a directory is, and not into itself', () => {
  const { sync } = newPhone();
  sync.mkdirSync!(`${usr}/a`);
  expect(() => sync.renameSync!(picked, `${usr}/b`)).toThrow(`renameSync:fail permission denied, rename ${picked} -> ${usr}/b`);
  expect(() => sync.renameSync!(`${usr}/none`, `${usr}/b`)).toThrow(`renameSync:fail no such file or directory, rename ${usr}/none -> ${usr}/b`);
  expect(() => sync.renameSync!(`${usr}/a`, `${usr}/x/y`)).toThrow(/no such file or directory/);
  expect(() => sync.renameSync!(`${usr}/a`, `${usr}/a/b`)).toThrow(/invalid argument/);
});
