import type { EventActions } from 'shared/contracts/events';
import { doors } from 'shared/contracts/doors';
import type { StaffRole } from 'shared/contracts/roles';
import type { Permissions } from '../platform/permission';

const organisers = doors.organiseEvents;
const keepers = ['super-administrator', 'lead'] as const satisfies StaffRole[];

export const permissions = {
  list: { who: 'everyone', of: 'public', does: '浏览已发布的活动', because: 'C 21' },
  search: { who: 'everyone', of: 'public', does: '搜索已发布的活动', because: 'C 21' },
  cities: { who: 'everyone', of: 'public', does: '按城市筛选活动' },
  latest: { who: 'everyone', of: 'public', does: '在首页看正在报名的活动', because: 'C 21' },
  detail: { who: 'anyone', of: 'public', does: '查看活动详情；草稿只有本会及上级的工作人员能看到', because: 'C 21' },
  todo: { who: 'anyone', of: 'own', does: '查看自己的活动待办', because: 'C 21' },

  signUp: { who: ['member'], of: 'own', does: '报名参加活动', because: 'C 22' },
  signUpFor: { who: ['firm-administrator', 'firm-delegate'], of: 'firm', entrusted: 'signups', does: '为本所人员报名（记录写明经办人和单位）', because: 'C 22' },
  signedUp: { who: ['firm-administrator', 'firm-delegate'], of: 'firm', entrusted: 'signups', does: '查看本所人员是否已报名' },
  cancel: { who: ['member', 'frozen'], of: 'own', does: '取消自己的报名' },
  own: { who: ['member', 'frozen'], of: 'own', does: '查看和导出自己的全部报名记录' },
  mine: { who: ['member', 'frozen'], of: 'own', does: '查看自己的报名记录' },

  managed: { who: organisers, of: 'association', does: '查看本会及下级协会的全部活动' },
  waiting: { who: organisers, of: 'association', does: '查看等待审核报名的活动' },
  managedDetail: { who: organisers, of: 'association', does: '查看活动的编辑内容' },
  draft: { who: ['lead', 'contact', 'publisher'], of: 'association', does: '起草活动', because: 'C 22' },
  revise: { who: ['lead', 'contact', 'publisher'], of: 'association', does: '修改活动草稿' },
  publish: { who: ['lead', 'publisher'], of: 'association', does: '发布活动' },
  openWork: { who: [...keepers, 'contact', 'auditor'], of: 'association', does: '查看工作人员还没有发布的活动草稿' },
  handOver: { who: keepers, of: 'association', does: '把离任人员的活动草稿交接给另一位工作人员（须写明原因）', because: 'C 19' },
  signups: { who: organisers, of: 'association', does: '查看活动的报名名单' },
  approve: { who: ['lead', 'contact', 'approver'], of: 'association', does: '通过报名' },
  reject: { who: ['lead', 'contact', 'approver'], of: 'association', does: '不予通过报名（须写明理由）' },
} as const satisfies Permissions<EventActions>;
