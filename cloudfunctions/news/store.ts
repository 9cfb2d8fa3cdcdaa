import type { NewsCategory } from 'shared/contracts/news';
import { beyond } from '../platform/paging';
import { collection } from '../platform/database';
import type { ArticleRecord, ArticleSummary } from './article';

const news = collection<ArticleRecord>('news');

/** Lists carry no text of the articles. */
export function published(category: NewsCategory | undefined, cursor: string | undefined, limit: number): Promise<ArticleSummary[]> {
  const where = beyond({ status: 'published', ...(category && { category }) }, 'publishedAt', 'desc', cursor);
  return news.page({ where, orderBy: [['publishedAt', 'desc'], ['_id', 'desc']], fields: { blocks: false }, limit });
}

export function article(id: string): Promise<ArticleRecord | null> {
  return news.one(id);
}
