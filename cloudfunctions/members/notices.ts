import type { Instant } from 'shared/contracts/answers';
import { applicationKindLabels } from 'shared/contracts/members';
import { applicationResultTemplate } from 'shared/templates';
import type { Notice } from '../platform/outbox';
import type { ApplicationRecord } from './application';
import type { EmployeeRecord } from './employee';

const path = '/packages/members/applications/index';

/** To whoever applied, bound or not: an inbox belongs to the OPENID. */
export function decided({ _id, openid, kind, state, reason, decidedAt }: ApplicationRecord): Notice {
  const approved = state === 'approved';
  const what = applicationKindLabels[kind];
  return {
    _id: `${_id}_${state}`,
    recipient: openid,
    kind: approved ? 'application-approved' : 'application-rejected',
    title: approved ? '申请已通过' : '申请未通过',
    body: approved ? `您提交的「${what}」申请已通过，${effects[kind]}` : `您提交的「${what}」申请未通过。原因：${ended(reason ?? '协会未注明')}如有疑问，请联系所属协会。`,
    path,
    at: decidedAt!,
    push: { templateId: applicationResultTemplate.id, fields: { thing1: what, phrase2: approved ? '已通过' : '未通过', time3: decidedAt! } },
  };
}

const effects: Record<ApplicationRecord['kind'], string> = {
  binding: '会员身份已绑定到这个微信号。',
  employee: '从业人员身份已登记。',
  'phone-change': '登记的手机号已更新。',
  transfer: '会员名册已更新。',
  deletion: '您的个人数据正在删除，依法须保存的记录已不再显示您的身份。',
};

/** To the former identity: whoever lost a binding without asking for it must hear of it. */
export function bindingEnded({ _id, ends, decidedAt }: ApplicationRecord): Notice[] {
  if (!ends) return [];
  const body = '协会审核后，您的会员身份已改绑到另一个微信号，这个微信号不再绑定。如果不是您本人申请的，请立即联系所属协会。';
  return [{ _id: `${_id}_ended`, recipient: ends.openid, kind: 'binding-ended', title: '会员身份已改绑', body, path: '/pages/me/index', at: decidedAt!, push: null }];
}

/** By staff, with their reason. */
export function employmentEnded({ _id, employeeId, firmName, since }: EmployeeRecord, reason: string, at: Instant): Notice {
  const body = `协会已结束您作为${firmName}从业人员的登记。原因：${ended(reason)}如有疑问，请联系所属协会。`;
  return { _id: `${employeeId}_ended_${since}`, recipient: _id, kind: 'employment-ended', title: '从业人员登记已结束', body, path: '/pages/me/index', at, push: null };
}

/** Whoever wrote the reason may have ended it already. */
const ended = (text: string) => (/[。！？；.!?;]$/.test(text) ? text : `${text}。`);
