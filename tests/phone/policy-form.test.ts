import { measures } from '../../cloudfunctions/platform/measures';
import { changeOf, choiceLabels, emptyForm, entryOf, faultOf, formOf, times } from '../../miniprogram/packages/associations/edit/form';
import { basisFault, citationOf, noBasis } from '../../miniprogram/packages/associations/edit/basis';
import { policyLabels, type PolicyField, type PolicyValues } from '../../miniprogram/shared/contracts/associations';

const fields = Object.keys(policyLabels) as PolicyField[];
const department = { name: '会员部', phone: '000-00000001', address: '示例路', officeHours: '工作日' };
const valueOf = (field: PolicyField) => (field === 'leadDepartment' ? department : measures[field].value);

test.each(fields)('%s goes into the form and comes out as it was', (field) => {
  const form = formOf(field, valueOf(field));
  expect(faultOf(field, form)).toBe('');
  expect(changeOf(field, form)).toEqual({ field, value: valueOf(field) });
});

test.each<[PolicyField, number, PolicyValues[PolicyField]]>([
  ['periodsStart', 1, 'acceptance'],
  ['committeeHears', 1, 'superior'],
  ['firewall', 1, 'separation'],
  ['branchesAreMembers', 0, true],
])('choice %s number %i means %p', (field, index, value) => {
  expect(choiceLabels(field)).toHaveLength(2);
  expect(changeOf(field, { ...emptyForm(), index })).toEqual({ field, value });
});

test('a day may end at any half hour from noon to midnight', () => {
  expect([times[0], times[11], times.at(-1)]).toEqual(['12:00', '17:30', '24:00']);
});

test.each(['', '0', '1.5', '-3', '一', '1000'])('%p is no number of working days', (text) => {
  expect(faultOf('decisionDays', { ...emptyForm(), text })).toBe('请填写工作日数，例如 15');
});

test('sites come one on a line, however they were pasted; none is an answer too', () => {
  const form = { ...emptyForm(), text: ' https://News.Example.org/a?b\nexample.org.cn、example.org.cn ' };
  expect([faultOf('linkHosts', form), changeOf('linkHosts', form)]).toEqual(['', { field: 'linkHosts', value: ['news.example.org', 'example.org.cn'] }]);
  expect([faultOf('linkHosts', emptyForm()), changeOf('linkHosts', emptyForm())]).toEqual(['', { field: 'linkHosts', value: [] }]);
  expect(faultOf('linkHosts', { ...emptyForm(), text: '我们的网站' })).toBe('请每行填写一个网站域名，例如 example.org.cn');
});

test('what is left empty is asked for', () => {
  const empty = fields.filter((field) => faultOf(field, emptyForm()) !== '');
  expect(empty.map(entryOf).filter((entry) => ['choice', 'time', 'filers'].includes(entry))).toEqual([]);
  expect(empty).toHaveLength(16);
});

test('a basis is a document with an article, or none', () => {
  const basis = { ...noBasis(), documents: [{ newsId: 'national-measures', title: '办法' }], index: 1, article: ' 第九条 ' };
  expect(citationOf(basis)).toEqual({ newsId: 'national-measures', title: '办法', article: '第九条' });
  expect(basisFault(basis)).toBe('');
  expect(basisFault({ ...basis, article: '9' })).not.toBe('');
  expect(citationOf(noBasis())).toBeNull();
  expect(basisFault(noBasis())).toBe('');
});
