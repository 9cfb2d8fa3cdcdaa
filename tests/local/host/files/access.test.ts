import { newPhone, picked, usr } from './files';

test('a file is there or it is not, wherever it lies', () => {
  const { sync } = newPhone();
  for (const path of [picked, '/images/a.svg', 'images/a.svg', usr]) expect(() => sync.accessSync!(path)).not.toThrow();
  expect(() => sync.accessSync!(`${usr}/none`)).toThrow(`accessSync:fail no such file or directory ${usr}/none`);
});

test('what lies outside the mini-program’s own places is closed', () => {
  const { sync } = newPhone();
  for (const path of [`${usr}/../etc`, 'file:///etc/passwd', './images/a.svg', 'https://example.org/a']) expect(() => sync.accessSync!(path)).toThrow(/permission denied/);
});
