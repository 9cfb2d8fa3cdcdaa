import type { AuditActions } from 'shared/contracts/audit';
import { doors } from 'shared/contracts/doors';
import type { Permissions } from '../platform/permission';

export const permissions = {
  list: { who: doors.audit, of: 'association', does: '查询本会及下级协会的审计日志' },
  detail: { who: ['auditor'], of: 'association', does: '查看一条审计记录的详情' },
  associations: { who: ['auditor'], of: 'association', does: '按协会筛选审计日志' },
  export: { who: ['auditor'], of: 'association', does: '导出审计日志（须写明理由，导出本身记入日志）' },
  check: { who: ['auditor'], of: 'public', does: '核对全部日志是否被改动、缺失或调换；只给出结论，不显示内容' },
  mine: { who: ['member', 'frozen'], of: 'own', does: '查看谁看过自己的信息（只显示岗位和协会，不显示姓名）' },
} as const satisfies Permissions<AuditActions>;
