import { newPhone, usr } from './files';

test('what was closed cannot be used or closed again', () => {
  const { sync } = newPhone();
  const fd = sync.openSync!({ filePath: `${usr}/a`, flag: 'w' });
  sync.closeSync!({ fd });
  expect(() => sync.writeSync!({ fd, data: 'x' })).toThrow('writeSync:fail bad file descriptor');
  expect(() => sync.closeSync!({ fd })).toThrow('closeSync:fail bad file descriptor');
});
