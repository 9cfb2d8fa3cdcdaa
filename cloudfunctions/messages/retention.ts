import type { Retention } from '../platform/retention';

export const retention = {
  messages: {
    records: '消息',
    kept: '收到后 2 年',
    because: '个人信息保护法第十九条：只保存处理目的所必要的最短时间；天数暂定，由协会确定',
    then: '删除',
    days: 730,
  },
  consents: { records: '微信提醒的同意次数', kept: '用完为止', because: '微信订阅消息一次同意一条', then: '本人申请删除时删除', days: null },
} satisfies Record<string, Retention>;
