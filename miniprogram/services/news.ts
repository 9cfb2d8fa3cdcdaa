import type { NewsReadingActions } from '../shared/contracts/news';
import { capability } from './cloud';

const ask = capability<NewsReadingActions>('news');

export const listNews = (input: NewsReadingActions['list']['input']) => ask('list', input);
export const latestNews = () => ask('latest', {});
export const readArticle = (newsId: string) => ask('article', { newsId });
export const newsAttachment = (newsId: string, number: number) => ask('attachment', { newsId, number });
export const newsTodo = () => ask('todo', {});
export const confirmRead = (newsId: string) => ask('confirmRead', { newsId });
export const ownNews = () => ask('own', {});
export const searchNews = (input: NewsReadingActions['search']['input']) => ask('search', input);
