import { newPhone, usr } from './files';

test('a file is written as text or bytes, and written again', () => {
  const { sync } = newPhone();
  sync.writeFileSync!(`${usr}/a`, '第一次很长');
  sync.writeFileSync!(`${usr}/a`, new TextEncoder().encode('二').buffer);
  sync.writeFileSync!(`${usr}//b/`, 'aGVsbG8=', 'base64');
  expect([sync.readFileSync!(`${usr}/a`, 'utf8'), sync.readFileSync!(`${usr}/b`, 'utf8')]).toEqual(['二', 'hello']);
});

test('a data URI is not base64', () => {
  expect(() => newPhone().sync.writeFileSync!(`${usr}/a`, 'data:image/png;base64,aGVsbG8=', 'base64')).toThrow('writeFileSync:fail base64 encode error');
});

test('only below one’s own folder, in a directory that is there', () => {
  const { sync } = newPhone();
  expect(() => sync.writeFileSync!(`${usr}/x/a`, 'x')).toThrow(`writeFileSync:fail no such file or directory, open ${usr}/x/a`);
  for (const path of ['/images/a.svg', 'wxfile://tmp_a', 'wxfile://store_a', `${usr}/../a`]) expect(() => sync.writeFileSync!(path, 'x')).toThrow(`writeFileSync:fail permission denied, open ${path}`);
});

test('a file holds 100 MB, all files together 200 MB', () => {
  const { sync } = newPhone();
  const hundred = new ArrayBuffer(100 * 1024 * 1024);
  const full = 'writeFileSync:fail the maximum size of the file storage limit is exceeded';
  expect(() => sync.writeFileSync!(`${usr}/a`, new ArrayBuffer(hundred.byteLength + 1))).toThrow(full);
  sync.writeFileSync!(`${usr}/a`, hundred);
  sync.writeFileSync!(`${usr}/b`, hundred);
  expect(() => sync.writeFileSync!(`${usr}/c`, 'x')).toThrow(full);
  sync.writeFileSync!(`${usr}/b`, 'x');
  expect(() => sync.writeFileSync!(`${usr}/c`, 'x')).not.toThrow();
});
