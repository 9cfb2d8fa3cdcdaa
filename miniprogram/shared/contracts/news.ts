import type { Instant, Page } from './answers';

export type NewsCategory = 'regulation' | 'notice' | 'industry';
export const newsCategoryLabels: Record<NewsCategory, string> = {
  regulation: '政策法规',
  notice: '通知公告',
  industry: '行业动态',
};

/** A small checked structure instead of HTML. `anchor` names the 条 that a reader can be sent to. */
export type NewsBlock =
  | { type: 'heading'; text: string }
  | { type: 'paragraph'; text: string; anchor?: string };

export interface NewsCard {
  id: string;
  category: NewsCategory;
  title: string;
  summary: string;
  associationName: string;
  publishedAt: Instant;
}

export interface NewsArticle extends NewsCard {
  blocks: NewsBlock[];
}

export interface NewsActions {
  list: { input: { category?: NewsCategory; cursor?: string; limit?: number }; value: Page<NewsCard> };
  latest: { input: Record<string, never>; value: NewsCard[] };
  article: { input: { newsId: string }; value: NewsArticle };
}
