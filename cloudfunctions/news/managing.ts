import type { Instant, Page } from 'shared/contracts/answers';
import type { ManagedCard, ManagedNews, NewsFile } from 'shared/contracts/news-editing';
import type { NewsActions } from 'shared/contracts/news';
import type { Call } from '../platform/actions';
import type { Staff } from '../platform/actor';
import { refuse } from '../platform/errors';
import { addressesOf } from '../platform/files';
import { pageOf } from '../platform/paging';
import { readershipOf } from './article';
import type { KeptFile } from './content';
import type { Doer, Manuscript } from './manuscript';
import { may, type StaffStep } from './policy';
import * as store from './store';
import * as view from './view';

type Inputs = { [Name in keyof NewsActions]: NewsActions[Name]['input'] };

/** Seconds: as long as somebody works on a page. */
const addressLasts = 3600;

export async function managed({ state, cursor, limit = 20 }: Inputs['managed'], { actor }: Call<Staff>): Promise<Page<ManagedCard>> {
  const found = await store.desk(actor.associationId, state, cursor, limit + 1);
  return pageOf(found, limit, ({ _id, at }) => ({ at, id: _id }), view.managedCard);
}

export async function managedArticle({ newsId }: Inputs['managedArticle'], { actor, now }: Call<Staff>): Promise<ManagedNews> {
  return deskView(await ownManuscript(newsId, actor), actor, now);
}

export async function oldVersion({ newsId, number }: Inputs['oldVersion'], { actor, now }: Call<Staff>): Promise<NewsActions['oldVersion']['value']> {
  const found = await ownManuscript(newsId, actor);
  const name = found.versions.find((version) => version.number === number) ?? refuse('missing', '没有找到这个版本');
  const content = await store.version(found, name);
  return { number, at: name.at, who: name.who, content, files: await filesView(found.files, now) };
}

/** Of another association, also above: answered like what does not exist. */
export async function ownManuscript(newsId: string, { associationId }: Staff): Promise<Manuscript> {
  const found = await store.manuscript(newsId);
  return found?.associationId === associationId && found.state !== 'discarded' ? found : refuse('missing', '没有找到这篇稿件');
}

export async function permit(step: StaffStep, manuscript: Manuscript, actor: Staff): Promise<void> {
  const permission = may(step, manuscript, actor);
  if (!permission.allowed) refuse('conflict', permission.reason);
}

export function current(found: Manuscript, revision: number): Manuscript {
  return found.revision === revision ? found : refuse('conflict', stale);
}

export const stale = '这篇稿件刚刚有变化，请刷新后再试';

export async function deskView(manuscript: Manuscript, actor: Staff, now: Instant): Promise<ManagedNews> {
  const [files, article] = await Promise.all([filesView(manuscript.files, now), manuscript.publishedAt === null ? null : store.article(manuscript._id)]);
  const receipts = article?.people !== undefined && readershipOf(article) ? receiptsOf(await store.countReceipts(article._id), article.people) : null;
  return view.managed(manuscript, actor, files, article?.reads ?? 0, receipts);
}

/** Whom an amendment does not mean any more keeps the receipt, and is none of these people. */
function receiptsOf(read: number, people: number): ManagedNews['receipts'] {
  return { read: Math.min(read, people), audience: people };
}

export async function fileView(file: KeptFile, now: Instant): Promise<NewsFile> {
  return (await filesView([file], now))[0]!;
}

async function filesView(files: KeptFile[], now: Instant): Promise<NewsFile[]> {
  const addresses = await addressesOf(files.map(({ file }) => file), addressLasts);
  return files.map((file) => view.file(file, addresses, now));
}

export function doerOf({ openid, name }: Staff): Doer {
  return { openid, name };
}
