import { disputed, founded, mayStandBelow } from '../../cloudfunctions/associations/association';
import type { AssociationLevel } from '../../miniprogram/shared/contracts/associations';

const now = '2026-11-21T09:00:00.000+08:00';
const founding = { level: 'city' as const, name: '丙市注册会计师协会', cities: ['丙市'] };

test.each<[AssociationLevel, AssociationLevel, boolean]>([
  ['province', 'national', true],
  ['city', 'province', true],
  ['city', 'national', true],
  ['province', 'province', false],
  ['city', 'city', false],
  ['national', 'province', false],
  ['province', 'city', false],
])('that a %s stands below a %s is %p', (level, parent, allowed) => {
  expect(mayStandBelow(level, parent)).toBe(allowed);
});

test('a new association carries the whole path above it, and nothing of its own yet', () => {
  const parent = { _id: 'province', associationPath: ['national', 'province'] };
  expect(founded('c', founding, parent, now)).toMatchObject({ parentId: 'province', associationPath: ['national', 'province', 'c'], policy: {}, revision: 1 });
});

test('any association can be the root', () => {
  expect(founded('c', founding, null, now)).toMatchObject({ parentId: null, associationPath: ['c'] });
});

test('only neighbours dispute a city; an upper level gives way to the nearer one', () => {
  const place = (associationPath: string[], cities: string[]) => ({ _id: associationPath.at(-1)!, name: associationPath.at(-1)!, associationPath, cities });
  const tree = [place(['p'], ['甲市', '乙市']), place(['p', 'a'], ['甲市']), place(['p', 'b'], ['乙市', '丙市']), place(['p', 'c'], ['丙市'])];
  expect(disputed(tree, ['甲市', '乙市', '丙市', '丁市'])).toEqual([{ city: '丙市', names: ['b', 'c'] }]);
});
