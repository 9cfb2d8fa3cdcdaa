import type { Retention } from '../platform/retention';

export const retention = {
  signups: { records: '活动报名', kept: '活动结束后 3 年；本人申请删除时到删除为止', because: '服务记录、处理争议；年限暂定，由协会确定', then: '去掉姓名、事务所、经办人和原因，保留报名的时间和结果', days: 1095 },
} satisfies Record<string, Retention>;
