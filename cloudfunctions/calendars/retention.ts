import type { Retention } from '../platform/retention';

export const retention = {
  years: { records: '工作日历、每次录入和更正及其录入人、复核人', kept: '长期保存', because: '会员服务办法第二十三条：任何一个期限是怎样算出来的可以查明', then: '不删除', days: null },
} satisfies Record<string, Retention>;
