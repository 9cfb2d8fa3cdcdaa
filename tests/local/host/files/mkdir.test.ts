import { newPhone, usr } from './files';

test('a directory is made where there is one above it', () => {
  const { sync } = newPhone();
  sync.mkdirSync!(`${usr}/a`);
  sync.mkdirSync!(`${usr}/a/b`);
  expect(sync.readdirSync!(`${usr}/a`)).toEqual(['b']);
  expect(() => sync.mkdirSync!(`${usr}/x/y`)).toThrow(`mkdirSync:fail no such file or directory ${usr}/x/y`);
});

test('recursively those above are made too, and what is there already is no fault', () => {
  const { sync } = newPhone();
  sync.mkdirSync!(`${usr}/x/y/z`, true);
  expect(() => sync.mkdirSync!(`${usr}/x/y/z`, true)).not.toThrow();
  expect(sync.readdirSync!(`${usr}/x/y`)).toEqual(['z']);
});

test('a name serves once', () => {
  const { sync } = newPhone();
  sync.writeFileSync!(`${usr}/a`, 'x');
  expect(() => sync.mkdirSync!(`${usr}/a`)).toThrow(`mkdirSync:fail file already exists ${usr}/a`);
  expect(() => sync.mkdirSync!(`${usr}/a/b`, true)).toThrow(/file already exists/);
});
