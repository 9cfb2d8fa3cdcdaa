import fc from 'fast-check';
import { newPhone, usr } from './files';

const encodings = ['base64', 'hex', 'latin1', 'binary'];

test('what was written as bytes comes back in every encoding that holds bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.constantFrom(...encodings), (written, encoding) => {
      const { sync } = newPhone();
      sync.writeFileSync!(`${usr}/a`, written.slice().buffer);
      sync.writeFileSync!(`${usr}/b`, sync.readFileSync!(`${usr}/a`, encoding), encoding);
      expect([...new Uint8Array(sync.readFileSync!(`${usr}/b`) as ArrayBuffer)]).toEqual([...written]);
    }),
  );
});

test.each(['utf8', 'utf-8', 'ucs2', 'ucs-2', 'utf16le', 'utf-16le'])('text of any kind comes back in %s', (encoding) => {
  const { sync } = newPhone();
  sync.writeFileSync!(`${usr}/a`, '会员 A 😀', encoding);
  expect(sync.readFileSync!(`${usr}/a`, encoding)).toBe('会员 A 😀');
});

test('a part is read by place and length, and both must lie within the file', () => {
  const { sync } = newPhone();
  sync.writeFileSync!(`${usr}/a`, 'abcdef');
  expect(sync.readFileSync!(`${usr}/a`, 'ascii', 2, 3)).toBe('cde');
  for (const [position, length] of [[6, undefined], [-1, undefined], [0, 0], [4, 3]]) expect(() => sync.readFileSync!(`${usr}/a`, 'ascii', position, length)).toThrow(/invalid argument/);
});

test('what is not there, a directory and an unknown encoding are refused', () => {
  const { sync } = newPhone();
  expect(() => sync.readFileSync!(`${usr}/none`)).toThrow(expect.objectContaining({ errno: 1300002, message: `readFileSync:fail no such file or directory, open ${usr}/none` }));
  expect(() => sync.readFileSync!(usr)).toThrow(`readFileSync:fail illegal operation on a directory, open "${usr}"`);
  expect(() => sync.readFileSync!('/images/a.svg', 'gbk')).toThrow(/invalid encoding "gbk"/);
});
