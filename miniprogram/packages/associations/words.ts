import type { InEffect, LeadDepartment, PolicyField, PolicySource, PolicyValues, ServiceKind } from '../../shared/contracts/associations';
import { committeeLabels, filerLabels, firewallLabels, noticePersonsLabels, periodsStartLabels } from '../../shared/contracts/associations';

const days = (value: number) => `${value} 个工作日`;

const written: { [Field in PolicyField]: (value: PolicyValues[Field]) => string } = {
  decisionDays: days,
  meetingDays: days,
  feedbackDays: days,
  longestDays: days,
  applicationDays: days,
  periodsStart: (value) => `自${periodsStartLabels[value]}起`,
  dayEndsAt: (value) => (value === '24:00' ? '24:00（全天）' : value),
  committeeName: (value) => value,
  committeeHears: (value) => committeeLabels[value],
  mayFile: (value) => value.map((filer) => filerLabels[filer]).join('、'),
  serviceKinds: (value) => `${value.length} 类：${value.map((kind: ServiceKind) => kind.name).join('、')}`,
  branchesAreMembers: (value) => (value ? '是' : '否'),
  firewall: (value) => firewallLabels[value],
  acceptedWording: (value) => value,
  refusedWording: (value) => value,
  extendedWording: (value) => value,
  feedbackWording: (value) => value,
  noticeWord: (value) => `${value}〔年份〕序号`,
  noticePersons: (value) => noticePersonsLabels[value],
  reasonLength: (value) => `${value} 个字`,
  meetingNotice: (value) => (value === 0 ? '不要求提前' : `提前 ${value} 个工作日`),
  quorumPercent: (value) => `应到委员的 ${value}%`,
  leadDepartment: (value: LeadDepartment | null) => (value ? `${value.name}，${value.phone}，${value.address}，${value.officeHours}` : '尚未公布'),
  linkHosts: (value) => ['中注协和政府网站', ...value].join('、'),
};

/** A value as it is printed. */
export function valueText<Field extends PolicyField>(field: Field, value: PolicyValues[Field]): string {
  return written[field](value);
}

/** Whose rule it is, seen from one association. */
export function sourceText(source: PolicySource, associationId: string): string {
  if (source.from === 'platform') return '平台默认';
  if (source.from === 'measures') return '办法规定';
  return source.id === associationId ? '本会规定' : `沿用${source.name}`;
}

export function citationOf({ source }: InEffect<unknown>) {
  return source.from === 'platform' ? null : source.citation;
}
