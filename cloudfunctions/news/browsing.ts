import type { Instant, Page } from 'shared/contracts/answers';
import type { NewsActions, NewsArticle, NewsCard } from 'shared/contracts/news';
import { dayOf } from 'shared/instants';
import { picturesOf } from 'shared/article-body';
import type { Call } from '../platform/actions';
import type { Actor } from '../platform/actor';
import { keysFor, reaches } from '../platform/audience';
import { decode } from '../platform/cursor';
import { refuse } from '../platform/errors';
import { addressesOf, addressOf } from '../platform/files';
import { afterwards } from '../platform/log';
import { pageOf } from '../platform/paging';
import { ranked, wordsAsked } from '../platform/words';
import { pinKeysFor, type ArticleRecord, type ArticleSummary } from './article';
import { countRead } from './counting';
import { readersOf } from './policy';
import * as store from './store';
import * as view from './view';

type Inputs = { [Name in keyof NewsActions]: NewsActions[Name]['input'] };

const shownAtHome = 3;
/** Of what was found, by the newest of each kind. */
const mostFound = 100;
/** Seconds; a page that is read longer asks again. */
const [pictureLasts, attachmentLasts] = [1800, 300];

/** What stands above the others comes first, and not a second time below. */
export async function list({ category, cursor, limit = 20 }: Inputs['list'], call: Call<Actor>): Promise<Page<NewsCard>> {
  const keys = keysOfReader(call);
  const [pinned, found] = await Promise.all([store.pinned(pinKeysOf(call.actor), keys, category, call.now), store.readable(keys, category, cursor, limit + 1)]);
  const page = pageOf(found, limit, placeOf, (article) => article);
  const others = page.items.filter(({ _id }) => !pinned.some((above) => above._id === _id));
  return { items: await cards(cursor === undefined ? [...pinned, ...others] : others, call), next: page.next };
}

export async function latest(_: unknown, call: Call<Actor>): Promise<NewsCard[]> {
  const { items } = await list({ limit: shownAtHome }, call);
  return items.slice(0, shownAtHome);
}

export async function article({ newsId }: Inputs['article'], call: Call<Actor>): Promise<NewsArticle> {
  const found = await readableArticle(newsId, call);
  const pictures = found.withdrawn ? [] : [...picturesOf(found.body).map(({ file }) => file), ...(found.cover ? [found.cover] : [])];
  const [addresses, receipts] = await Promise.all([addressesOf(pictures, pictureLasts), receiptsIn([found], call.actor)]);
  if (!found.withdrawn) await afterwards('count', () => countRead(newsId, call.actor.openid));
  return view.article(found, { now: call.now, addresses, receipts });
}

export async function attachment({ newsId, number }: Inputs['attachment'], call: Call<Actor>): Promise<{ address: string }> {
  const { attachments, withdrawn } = await readableArticle(newsId, call);
  const found = withdrawn ? undefined : attachments[number - 1];
  return found ? { address: await addressOf(found.file, attachmentLasts) } : refuse('missing', '没有找到这份附件');
}

/** Ranked, and never what the reader may not see; the cursor names the last one shown. */
export async function search({ words, cursor, limit = 20 }: Inputs['search'], call: Call<Actor>): Promise<Page<NewsCard>> {
  const asked = wordsAsked(words);
  if (asked.length === 0) return { items: [], next: null };
  const keys = keysOfReader(call);
  const [titles, texts] = await Promise.all([store.searched('titleWords', asked, keys, mostFound), store.searched('words', asked, keys, mostFound)]);
  const found = ranked([...new Map([...titles, ...texts].map((article) => [article._id, article])).values()], words);
  const last = cursor === undefined ? undefined : decode(cursor)?.id;
  const rest = found.slice(found.findIndex(({ _id }) => _id === last) + 1);
  const page = pageOf(rest, limit, placeOf, (article) => article);
  return { items: await cards(page.items, call), next: page.next };
}

/** What is for others is answered like what does not exist. */
export async function readableArticle(newsId: string, call: Call<Actor>): Promise<ArticleRecord> {
  const found = await store.article(newsId);
  return found && reaches(found.audience, found, keysOfReader(call)) ? found : refuse('missing', '没有找到这篇文章，或者它不面向您');
}

async function cards(articles: ArticleSummary[], { actor, now }: Call<Actor>): Promise<NewsCard[]> {
  const [addresses, receipts] = await Promise.all([addressesOf(articles.flatMap(({ cover }) => cover ?? []), pictureLasts), receiptsIn(articles, actor)]);
  return articles.map((each) => view.card(each, { now, addresses, receipts }));
}

function receiptsIn(articles: ArticleSummary[], actor: Actor): Promise<Map<string, Instant>> {
  return store.receiptsOf(readerOf(actor), articles.filter(({ mustRead }) => mustRead).map(({ _id }) => _id));
}

export function keysOfReader({ actor, now }: Call<Actor>): string[] {
  return keysFor(actor.identity, dayOf(now));
}

function pinKeysOf({ identity: { member, employee, mandate, staff } }: Actor): string[] {
  return pinKeysFor([...new Set([member, employee, mandate, staff].flatMap((of) => of?.associationPath ?? []))]);
}

export function readerOf({ openid, identity }: Actor): string {
  return readersOf(openid, identity.member?.memberId ?? null)[0]!;
}

function placeOf({ _id, publishedAt }: ArticleSummary): { at: Instant; id: string } {
  return { at: publishedAt, id: _id };
}
