import { newPhone, usr } from './files';

test('what is open is measured', () => {
  const { sync } = newPhone();
  const fd = sync.openSync!({ filePath: `${usr}/a`, flag: 'w' });
  sync.writeSync!({ fd, data: '甲' });
  expect(sync.fstatSync!({ fd })).toMatchObject({ size: 3 });
});
