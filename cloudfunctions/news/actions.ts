import type { Page } from 'shared/contracts/answers';
import type { NewsActions, NewsArticle, NewsCard } from 'shared/contracts/news';
import type { ActionsOf } from '../platform/actions';
import { pageOf } from '../platform/paging';
import { refuse } from '../platform/errors';
import { nothing } from '../platform/input';
import * as inputs from './inputs';
import type { permissions } from './permissions';
import * as store from './store';
import * as view from './view';

const shownAtHome = 3;

export const actions: ActionsOf<NewsActions, typeof permissions> = {
  list: { input: inputs.list, run: list },
  latest: { input: nothing, run: latest },
  article: { input: inputs.article, run: article },
};

async function list({ category, cursor, limit = 20 }: NewsActions['list']['input']): Promise<Page<NewsCard>> {
  const articles = await store.published(category, cursor, limit + 1);
  return pageOf(articles, limit, ({ _id, publishedAt }) => ({ at: publishedAt, id: _id }), view.card);
}

async function latest(): Promise<NewsCard[]> {
  return (await store.published(undefined, undefined, shownAtHome)).map(view.card);
}

async function article({ newsId }: { newsId: string }): Promise<NewsArticle> {
  const found = await store.article(newsId);
  return found && found.status === 'published' ? view.article(found) : refuse('missing', '没有找到这篇文章');
}
