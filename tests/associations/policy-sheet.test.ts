import fc from 'fast-check';
import { effective, isLooser, sheetOf, type OwnPolicy, type PolicyLevel } from '../../cloudfunctions/platform/policy-sheet';
import { measures } from '../../cloudfunctions/platform/measures';
import type { EffectivePolicy, PolicyField, PolicyValues } from '../../miniprogram/shared/contracts/associations';

const own = <Value>(value: Value) => ({ value, citation: null });
const level = (_id: string, policy: OwnPolicy = {}): PolicyLevel => ({ _id, name: `${_id}协会`, policy });
const periods = ['decisionDays', 'meetingDays', 'feedbackDays', 'longestDays', 'applicationDays'] as const;
const fields = Object.keys(measures) as PolicyField[];

const anyOwn = fc.record(
  {
    ...Object.fromEntries(periods.map((field) => [field, fc.integer({ min: 1, max: 120 }).map(own)])),
    firewall: fc.constantFrom<PolicyValues['firewall']>('recusal', 'separation').map(own),
    committeeName: fc.string().map(own),
    periodsStart: fc.constantFrom<PolicyValues['periodsStart']>('receipt', 'acceptance').map(own),
    branchesAreMembers: fc.boolean().map(own),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<OwnPolicy>;
const anyPath = fc.array(anyOwn, { minLength: 1, maxLength: 3 }).map((policies) => policies.map((policy, index) => level(String(index), policy)));

function check(property: fc.IPropertyWithHooks<[PolicyLevel[]]>): void {
  const seed = Number(process.env.SEED ?? Date.now());
  console.log(`policy sheets: SEED=${seed}`);
  fc.assert(property, { seed });
}

test('an association that has laid down nothing follows the measures, be it the root or the third below', () => {
  expect(effective([level('province')])).toEqual(measures);
  expect(effective([level('national'), level('province'), level('city')])).toEqual(measures);
});

test('a province alone counts 15, 30, 60 and 90 working days from receipt, by article 23', () => {
  const policy = effective([level('province')]);
  expect(periods.slice(0, 4).map((field) => policy[field].value)).toEqual([15, 30, 60, 90]);
  expect(policy.periodsStart.value).toBe('receipt');
  expect(policy.decisionDays.source).toMatchObject({ from: 'measures', citation: { article: '第二十三条' } });
});

test('what a province lays down holds in its cities, and says that it comes from there', () => {
  const citation = { newsId: 'jiangsu-measures', title: '省办法', article: '第八条' };
  const province = level('province', { committeeName: { value: '权益委员会', citation } });
  expect(effective([level('national'), province, level('city')]).committeeName).toEqual({
    value: '权益委员会',
    source: { from: 'association', id: 'province', name: 'province协会', citation },
  });
});

test('nine kinds of service below eight are a matter of data', () => {
  const culture = { id: 'culture', name: '文化建设', citation: null };
  const province = level('province', { serviceKinds: own([...measures.serviceKinds.value, culture]) });
  expect(effective([level('national')]).serviceKinds.value).toHaveLength(8);
  expect(effective([level('national'), province]).serviceKinds.value).toHaveLength(9);
});

test('a city may be stricter than its province', () => {
  const path = [level('province', { decisionDays: own(12) }), level('city', { decisionDays: own(10) })];
  expect(effective(path).decisionDays).toMatchObject({ value: 10, source: { id: 'city' } });
});

test('a tightened period rests on its article still; another name rests on nothing but its own', () => {
  const policy = effective([level('province', { decisionDays: own(12), committeeName: own('权益委员会') }), level('city', { decisionDays: own(10) })]);
  expect(policy.decisionDays.source).toMatchObject({ id: 'city', citation: { article: '第二十三条' } });
  expect(policy.committeeName.source).toMatchObject({ id: 'province', citation: null });
});

test('when the province becomes stricter than the city was, the city’s own value is overruled and shown so', () => {
  const line = sheetOf([level('province', { decisionDays: own(8) }), level('city', { decisionDays: own(10) })]).decisionDays;
  expect(line).toMatchObject({ value: 8, source: { id: 'province' }, own: { value: 10 }, overruled: true, inherited: { value: 8 } });
});

test('separation of staff above cannot be softened below', () => {
  expect(effective([level('province', { firewall: own('separation') }), level('city', { firewall: own('recusal') })]).firewall.value).toBe('separation');
});

test('no period and no firewall is ever looser than at any level above, whatever anybody has laid down', () => {
  check(fc.property(anyPath, (path) => {
    const along = path.map((_, index) => effective(path.slice(0, index + 1)));
    for (const [index, policy] of along.entries()) for (const above of [measures, ...along.slice(0, index)]) expect(looserFields(policy, above)).toEqual([]);
  }));
});

function looserFields(policy: EffectivePolicy, above: EffectivePolicy): PolicyField[] {
  return fields.filter((field) => isLooser(field, policy[field].value, above[field].value));
}

test('a period is the shortest of the path, and whoever is named as its source has laid down exactly that', () => {
  check(fc.property(anyPath, (path) => {
    const policy = effective(path);
    for (const field of periods) {
      const laidDown = path.flatMap(({ policy: each }) => each[field]?.value ?? []);
      expect(policy[field].value).toBe(Math.min(measures[field].value, ...laidDown));
    }
    for (const field of fields) expect(policy[field].value).toEqual(sourceValue(path, field, policy));
  }));
});

function sourceValue(path: PolicyLevel[], field: PolicyField, policy: EffectivePolicy): unknown {
  const { source } = policy[field];
  return source.from === 'association' ? path.find(({ _id }) => _id === source.id)?.policy[field]?.value : measures[field].value;
}

test('what may differ is the nearest that was laid down', () => {
  check(fc.property(anyPath, (path) => {
    const nearest = [...path].reverse().find(({ policy }) => policy.committeeName)?.policy.committeeName;
    expect(effective(path).committeeName.value).toBe(nearest?.value ?? measures.committeeName.value);
  }));
});

test('what is in effect is what the sheet shows, and is overruled exactly when the own value does not hold', () => {
  check(fc.property(anyPath, (path) => {
    const [policy, sheet] = [effective(path), sheetOf(path)];
    for (const field of fields) {
      const { inherited, own: laidDown, overruled, ...line } = sheet[field];
      expect(line).toEqual(policy[field]);
      if (!laidDown || overruled) expect(line).toEqual(inherited);
      else expect(line.value).toEqual(laidDown.value);
    }
  }));
});
