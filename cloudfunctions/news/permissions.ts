import type { NewsActions } from 'shared/contracts/news';
import type { Permissions } from '../platform/permission';

/** Open to guests: nothing here depends on who is reading (C 21). */
export const permissions = {
  list: { who: 'everyone', of: 'public', does: '浏览已发布的资讯', because: 'C 21' },
  latest: { who: 'everyone', of: 'public', does: '在首页看最新资讯', because: 'C 21' },
  article: { who: 'everyone', of: 'public', does: '阅读已发布的文章', because: 'C 21' },
} as const satisfies Permissions<NewsActions>;
