import fc from 'fast-check';
import { faultOf } from '../../cloudfunctions/associations/sheet';
import { hearingAt } from '../../cloudfunctions/platform/policy-sheet';
import { measures } from '../../cloudfunctions/platform/measures';
import { effective, type OwnPolicy, type PolicyLevel } from '../../cloudfunctions/platform/policy-sheet';
import type { Filer, PolicyChange, PolicyValues } from '../../miniprogram/shared/contracts/associations';

const own = <Value>(value: Value) => ({ value, citation: null });
const level = (policy: OwnPolicy = {}): PolicyLevel => ({ _id: 'province', name: '示例省注册会计师协会', policy });
/** What is said to a city below a province of this policy that changes its sheet. */
const said = (change: PolicyChange, province: OwnPolicy = {}, city: OwnPolicy = {}) =>
  faultOf(change, effective([level(province)]), effective([level(province), { _id: 'city', name: '甲市注册会计师协会', policy: city }]), false);

test('a longer period than the measures’ is refused with the article and what it says', () => {
  expect(faultOf({ field: 'decisionDays', value: 16 }, measures, measures, true)).toBe(
    '「作出受理或不予受理决定的期限」只能比上级更严：《中国注册会计师协会会员服务办法》第二十三条规定为 15 个工作日',
  );
});

test('a longer period than the province’s is refused with the province’s value and the article', () => {
  expect(said({ field: 'feedbackDays', value: 60 }, { feedbackDays: own(45) })).toBe(
    '「反馈会员的期限」只能比上级更严：示例省注册会计师协会规定为 45 个工作日（依据《中国注册会计师协会会员服务办法》第二十三条）',
  );
});

test('a period without an article is the platform’s', () => {
  expect(said({ field: 'applicationDays', value: 6 })).toBe('「审核身份申请的期限」只能比上级更严：平台规定为 5 个工作日');
});

test.each([14, 15])('%i working days for the decision are not looser than 15', (value) => {
  expect(said({ field: 'decisionDays', value })).toBeNull();
});

test('who is separated above stays separated', () => {
  expect(said({ field: 'firewall', value: 'recusal' }, { firewall: own('separation') })).toContain('“经办人员完全分开”');
  expect(said({ field: 'firewall', value: 'separation' })).toBeNull();
});

test('the feedback may not be due before the meeting', () => {
  expect(said({ field: 'feedbackDays', value: 20 })).toBe(
    '反馈会员的期限（20 个工作日）不能短于召开委员会会议的期限（30 个工作日），请先调整另一项',
  );
});

test('counted from acceptance, the meeting may come sooner after it than the decision after receipt', () => {
  const change: PolicyChange = { field: 'meetingDays', value: 10 };
  expect(said(change)).not.toBeNull();
  expect(said(change, {}, { periodsStart: own('acceptance') })).toBeNull();
});

test('counting from receipt again looks at all steps', () => {
  const city: OwnPolicy = { periodsStart: own('acceptance'), meetingDays: own(10) };
  expect(said({ field: 'periodsStart', value: 'receipt' }, {}, city)).toContain('请先调整另一项');
});

test('what upper levels have done to the order hinders no change of something else', () => {
  expect(said({ field: 'committeeName', value: '权益委员会' }, { feedbackDays: own(20) })).toBeNull();
});

test('every kind of member may always file; others by policy', () => {
  for (const value of [['firm', 'non-practising'], ['firm', 'practising', 'employee'], ['practising', 'non-practising']] as Filer[][]) expect(said({ field: 'mayFile', value })).toContain('不能去掉');
  expect(said({ field: 'mayFile', value: ['firm', 'practising', 'non-practising', 'employee'] })).toBeNull();
});

test('a root has no superior to hear its cases', () => {
  const change: PolicyChange = { field: 'committeeHears', value: 'superior' };
  expect(faultOf(change, measures, measures, true)).toBe('本会没有上级协会，只能由本会委员会审议');
  expect(said(change)).toBeNull();
});

test('two kinds of service have two names', () => {
  const twice = measures.serviceKinds.value.slice(0, 2).map((kind) => ({ ...kind, name: '维权' }));
  expect(said({ field: 'serviceKinds', value: twice })).toContain('名称相同');
});

const anyPath = fc.array(fc.option(fc.constantFrom<PolicyValues['committeeHears']>('own', 'superior'), { nil: undefined }), { minLength: 1, maxLength: 3 });

test('cases are heard by the nearest association that hears them itself, the root at last', () => {
  const seed = Number(process.env.SEED ?? Date.now());
  console.log(`who hears: SEED=${seed}`);
  fc.assert(
    fc.property(anyPath, (laidDown) => {
      const path = laidDown.map((hears) => level(hears ? { committeeHears: own(hears) } : {}));
      const along = path.map((_, index) => effective(path.slice(0, index + 1)));
      const index = hearingAt(along);
      if (index > 0) expect(along[index]!.committeeHears.value).toBe('own');
      for (const nearer of along.slice(index + 1)) expect(nearer.committeeHears.value).toBe('superior');
    }),
    { seed },
  );
});
