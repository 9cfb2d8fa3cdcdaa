import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
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
  const own = notices.map((article, index) => ({ _id: `news${String(index + 1).padStart(3, '0')}`, ...article }));
  return [...own, ...wholeDocuments()].map((article, index) => ({
    status: 'published',
    ...article,
    publishedAt: plus(addDays(now, -2 - index * 4), 10 * hour),
  }));
}

/** Kept under the name of their file: the home page leads to them. */
function wholeDocuments() {
  const files = readdirSync(documents).filter((file) => file.endsWith('.json')).sort();
  return files.map((file) => ({ _id: basename(file, '.json'), ...read(join(documents, file)) }));
}

function read(file: string): Article {
  return JSON.parse(readFileSync(file, 'utf8')) as Article;
}
