import type { ServiceActions } from 'shared/contracts/services';
import type { Permissions } from '../platform/permission';

/** Open to guests; what is only planned is shown to staff alone, and that is decided here in the cloud. */
export const permissions = {
  catalogue: { who: 'anyone', of: 'public', does: '查看会员服务目录（计划中的服务只有工作人员能看到）', because: 'C 8、J 7' },
  measures: { who: 'everyone', of: 'public', does: '阅读会员服务办法全文', because: 'C 29、J 23' },
  search: { who: 'anyone', of: 'public', does: '搜索会员服务和会员服务办法的条文', because: 'C 21' },
  coverage: { who: 'anyone', of: 'public', does: '逐条查看会员服务办法由什么落实', because: 'C 5' },
} as const satisfies Permissions<ServiceActions>;
