import { newPhone, usr } from './files';

const written = (flag: string, writes: object[]) => {
  const { sync } = newPhone();
  sync.writeFileSync!(`${usr}/a`, 'abc');
  const fd = sync.openSync!({ filePath: `${usr}/a`, flag });
  const answers = writes.map((one) => sync.writeSync!({ fd, ...one }));
  return { text: sync.readFileSync!(`${usr}/a`, 'utf8'), answers };
};

test('it writes on from where it ended, over what stands there', () => {
  expect(written('r+', [{ data: 'X' }, { data: 'Y' }])).toEqual({ text: 'XYc', answers: [{ bytesWritten: 1 }, { bytesWritten: 1 }] });
});

test('a given position is written to and moves nothing', () => {
  expect(written('r+', [{ data: 'Z', position: 2 }, { data: 'X' }]).text).toBe('XbZ');
});

test('what was opened to append writes at the end, whatever position is asked for', () => {
  expect(written('a', [{ data: 'd' }, { data: 'e', position: 0 }]).text).toBe('abcde');
});

test('of bytes a part is written', () => {
  const data = new TextEncoder().encode('12345').buffer;
  expect(written('w', [{ data, offset: 1, length: 2 }]).text).toBe('23');
  expect(() => written('w', [{ data, offset: 4, length: 2 }])).toThrow(/invalid argument/);
});

test('what is open for reading only cannot be written', () => {
  expect(() => written('r', [{ data: 'x' }])).toThrow(/permission denied/);
});
