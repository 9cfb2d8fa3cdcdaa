import { newPhone, usr } from './files';

const opened = (flag = 'r') => {
  const { sync } = newPhone();
  sync.writeFileSync!(`${usr}/a`, 'abcdef');
  return { sync, fd: sync.openSync!({ filePath: `${usr}/a`, flag }) };
};
const text = (buffer: ArrayBuffer) => new TextDecoder().decode(buffer);

test('it reads on from where it ended, and a given position moves nothing', () => {
  const { sync, fd } = opened();
  const arrayBuffer = new ArrayBuffer(2);
  sync.readSync!({ fd, arrayBuffer, length: 2 });
  sync.readSync!({ fd, arrayBuffer, length: 2, position: 0 });
  expect(text(arrayBuffer)).toBe('ab');
  expect(sync.readSync!({ fd, arrayBuffer, length: 2 })).toMatchObject({ bytesRead: 2 });
  expect(text(arrayBuffer)).toBe('cd');
});

test('at the end it reads less, beyond the buffer nothing', () => {
  const { sync, fd } = opened();
  expect(sync.readSync!({ fd, arrayBuffer: new ArrayBuffer(9), length: 9, position: 4 })).toMatchObject({ bytesRead: 2 });
  expect(() => sync.readSync!({ fd, arrayBuffer: new ArrayBuffer(1), offset: 1, length: 1 })).toThrow(/invalid argument/);
});

test('what is open for writing only cannot be read', () => {
  const { sync, fd } = opened('w');
  expect(() => sync.readSync!({ fd, arrayBuffer: new ArrayBuffer(1), length: 1 })).toThrow(/permission denied/);
});
