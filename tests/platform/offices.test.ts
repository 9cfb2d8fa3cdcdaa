import { officeDoubt } from '../../cloudfunctions/platform/offices';

const firm = { city: '甲市', branches: [{ name: '乙市分所', city: '乙市' }, { name: '丙市第一分所', city: '丙市' }] };

test.each([
  ['the head office', '甲市', null],
  ['a branch, whichever it is', '丙市', null],
  ['a branch by its name', '乙市', '乙市分所'],
  ['a branch by a name that nobody has registered', '乙市', '乙市第二分所'],
])('nothing speaks against the city of %s', (_, city, branchName) => {
  expect(officeDoubt(firm, city, branchName)).toBeNull();
});

test('a city without an office, and a branch that is registered in another city, are said to be so', () => {
  expect(officeDoubt(firm, '丁市', null)).toBe('单位会员登记中，这家事务所在“丁市”没有机构');
  expect(officeDoubt(firm, '甲市', '乙市分所')).toBe('单位会员登记中，乙市分所在乙市');
});

test('of a firm whose branches nobody has entered nothing is doubted', () => {
  expect(officeDoubt({ city: '甲市', branches: [] }, '丁市', '丁市分所')).toBeNull();
});
