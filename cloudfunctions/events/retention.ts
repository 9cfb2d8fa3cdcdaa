import type { Retention } from '../platform/retention';

export const retention = {
  signups: { records: '活动报名', kept: '活动结束后 3 年；本人申请删除时到删除为止', because: '服务记录、处理争议；年限暂定，由协会确定', then: '去掉姓名、事务所、经办人和原因，保留报名的时间和结果', days: 1095 },
  events: { records: '活动本身及经办的工作人员（不含报名人）', kept: '长期保存', because: '会员服务办法第二十五条：谁办理、何时办理可以查明', then: '不删除', days: null },
} satisfies Record<string, Retention>;
