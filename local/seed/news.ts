import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NewsArticle } from '../../miniprogram/shared/contracts/news';
import type { Instant } from '../../miniprogram/shared/contracts/answers';
import { plus } from '../../miniprogram/shared/instants';
import { notices } from './notices';
import { addDays } from './schedule';

type Article = Omit<NewsArticle, 'id' | 'publishedAt'>;

const documents = join(__dirname, '../../cloudfunctions/news/documents');
const hour = 60 * 60 * 1000;

/** The two source documents as they stand, then notices of our own, one every few days. */
export function news(now: Instant) {
  const whole = readdirSync(documents).filter((file) => file.endsWith('.json')).sort().map((file) => read(join(documents, file)));
  return [...notices, ...whole].map((article, index) => ({
    _id: `news${String(index + 1).padStart(3, '0')}`,
    status: 'published',
    ...article,
    publishedAt: plus(addDays(now, -2 - index * 4), 10 * hour),
  }));
}

function read(file: string): Article {
  return JSON.parse(readFileSync(file, 'utf8')) as Article;
}
