import type { CalendarActions } from 'shared/contracts/calendars';
import type { StaffRole } from 'shared/contracts/roles';
import type { Permissions } from '../platform/permission';

const keepers = ['super-administrator', 'lead'] as const satisfies StaffRole[];

export const permissions = {
  years: { who: 'anyone', of: 'public', does: '查看有哪些年份的工作日历、依据哪份通知', because: 'C 23' },
  year: { who: 'anyone', of: 'public', does: '查看一年的放假和调休安排', because: 'C 23' },

  todo: { who: 'anyone', of: 'own', does: '查看等待自己复核的工作日历' },
  propose: { who: keepers, of: 'public', does: '录入或更正一年的工作日历（限最上级协会，须写明通知文号和原因，由第二人复核）', because: 'C 23' },
  proposal: { who: keepers, of: 'public', does: '查看待复核的工作日历（限最上级协会）' },
  confirm: { who: keepers, of: 'public', does: '复核他人录入的工作日历，使其生效（限最上级协会）', because: 'C 23' },
  refuse: { who: keepers, of: 'public', does: '退回他人录入的工作日历（须写明理由，限最上级协会）' },
  withdraw: { who: keepers, of: 'public', does: '撤回自己录入的工作日历' },
} as const satisfies Permissions<CalendarActions>;
