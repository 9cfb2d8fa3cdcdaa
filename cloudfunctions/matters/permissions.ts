import type { MatterActions } from 'shared/contracts/matters';
import { doors } from 'shared/contracts/doors';
import type { StaffRole } from 'shared/contracts/roles';
import type { Permissions } from '../platform/permission';

const handlers = doors.handleMatters;
const editors = ['lead', 'contact', 'case-officer', 'publisher'] as const satisfies StaffRole[];
const keepers = ['super-administrator', 'lead'] as const satisfies StaffRole[];
const filers = ['member', 'employee'] as const;
const ofFirm = ['firm-administrator', 'firm-delegate'] as const;

export const permissions = {
  kinds: { who: 'anyone', of: 'public', does: '查看可以提交的事项', because: 'C 21' },
  file: { who: filers, of: 'own', does: '提交诉求、意见等事项', because: 'C 10、C 21' },
  fileForFirm: { who: ofFirm, of: 'firm', entrusted: 'cases', does: '代表本所提交诉求、意见等事项（记录写明经办人和单位）', because: 'C 10、C 21' },
  mine: { who: 'anyone', of: 'own', does: '查看自己提交的事项' },
  firmMatters: { who: ofFirm, of: 'firm', entrusted: 'cases', does: '查看本所提交的事项' },
  detail: { who: 'anyone', of: 'own', does: '查看自己或本所提交的事项和进展' },
  attachment: { who: 'anyone', of: 'own', does: '查看自己或本所提交的附件' },
  answer: { who: 'anyone', of: 'own', does: '补充协会询问的情况（身份冻结后仍可）' },
  rate: { who: 'anyone', of: 'own', does: '评价答复（身份冻结后仍可）' },
  withdraw: { who: 'anyone', of: 'own', does: '撤回还没有答复的事项（身份冻结后仍可）' },
  todo: { who: 'anyone', of: 'own', does: '查看与自己有关的事项待办' },
  own: { who: 'anyone', of: 'own', does: '查看和导出自己提交的全部事项' },

  managed: { who: handlers, of: 'handling', does: '查看本会收到和转来的事项', because: 'J 9' },
  managedDetail: { who: handlers, of: 'handling', does: '查看一件事项（逐次记录）' },
  managedAttachment: { who: handlers, of: 'handling', does: '查看事项的附件（逐次记录）' },
  colleagues: { who: handlers, of: 'handling', does: '查看可以经办的同事' },
  assign: { who: handlers, of: 'handling', does: '受理事项，或分给同事' },
  ask: { who: handlers, of: 'handling', does: '请会员补充情况' },
  reply: { who: handlers, of: 'handling', does: '答复会员' },
  refer: { who: handlers, of: 'handling', does: '转交上级协会，或退回原协会（编号不变，须写明理由）' },

  openWork: { who: [...keepers, 'contact', 'auditor'], of: 'association', does: '查看工作人员没有办完的事项数' },
  handOver: { who: keepers, of: 'association', does: '把离任人员经办的事项交接给另一位工作人员（须写明原因，交接人看不到内容）', because: 'C 19' },

  search: { who: 'everyone', of: 'public', does: '搜索典型答复', because: 'C 21' },
  typicals: { who: 'everyone', of: 'public', does: '查看典型答复', because: 'C 21' },
  managedTypicals: { who: editors, of: 'handling', does: '查看本会的典型答复' },
  proposeTypical: { who: handlers, of: 'handling', does: '拟写典型答复（不得出现提交人）' },
  confirmTypical: { who: editors, of: 'handling', does: '确认公开典型答复（须由另一人）' },
  refuseTypical: { who: editors, of: 'handling', does: '不同意公开典型答复（须写明理由）' },
  withdrawTypical: { who: editors, of: 'handling', does: '撤下已公开的典型答复（须写明理由）' },
} as const satisfies Permissions<MatterActions>;
