import { newPhone, usr } from './files';

const there = (flag: string) => {
  const { sync } = newPhone();
  sync.writeFileSync!(`${usr}/a`, 'abc');
  sync.openSync!({ filePath: `${usr}/a`, flag });
  return sync.readFileSync!(`${usr}/a`, 'utf8');
};

test.each([['r', 'abc'], ['r+', 'abc'], ['a', 'abc'], ['a+', 'abc'], ['as', 'abc'], ['w', ''], ['w+', '']])('opening a file as %s leaves %j in it', (flag, expected) => {
  expect(there(flag)).toBe(expected);
});

test.each(['wx', 'wx+', 'ax', 'ax+'])('%s wants a file that is not there yet', (flag) => {
  expect(() => there(flag)).toThrow(`openSync:fail file already exists ${usr}/a`);
  const { sync } = newPhone();
  sync.openSync!({ filePath: `${usr}/b`, flag });
  expect(sync.readFileSync!(`${usr}/b`, 'utf8')).toBe('');
});

test('reading wants a file that is there, changing one that is the mini-program’s own', () => {
  const { sync } = newPhone();
  expect(() => sync.openSync!({ filePath: `${usr}/none` })).toThrow(/no such file or directory/);
  expect(() => sync.openSync!({ filePath: '/images/a.svg', flag: 'r+' })).toThrow(/permission denied/);
  expect(() => sync.openSync!({ filePath: `${usr}/none`, flag: 'rw' })).toThrow(/invalid argument/);
});
