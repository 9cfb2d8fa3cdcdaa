import type { NewsActions, NewsCategory } from '../shared/contracts/news';
import { capability } from './cloud';

const ask = capability<NewsActions>('news');

export const listNews = (input: { category?: NewsCategory; cursor?: string; limit?: number }) => ask('list', input);
export const latestNews = () => ask('latest', {});
export const readArticle = (newsId: string) => ask('article', { newsId });
