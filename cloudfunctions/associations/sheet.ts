import type { EffectivePolicy, Filer, Own, PolicyChange, PolicyField, PolicySource, PolicyValues } from 'shared/contracts/associations';
import { firewallLabels, policyLabels } from 'shared/contracts/associations';
import { measures } from '../platform/measures';
import { isLooser } from '../platform/policy-sheet';

/** What stands in the way of a change; null when nothing does. `inherited` is what holds above, `current` what holds now. */
export function faultOf(change: PolicyChange, inherited: EffectivePolicy, current: EffectivePolicy, isRoot: boolean): string | null {
  return loosened(change, inherited) ?? disordered({ ...valuesOf(current), [change.field]: change.value }, change.field) ?? unfit(change, isRoot);
}

export function isSameOwn(one: Own<unknown> | null | undefined, other: Own<unknown> | null): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other);
}

function loosened({ field, value }: PolicyChange, inherited: EffectivePolicy): string | null {
  if (!isLooser(field, value, inherited[field].value)) return null;
  const { value: above, source } = inherited[field];
  return `「${policyLabels[field]}」只能比上级更严：${sourceName(source)}规定为${written(field, above)}${basis(field, source)}`;
}

function written(field: PolicyField, value: PolicyValues[PolicyField]): string {
  return field === 'firewall' ? `“${firewallLabels[value as PolicyValues['firewall']]}”` : ` ${String(value)} 个工作日`;
}

function sourceName(source: PolicySource): string {
  if (source.from === 'association') return source.name;
  return source.from === 'measures' ? `《${source.citation.title}》${source.citation.article}` : '平台';
}

/** The article stays the reason, whoever has tightened it since. */
function basis(field: PolicyField, source: PolicySource): string {
  const origin = measures[field].source;
  return source.from === 'association' && origin.from === 'measures' ? `（依据《${origin.citation.title}》${origin.citation.article}）` : '';
}

const order = ['decisionDays', 'meetingDays', 'feedbackDays', 'longestDays'] as const;

/** A later step may not be due before an earlier one; counted from acceptance, the decision stands by itself. */
function disordered(values: PolicyValues, changed: PolicyField): string | null {
  const steps = values.periodsStart === 'receipt' ? order : order.slice(1);
  const pairs = steps.slice(1).map((later, index) => [steps[index]!, later] as const);
  const concerned = pairs.filter((pair) => changed === 'periodsStart' || (pair as readonly string[]).includes(changed));
  const wrong = concerned.find(([earlier, later]) => values[later] < values[earlier]);
  return wrong ? `${policyLabels[wrong[1]]}（${values[wrong[1]]} 个工作日）不能短于${policyLabels[wrong[0]]}（${values[wrong[0]]} 个工作日），请先调整另一项` : null;
}

/** C 9 and C 23 speak of members, whatever their kind: a sheet may let in others, never leave one out. */
const members: readonly Filer[] = ['firm', 'practising', 'non-practising'];

function unfit({ field, value }: PolicyChange, isRoot: boolean): string | null {
  if (field === 'mayFile' && members.some((each) => !value.includes(each))) return '单位会员、执业会员和非执业会员都可以提出维权申请（第九条、第二十三条），不能去掉';
  if (field === 'committeeHears' && value === 'superior' && isRoot) return '本会没有上级协会，只能由本会委员会审议';
  if (field === 'serviceKinds' && new Set(value.map(({ name }) => name)).size < value.length) return '有两类服务的名称相同，请改成不同的名称';
  if (field === 'serviceKinds' && new Set(value.map(({ id }) => id)).size < value.length) return '有一类服务重复了，请返回后重新填写';
  return null;
}

function valuesOf(policy: EffectivePolicy): PolicyValues {
  return Object.fromEntries(Object.entries(policy).map(([field, { value }]) => [field, value])) as unknown as PolicyValues;
}
