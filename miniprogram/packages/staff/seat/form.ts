import type { ExpertProfile, Occupation } from '../../../shared/contracts/committees';
import { listed } from '../terms';

export interface SeatForm {
  name: string;
  certificateNumber: string;
  organisation: string;
  fields: string;
  profile: string;
  conflicts: string;
  distinct: string;
  title: string;
  from: string;
  until: string;
  reason: string;
}

export const emptyForm: SeatForm = { name: '', certificateNumber: '', organisation: '', fields: '', profile: '', conflicts: '', distinct: '', title: '委员', from: '', until: '', reason: '' };

/** What is still missing, or the empty text. */
export function formFault(form: SeatForm, occupation: Occupation): string {
  if (!form.name.trim() || !form.organisation.trim()) return '请填写姓名和工作单位';
  if (occupation === 'cpa' && !form.certificateNumber.trim()) return '注册会计师请填写会员证书编号';
  if (listed(form.fields).length === 0 || !form.profile.trim()) return '请填写专长和简介';
  if (!form.title.trim() || !form.from || !form.until) return '请填写职务和任期';
  return form.reason.trim() ? '' : '请写明原因';
}

export function profileOf(form: SeatForm, occupation: Occupation): ExpertProfile {
  const conflicts = listed(form.conflicts);
  return { occupation, organisation: form.organisation.trim(), fields: listed(form.fields), profile: form.profile.trim(), ...(conflicts.length > 0 && { conflicts }) };
}
