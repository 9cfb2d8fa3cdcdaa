import type { Filer, LeadDepartment, PolicyChange, PolicyField, PolicyValues, ServiceKind } from '../../../shared/contracts/associations';
import { committeeLabels, filerLabels, firewallLabels, noticePersonsLabels, periodsStartLabels } from '../../../shared/contracts/associations';

/** How a field is filled in. */
export type Entry = 'days' | 'count' | 'choice' | 'time' | 'line' | 'text' | 'filers' | 'kinds' | 'department' | 'hosts';

/** What is on the page while it is being written; each entry uses its own part. */
export interface FieldForm {
  text: string;
  index: number;
  filers: Filer[];
  kinds: ServiceKind[];
  department: LeadDepartment;
}

type Choice = [value: string | boolean, label: string];

const choices: Partial<Record<PolicyField, Choice[]>> = {
  periodsStart: Object.entries(periodsStartLabels),
  committeeHears: Object.entries(committeeLabels),
  firewall: Object.entries(firewallLabels),
  noticePersons: Object.entries(noticePersonsLabels),
  branchesAreMembers: [[true, '是'], [false, '否']],
};

const entries: Record<PolicyField, Entry> = {
  decisionDays: 'days',
  meetingDays: 'days',
  feedbackDays: 'days',
  longestDays: 'days',
  applicationDays: 'days',
  periodsStart: 'choice',
  dayEndsAt: 'time',
  committeeName: 'line',
  committeeHears: 'choice',
  mayFile: 'filers',
  serviceKinds: 'kinds',
  branchesAreMembers: 'choice',
  firewall: 'choice',
  acceptedWording: 'text',
  refusedWording: 'text',
  extendedWording: 'text',
  feedbackWording: 'text',
  noticeWord: 'line',
  noticePersons: 'choice',
  reasonLength: 'count',
  meetingNotice: 'count',
  quorumPercent: 'count',
  leadDepartment: 'department',
  linkHosts: 'hosts',
};

/** Every half hour from noon to midnight. */
export const times = Array.from({ length: 25 }, (_, index) => `${12 + Math.floor(index / 2)}:${index % 2 ? '30' : '00'}`);
export const filers = Object.keys(filerLabels) as Filer[];
/** Whom no policy can keep from filing (C 9, C 23). */
export const alwaysFile: Filer[] = ['firm', 'practising', 'non-practising'];

export const entryOf = (field: PolicyField): Entry => entries[field];
export const choiceLabels = (field: PolicyField): string[] => (choices[field] ?? []).map(([, label]) => label);

export const emptyForm = (): FieldForm => ({ text: '', index: 0, filers: [], kinds: [], department: { name: '', phone: '', address: '', officeHours: '' } });

export function formOf(field: PolicyField, value: PolicyValues[PolicyField]): FieldForm {
  const form = emptyForm();
  switch (entries[field]) {
    case 'choice':
      return { ...form, index: Math.max(0, (choices[field] ?? []).findIndex(([each]) => each === value)) };
    case 'time':
      return { ...form, index: Math.max(0, times.indexOf(String(value))) };
    case 'filers':
      return { ...form, filers: value as Filer[] };
    case 'kinds':
      return { ...form, kinds: value as ServiceKind[] };
    case 'department':
      return { ...form, department: (value as LeadDepartment | null) ?? form.department };
    case 'hosts':
      return { ...form, text: (value as string[]).join('\n') };
    default:
      return { ...form, text: String(value) };
  }
}

/** The cloud checks everything again and knows what the upper level allows. */
export function changeOf(field: PolicyField, form: FieldForm): PolicyChange {
  return { field, value: valueOf(field, form) } as PolicyChange;
}

/** What can be said before anything is sent; empty when nothing is missing. */
export function faultOf(field: PolicyField, form: FieldForm): string {
  const entry = entries[field];
  if (entry === 'days' && !/^[1-9]\d{0,2}$/.test(form.text.trim())) return '请填写工作日数，例如 15';
  if (entry === 'count' && !/^\d{1,3}$/.test(form.text.trim())) return '请填写一个整数';
  if ((entry === 'line' || entry === 'text') && !form.text.trim()) return '请填写内容';
  if (entry === 'kinds' && (form.kinds.length === 0 || form.kinds.some(({ name }) => !name.trim()))) return '请填写每一类服务的名称';
  if (entry === 'hosts' && !hostsIn(form.text).every((host) => /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(host))) return '请每行填写一个网站域名，例如 example.org.cn';
  if (entry === 'department' && Object.values(form.department).some((text) => !text.trim())) return '部门、电话、地址和办公时间都要填写';
  return '';
}

function valueOf(field: PolicyField, form: FieldForm): unknown {
  switch (entries[field]) {
    case 'days':
    case 'count':
      return Number(form.text.trim());
    case 'choice':
      return choices[field]?.[form.index]?.[0];
    case 'time':
      return times[form.index];
    case 'filers':
      return form.filers;
    case 'kinds':
      return form.kinds.map((kind) => ({ ...kind, name: kind.name.trim() }));
    case 'department':
      return form.department;
    case 'hosts':
      return hostsIn(form.text);
    default:
      return form.text.trim();
  }
}

/** As people paste them: a whole address stands for its host. */
function hostsIn(text: string): string[] {
  const hosts = text.split(/[\s、，,；;]+/).map((each) => each.toLowerCase().replace(/^https?:\/\//, '').replace(/[/?#].*$/, ''));
  return [...new Set(hosts.filter(Boolean))];
}
