import type { Citation, ManagedSheet, PolicyField, PolicySheet } from '../../../shared/contracts/associations';
import { policyLabels } from '../../../shared/contracts/associations';
import { citationOf, sourceText, valueText } from '../words';

export interface ShownLine {
  field: PolicyField;
  label: string;
  text: string;
  source: string;
  own: boolean;
  citation: Citation | null;
  /** What the upper level has overruled, empty when nothing is. */
  overruled: string;
}

const groups: { title: string; note: string; fields: PolicyField[] }[] = [
  { title: '办理期限', note: '期限只能比上级更短。', fields: ['decisionDays', 'meetingDays', 'feedbackDays', 'longestDays', 'applicationDays', 'periodsStart', 'dayEndsAt'] },
  { title: '委员会与受理', note: '维权与惩戒的隔离只能比上级更严。', fields: ['committeeName', 'committeeHears', 'meetingNotice', 'quorumPercent', 'mayFile', 'firewall'] },
  { title: '服务与会员', note: '', fields: ['serviceKinds', 'branchesAreMembers'] },
  { title: '告知书', note: '', fields: ['noticeWord', 'noticePersons', 'reasonLength', 'acceptedWording', 'refusedWording', 'extendedWording', 'feedbackWording'] },
  { title: '牵头部门', note: '', fields: ['leadDepartment'] },
  { title: '资讯', note: '', fields: ['linkHosts'] },
];

export function groupsOf({ sheet, association }: ManagedSheet) {
  return groups.map(({ title, note, fields }) => ({ title, note, lines: fields.map((field) => lineOf(field, sheet, association.id)) }));
}

function lineOf(field: PolicyField, sheet: PolicySheet, associationId: string): ShownLine {
  const { value, source, own, overruled } = sheet[field];
  return {
    field,
    label: policyLabels[field],
    text: valueText(field, value),
    source: sourceText(source, associationId),
    own: own !== null && !overruled,
    citation: citationOf(sheet[field]),
    overruled: own && overruled ? `本会原来规定为 ${valueText(field, own.value)}，上级后来更严，现按上级执行。` : '',
  };
}
