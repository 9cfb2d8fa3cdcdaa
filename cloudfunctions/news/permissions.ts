import type { NewsActions } from 'shared/contracts/news';
import type { Permissions } from '../platform/permission';

/** Guests read what is for everybody, and each person besides what is for them (C 11, C 21, J 10). */
export const permissions = {
  list: { who: 'anyone', of: 'public', does: '浏览面向自己的资讯', because: 'C 11、C 21、J 10' },
  latest: { who: 'anyone', of: 'public', does: '在首页看最新资讯', because: 'C 11、C 21、J 10' },
  article: { who: 'anyone', of: 'public', does: '阅读面向自己的文章', because: 'C 11、C 21、J 10' },
} as const satisfies Permissions<NewsActions>;
