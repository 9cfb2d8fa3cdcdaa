import type { Page } from 'shared/contracts/answers';
import type { NewsActions, NewsArticle, NewsCard } from 'shared/contracts/news';
import { dayOf } from 'shared/instants';
import { picturesOf } from 'shared/article-body';
import type { Call } from '../platform/actions';
import type { Actor } from '../platform/actor';
import { keysFor, reaches } from '../platform/audience';
import { refuse } from '../platform/errors';
import { addressesOf } from '../platform/files';
import { pageOf } from '../platform/paging';
import { pinKeysFor, type ArticleRecord, type ArticleSummary } from './article';
import * as store from './store';
import * as view from './view';

type Inputs = { [Name in keyof NewsActions]: NewsActions[Name]['input'] };

const shownAtHome = 3;
/** Seconds; a page that is read longer asks again. */
const addressLasts = 1800;

/** What stands above the others comes first, and not a second time below. */
export async function list({ category, cursor, limit = 20 }: Inputs['list'], call: Call<Actor>): Promise<Page<NewsCard>> {
  const keys = keysOfReader(call);
  const [pinned, found] = await Promise.all([store.pinned(pinKeysOf(call.actor), keys, category, call.now), store.readable(keys, category, cursor, limit + 1)]);
  const page = pageOf(found, limit, ({ _id, publishedAt }) => ({ at: publishedAt, id: _id }), (article) => article);
  const others = page.items.filter(({ _id }) => !pinned.some((above) => above._id === _id));
  return { items: await cards(cursor === undefined ? [...pinned, ...others] : others, call), next: page.next };
}

export async function latest(_: unknown, call: Call<Actor>): Promise<NewsCard[]> {
  const { items } = await list({ limit: shownAtHome }, call);
  return items.slice(0, shownAtHome);
}

export async function article({ newsId }: Inputs['article'], call: Call<Actor>): Promise<NewsArticle> {
  const found = await readableArticle(newsId, call);
  const pictures = [...picturesOf(found.body).map(({ file }) => file), ...(found.cover ? [found.cover] : [])];
  const addresses = await addressesOf(found.withdrawn ? [] : pictures, addressLasts);
  return view.article(found, { now: call.now, addresses, receipts: new Map() });
}

/** What is for others is answered like what does not exist. */
async function readableArticle(newsId: string, call: Call<Actor>): Promise<ArticleRecord> {
  const found = await store.article(newsId);
  return found && reaches(found.audience, found, keysOfReader(call)) ? found : refuse('missing', '没有找到这篇文章，或者它不面向您');
}

async function cards(articles: ArticleSummary[], { now }: Call<Actor>): Promise<NewsCard[]> {
  const addresses = await addressesOf(articles.flatMap(({ cover }) => cover ?? []), addressLasts);
  return articles.map((each) => view.card(each, { now, addresses, receipts: new Map() }));
}

function keysOfReader({ actor, now }: Call<Actor>): string[] {
  return keysFor(actor.identity, [], dayOf(now));
}

function pinKeysOf({ identity: { member, employee, mandate, staff } }: Actor): string[] {
  return pinKeysFor([...new Set([member, employee, mandate, staff].flatMap((of) => of?.associationPath ?? []))]);
}
