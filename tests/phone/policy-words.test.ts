import { measures } from '../../cloudfunctions/platform/measures';
import { effective } from '../../cloudfunctions/platform/policy-sheet';
import { citiesIn } from '../../miniprogram/packages/associations/cities';
import { shown } from '../../miniprogram/packages/associations/detail/shown';
import { groupsOf } from '../../miniprogram/packages/associations/sheet/lines';
import { sourceText, valueText } from '../../miniprogram/packages/associations/words';
import { sheetOf, type OwnPolicy } from '../../cloudfunctions/platform/policy-sheet';
import type { AssociationProfile, PolicyField } from '../../miniprogram/shared/contracts/associations';

const own = <Value>(value: Value) => ({ value, citation: null });
const path = (province: OwnPolicy, city: OwnPolicy = {}) => [
  { _id: 'province', name: '示例省协会', policy: province },
  { _id: 'city', name: '甲市协会', policy: city },
];
const place = { id: 'city', name: '甲市协会', level: 'city' } as const;
const profileOf = (province: OwnPolicy, city: OwnPolicy = {}): AssociationProfile => ({
  ...place, above: [], below: [], cities: ['甲市'], policy: effective(path(province, city)),
  committee: { name: '权益委员会', association: { id: 'province', name: '示例省协会', level: 'province' } },
});

test.each<[PolicyField, string]>([
  ['decisionDays', '15 个工作日'],
  ['periodsStart', '自收到书面材料之日起'],
  ['mayFile', '单位会员、执业会员、非执业会员'],
  ['serviceKinds', '8 类：维权、协调、宣传、搭台、引导、专业、信息化、国际发展'],
  ['branchesAreMembers', '否'],
  ['firewall', '逐件回避'],
  ['leadDepartment', '尚未公布'],
  ['linkHosts', '中注协和政府网站'],
])('by the measures %s is printed as %s', (field, text) => {
  expect(valueText(field, measures[field].value)).toBe(text);
});

test('each value says whose rule it is, seen from the association that one looks at', () => {
  const source = { from: 'association', id: 'province', name: '示例省协会', citation: null } as const;
  expect(sourceText(source, 'province')).toBe('本会规定');
  expect(sourceText(source, 'city')).toBe('沿用示例省协会');
  expect(sourceText(measures.decisionDays.source, 'city')).toBe('办法规定');
  expect(sourceText(measures.dayEndsAt.source, 'city')).toBe('平台默认');
});

test('a lead department that the association has not published is shown as the upper level’s', () => {
  const department = { name: '会员部', phone: '000-00000001', address: '示例路', officeHours: '工作日' };
  expect(shown(profileOf({ leadDepartment: own(department) })).department).toMatchObject({ name: '会员部', lent: '示例省协会' });
  expect(shown(profileOf({}, { leadDepartment: own(department) })).department).toMatchObject({ lent: '' });
  expect(shown(profileOf({})).department).toBeNull();
});

test('a committee of the superior is named with the superior', () => {
  expect(shown(profileOf({})).committee).toBe('示例省协会权益委员会');
});

test('the counting is told in full: what from, to which hour', () => {
  expect(shown(profileOf({ dayEndsAt: own('24:00'), periodsStart: own('acceptance' as const) })).counting).toBe(
    '第一项自收到书面材料之日起算，其余自作出受理决定之日起算；当天不计，每个工作日到 24:00 为止。',
  );
});

test('the sheet shows every field once, and beside an overruled one what it was', () => {
  const sheet = sheetOf(path({ decisionDays: own(8) }, { decisionDays: own(10) }));
  const lines = groupsOf({ association: place, revision: 1, sheet, mayChange: true }).flatMap((group) => group.lines);
  expect(lines.map(({ field }) => field).sort()).toEqual(Object.keys(measures).sort());
  expect(lines.find(({ field }) => field === 'decisionDays')).toMatchObject({ text: '8 个工作日', own: false, overruled: '本会原来规定为 10 个工作日，上级后来更严，现按上级执行。' });
});

test('cities are read from a line as people type it', () => {
  expect(citiesIn('甲市、乙市，丙市 丁市\n甲市；')).toEqual(['甲市', '乙市', '丙市', '丁市']);
  expect(citiesIn('  ')).toEqual([]);
});
