import type { NewsArticle, NewsCard } from 'shared/contracts/news';
import type { ArticleRecord, ArticleSummary } from './article';

export function card({ _id, category, title, summary, associationName, publishedAt }: ArticleSummary): NewsCard {
  return { id: _id, category, title, summary, associationName, publishedAt };
}

export function article(record: ArticleRecord): NewsArticle {
  return { ...card(record), blocks: record.blocks };
}
