import type { Retention } from '../platform/retention';

export const retention = {
  news: { records: '资讯文章、稿件和审核经过', kept: '长期', because: '会员服务办法第十一条、第二十四条（宣传）', then: '撤回后不再列出，凭链接可见标题和撤回理由', days: null },
  newsReceipts: { records: '必读文章的回执（读者、所在单位、时间）', kept: '文章发布期间', because: '会员服务办法第十一条、第二十七条', then: '文章撤回时删除；本人申请删除时随即删除', days: null },
  newsReads: { records: '文章阅读次数（不记录读者）', kept: '长期', because: '会员服务办法第二十四条', then: '不含个人信息', days: null },
} satisfies Record<string, Retention>;
