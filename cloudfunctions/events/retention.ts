import type { Retention } from '../platform/retention';

export const retention = {
  signups: { records: '活动报名', kept: '与活动记录一同保存', because: '会员服务办法要求保存的服务记录', then: '本人申请删除时去掉姓名和事务所', days: null },
} satisfies Record<string, Retention>;
