import type { AssociationProfile, Citation, EffectivePolicy, PeriodsStart, PolicyField } from '../../../shared/contracts/associations';
import { associationLevelLabels } from '../../../shared/contracts/associations';
import { citationOf, sourceText, valueText } from '../words';

interface Line {
  field: PolicyField;
  label: string;
  text: string;
  source: string;
  citation: Citation | null;
}

const promised: [PolicyField, string][] = [
  ['decisionDays', '决定是否受理，并书面告知'],
  ['meetingDays', '召开委员会会议，形成专家意见'],
  ['feedbackDays', '向会员反馈'],
  ['longestDays', '特殊情况延长后，最长'],
];

/** An association as its page shows it. */
export function shown({ id, name, level, above, below, cities, policy, committee }: AssociationProfile) {
  return {
    id,
    name,
    level: associationLevelLabels[level],
    above,
    below,
    cities: cities.join('、'),
    department: departmentOf(policy, id),
    kinds: policy.serviceKinds.value,
    kindsBasis: citationOf(policy.serviceKinds),
    periods: promised.map(([field, label]) => lineOf(policy, field, label, id)),
    counting: `${startOf(policy.periodsStart.value)}；当天不计，每个工作日到 ${policy.dayEndsAt.value} 为止。`,
    filers: valueText('mayFile', policy.mayFile.value),
    filersBasis: citationOf(policy.mayFile),
    committee: committee.association.id === id ? committee.name : `${committee.association.name}${committee.name}`,
    committeeBasis: citationOf(policy.committeeName),
  };
}

function startOf(start: PeriodsStart): string {
  if (start === 'receipt') return '各项都自收到书面材料之日起算';
  return '第一项自收到书面材料之日起算，其余自作出受理决定之日起算';
}

function departmentOf({ leadDepartment }: EffectivePolicy, id: string) {
  const { value, source } = leadDepartment;
  const lent = source.from === 'association' && source.id !== id ? source.name : '';
  return value && { ...value, lent, citation: citationOf(leadDepartment) };
}

function lineOf(policy: EffectivePolicy, field: PolicyField, label: string, id: string): Line {
  const { value, source } = policy[field];
  return { field, label, text: valueText(field, value), source: sourceText(source, id), citation: citationOf(policy[field]) };
}
