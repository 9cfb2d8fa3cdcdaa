import type { Citation } from '../../shared/contracts/associations';

const title = '中国注册会计师协会会员服务办法';

/** 维护注册会计师和会计师事务所的合法权益. */
export const measuresOnRights: Citation = { newsId: 'national-measures', title, article: '第九条' };
