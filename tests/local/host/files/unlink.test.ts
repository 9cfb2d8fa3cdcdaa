import { newPhone, picked, usr } from './files';

test('a file goes, a directory does not', () => {
  const { sync, keptEntries } = newPhone();
  sync.writeFileSync!(`${usr}/a`, 'x');
  sync.unlinkSync!(`${usr}/a`);
  expect(keptEntries.get(`${usr}/a`)).toBeNull();
  expect(() => sync.unlinkSync!(`${usr}/a`)).toThrow(`unlinkSync:fail no such file or directory ${usr}/a`);
  sync.mkdirSync!(`${usr}/b`);
  expect(() => sync.unlinkSync!(`${usr}/b`)).toThrow(`unlinkSync:fail operation not permitted, unlink ${usr}/b`);
});

test('what is not one’s own stays', () => {
  for (const path of [picked, '/images/a.svg']) expect(() => newPhone().sync.unlinkSync!(path)).toThrow(`unlinkSync:fail permission denied, open ${path}`);
});
