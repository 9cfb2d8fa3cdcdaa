import { newPhone, picked, usr } from './files';

test('a temporary file is kept under a path that WeChat chooses, and the temporary path names nothing any more', () => {
  const { sync, keptEntries } = newPhone();
  const saved = sync.saveFileSync!(picked) as string;
  expect(saved).toMatch(/^wxfile:\/\/store_\w+\.txt$/);
  expect(sync.readFileSync!(saved, 'utf8')).toBe('挑的');
  expect(keptEntries.has(saved)).toBe(true);
  expect(() => sync.accessSync!(picked)).toThrow(/no such file/);
});

test('or under the path that the page gives', () => {
  const { sync } = newPhone();
  expect(sync.saveFileSync!(picked, `${usr}/a.txt`)).toBe(`${usr}/a.txt`);
  expect(sync.readdirSync!(usr)).toEqual(['a.txt']);
});

test('only a temporary file is saved, and a file that cannot be kept stays temporary', () => {
  const { sync } = newPhone();
  for (const path of ['/images/a.svg', 'wxfile://tmp_none']) expect(() => sync.saveFileSync!(path)).toThrow('saveFileSync:fail tempFilePath file not exist');
  expect(() => sync.saveFileSync!(picked, `${usr}/x/a.txt`)).toThrow(/no such file or directory/);
  expect(() => sync.accessSync!(picked)).not.toThrow();
});
