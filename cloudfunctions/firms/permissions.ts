import type { FirmActions } from 'shared/contracts/firms';
import { doors } from 'shared/contracts/doors';
import type { Permissions } from '../platform/permission';

const registrars = doors.decideApplications;
const administrators = ['firm-administrator'] as const;
const both = ['firm-administrator', 'firm-delegate'] as const;

export const permissions = {
  find: { who: 'anyone', of: 'public', does: '按名称查找单位会员', because: 'C 7' },
  firm: { who: 'anyone', of: 'public', does: '查看单位会员及其分支机构', because: 'J 5' },

  apply: { who: 'anyone', of: 'own', does: '凭盖章授权书申请成为单位会员的第一位管理员', because: 'C 7' },
  applications: { who: 'anyone', of: 'own', does: '查看自己的单位管理员申请' },
  withdraw: { who: 'anyone', of: 'own', does: '撤回自己的单位管理员申请' },
  accept: { who: 'anyone', of: 'own', does: '凭邀请码接受本所的授权' },

  mandates: { who: administrators, of: 'firm', does: '查看本所的管理员和经办人' },
  invite: { who: administrators, of: 'firm', does: '邀请本所的管理员或经办人（经办人须写明范围和期限）' },
  drawCode: { who: administrators, of: 'firm', does: '取得本所邀请码的小程序码' },
  amend: { who: administrators, of: 'firm', does: '修改本所经办人的范围和期限' },
  end: { who: administrators, of: 'firm', does: '结束本所的一项授权（须写明原因；最后一位管理员除外）' },
  people: { who: both, of: 'firm', entrusted: 'people', does: '查看本所会员是否已绑定' },

  own: { who: 'anyone', of: 'own', does: '查看和导出与自己有关的单位会员申请和授权' },
  todo: { who: 'anyone', of: 'own', does: '查看自己的单位会员待办' },
  managed: { who: registrars, of: 'association', does: '查看在本会及下级协会设有总所或分所的单位会员' },
  register: { who: registrars, of: 'association', does: '登记单位会员及其分支机构', because: 'J 5' },
  revise: { who: registrars, of: 'association', does: '修改单位会员的登记（须写明原因）' },
  waiting: { who: registrars, of: 'association', does: '查看等待审核的单位管理员申请' },
  application: { who: registrars, of: 'association', does: '查看一份单位管理员申请和授权书（查看本身记入日志）' },
  approve: { who: registrars, of: 'association', does: '通过单位管理员申请（须写明理由）' },
  reject: { who: registrars, of: 'association', does: '不予通过单位管理员申请（须写明理由）' },
  mandatesOf: { who: registrars, of: 'association', does: '查看单位会员的管理员和经办人' },
  revoke: { who: registrars, of: 'association', does: '结束单位会员的一项授权（须写明原因）' },
} as const satisfies Permissions<FirmActions>;
