import { newPhone, picked, usr } from './files';

test('a temporary file or one of the package is copied and stays where it was', () => {
  const { sync } = newPhone();
  sync.copyFileSync!(picked, `${usr}/a.txt`);
  sync.copyFileSync!('/images/a.svg', `${usr}/a.svg`);
  expect(sync.readdirSync!(usr)).toEqual(['a.svg', 'a.txt']);
  expect(sync.readFileSync!(picked, 'utf8')).toBe('挑的');
});

test('a copy is a file of its own', () => {
  const { sync } = newPhone();
  sync.writeFileSync!(`${usr}/a`, '一');
  sync.copyFileSync!(`${usr}/a`, `${usr}/b`);
  sync.writeFileSync!(`${usr}/a`, '二');
  expect(sync.readFileSync!(`${usr}/b`, 'utf8')).toBe('一');
});

test('the reason names both paths', () => {
  const { sync } = newPhone();
  expect(() => sync.copyFileSync!(`${usr}/none`, `${usr}/b`)).toThrow(`copyFileSync:fail no such file or directory, copyFile ${usr}/none -> ${usr}/b`);
  expect(() => sync.copyFileSync!(picked, '/images/b.svg')).toThrow(`copyFileSync:fail permission denied, copyFile ${picked} -> /images/b.svg`);
});
