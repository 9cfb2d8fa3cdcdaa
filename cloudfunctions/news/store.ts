import type { Instant } from 'shared/contracts/answers';
import type { NewsCategory } from 'shared/contracts/news';
import { beyond } from '../platform/paging';
import { collection, command, type Where } from '../platform/database';
import type { ArticleRecord, ArticleSummary } from './article';

const news = collection<ArticleRecord>('news');

/** Lists carry no text of the articles. */
const summary = { body: false, words: false, titleWords: false };
const newestFirst: [string, 'desc'][] = [['publishedAt', 'desc'], ['_id', 'desc']];
const mostPinned = 10;

export function readable(keys: string[], category: NewsCategory | undefined, cursor: string | undefined, limit: number): Promise<ArticleSummary[]> {
  const where = beyond(found(keys, category), 'publishedAt', 'desc', cursor);
  return news.page({ where, orderBy: newestFirst, fields: summary, limit });
}

export function pinned(pinKeys: string[], keys: string[], category: NewsCategory | undefined, now: Instant): Promise<ArticleSummary[]> {
  const where = { pinKey: command.in(pinKeys), pinnedUntil: command.gt(now), ...found(keys, category) };
  return news.page({ where, orderBy: newestFirst, fields: summary, limit: mostPinned });
}

export function article(id: string): Promise<ArticleRecord | null> {
  return news.one(id, { words: false, titleWords: false });
}

function found(keys: string[], category: NewsCategory | undefined): Where {
  return { audienceKeys: command.in(keys), ...(category && { category }) };
}
