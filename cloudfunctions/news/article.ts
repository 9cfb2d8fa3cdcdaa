import type { Instant } from 'shared/contracts/answers';
import type { NewsBlock, NewsCategory } from 'shared/contracts/news';

export interface ArticleRecord {
  _id: string;
  status: 'published';
  category: NewsCategory;
  title: string;
  summary: string;
  associationName: string;
  publishedAt: Instant;
  blocks: NewsBlock[];
}

export type ArticleSummary = Omit<ArticleRecord, 'blocks'>;
