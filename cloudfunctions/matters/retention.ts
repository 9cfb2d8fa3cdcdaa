import type { Retention } from '../platform/retention';

export const retention = {
  matters: {
    records: '诉求与意见等事项（内容、附件、往来）',
    kept: '办结或撤回后 3 年',
    because: '会员服务办法第二十七条（会员服务纳入考核）；个人信息保护法第十九条；年限暂定，由协会确定',
    then: '删除内容、附件和提交人，保留编号、种类、时间、评分和办理经过（不含文字）',
    days: 3 * 365,
  },
  typicalAnswers: { records: '典型答复（不含提交人）', kept: '公开期间', because: '会员服务办法第二十一条', then: '撤下后不再公开，保留经过', days: null },
} satisfies Record<string, Retention>;

/** How long a reply waits for its rating: the platform's own rule (本平台约定), no article lays it down. */
export const ratingDays = 30;
