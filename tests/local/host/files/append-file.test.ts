import { newPhone, usr } from './files';

test('text is added at the end', () => {
  const { sync } = newPhone();
  sync.writeFileSync!(`${usr}/a.txt`, '甲');
  sync.appendFileSync!(`${usr}/a.txt`, '乙');
  expect(sync.readFileSync!(`${usr}/a.txt`, 'utf8')).toBe('甲乙');
});

test('it makes no file, and nothing is added to a directory', () => {
  const { sync } = newPhone();
  expect(() => sync.appendFileSync!(`${usr}/a.txt`, '乙')).toThrow(`appendFileSync:fail no such file or directory, open ${usr}/a.txt`);
  expect(() => sync.appendFileSync!(usr, '乙')).toThrow(/illegal operation on a directory/);
});
