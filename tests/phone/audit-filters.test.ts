import { asInput, kindOptions, noFilters } from '../../miniprogram/packages/audit/filters';

const associations = [{ id: 'province', name: '示例省注册会计师协会' }, { id: 'city-a', name: '甲市注册会计师协会' }];

test('without a filter nothing is asked for but everything', () => {
  expect(asInput(noFilters, associations)).toEqual({});
});

test('both days count whole, in Beijing time, over the end of a month too', () => {
  const input = asInput({ ...noFilters, from: '2026-02-01', until: '2026-02-28' }, associations);
  expect(input).toEqual({ from: '2026-02-01T00:00:00.000+08:00', until: '2026-03-01T00:00:00.000+08:00' });
});

test('kind, association and person are passed on as the cloud knows them', () => {
  const kindIndex = kindOptions.indexOf('查阅个人信息');
  expect(asInput({ ...noFilters, kindIndex, associationIndex: 2, name: '示例主任' }, associations)).toEqual({ kind: 'read', associationId: 'city-a', name: '示例主任' });
});
