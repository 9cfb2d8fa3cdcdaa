import { newPhone, picked, usr } from './files';

interface Stats {
  size: number;
  lastModifiedTime: number;
  isFile(): boolean;
  isDirectory(): boolean;
}

test('a file and a directory say what they are, in seconds and bytes', () => {
  const { sync } = newPhone();
  sync.writeFileSync!(`${usr}/a`, '甲');
  const file = sync.statSync!(`${usr}/a`) as Stats;
  expect([file.size, file.isFile(), file.isDirectory(), file.lastModifiedTime]).toEqual([3, true, false, Date.parse('2026-11-18T10:00:00+08:00') / 1000]);
  expect((sync.statSync!(usr) as Stats).isDirectory()).toBe(true);
  expect((sync.statSync!(picked) as Stats).size).toBe(6);
});

test('recursively each path below answers under its own name', () => {
  const { sync } = newPhone();
  sync.mkdirSync!(`${usr}/a/b`, true);
  sync.writeFileSync!(`${usr}/a/b/c`, 'x');
  expect(Object.keys(sync.statSync!(`${usr}/a`, true) as object)).toEqual(['/', '/b', '/b/c']);
});

test('what is not there has no answer', () => {
  expect(() => newPhone().sync.statSync!(`${usr}/none`)).toThrow(`statSync:fail no such file or directory ${usr}/none`);
});
