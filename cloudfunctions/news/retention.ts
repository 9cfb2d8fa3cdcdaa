import type { Retention } from '../platform/retention';

export const retention = {
  news: { records: '资讯文章、稿件和审核经过', kept: '长期', because: '会员服务办法第十一条、第二十四条（宣传）', then: '撤回后不再列出，凭链接可见标题和撤回理由', days: null },
} satisfies Record<string, Retention>;
