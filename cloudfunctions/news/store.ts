import type { Instant } from 'shared/contracts/answers';
import type { NewsCategory } from 'shared/contracts/news';
import type { NewsContent, NewsState } from 'shared/contracts/news-editing';
import { audited, type AuditEntry } from '../platform/audit';
import { collection, command, pageLimit, type Where } from '../platform/database';
import { beyond } from '../platform/paging';
import type { ArticleRecord, ArticleSummary } from './article';
import type { KeptFile } from './content';
import type { Manuscript, VersionName } from './manuscript';
import type { Round } from './round';

const news = collection<ArticleRecord>('news');
const manuscripts = audited<Manuscript>('manuscripts');
const versions = collection<{ _id: string; newsId: string; content: NewsContent }>('newsVersions');

const rounds = collection<Round>('newsRounds');
const receipts = collection<Receipt>('newsReceipts');
const shards = collection<Shard>('newsReads');

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

/** What must be read and appeared since then, the newest first, and whether this reader has: in one request. */
export async function mustReads(keys: string[], reader: string, since: Instant, limit: number): Promise<{ _id: string; title: string; isRead: boolean }[]> {
  const where = { mustRead: true, audienceKeys: command.in(keys), publishedAt: command.gt(since) };
  const found = await news.pairs<{ _id: string; title: string; partners: Receipt[] }>({ where, orderBy: newestFirst, fields: { title: true }, limit }, 'newsReceipts', reader);
  return found.map(({ _id, title, partners }) => ({ _id, title, isRead: partners.length > 0 }));
}

export async function titlesOf(newsIds: string[]): Promise<Map<string, string>> {
  if (newsIds.length === 0) return new Map();
  const found = await news.page({ where: { _id: command.in(newsIds) }, fields: { title: true }, limit: pageLimit });
  return new Map(found.map(({ _id, title }) => [_id, title]));
}

/** With all of the words, in the title or anywhere; the newest of those that the reader may see. */
export function searched(field: 'titleWords' | 'words', words: string[], keys: string[], limit: number): Promise<ArticleSummary[]> {
  return news.page({ where: { [field]: command.all(words), audienceKeys: command.in(keys) }, orderBy: newestFirst, fields: summary, limit });
}

/** An older one never takes the place of a newer one; how often it was read is not the desk's to say. */
export async function place(article: ArticleRecord): Promise<void> {
  if (await news.add(article)) return;
  const { _id, reads: _reads, ...rest } = article;
  await news.change({ _id, revision: command.lt(article.revision) }, whole(rest));
}

// Who has read

export interface Receipt {
  /** `${newsId}_${reader}`: one for each. */
  _id: string;
  newsId: string;
  /** `member_…` of a member under any binding, `person_…` of everybody else. */
  reader: string;
  openid: string;
  memberId: string | null;
  /** Where the reader belonged at the time. */
  firmId: string | null;
  at: Instant;
}

export function receiptId(newsId: string, reader: string): string {
  return `${newsId}_${reader}`;
}

/** When the reader confirmed each of these articles. */
export async function receiptsOf(reader: string, newsIds: string[]): Promise<Map<string, Instant>> {
  if (newsIds.length === 0) return new Map();
  const found = await receipts.page({ where: { _id: command.in(newsIds.map((newsId) => receiptId(newsId, reader))) }, limit: pageLimit });
  return new Map(found.map(({ newsId, at }) => [newsId, at]));
}

/** The first one stays. */
export async function addReceipt(receipt: Receipt): Promise<Receipt> {
  return (await receipts.add(receipt)) ? receipt : ((await receipts.one(receipt._id)) ?? receipt);
}

export function receiptsBy(reader: string): Promise<Receipt[]> {
  return receipts.page({ where: { reader }, orderBy: [['at', 'desc'], ['_id', 'desc']], limit: pageLimit });
}

/** Whoever wished to be forgotten has read nothing. */
export async function forgetReader(readers: string[]): Promise<void> {
  await receipts.remove({ reader: command.in(readers) });
}

/** What was withdrawn is asked of nobody, and nobody need know any more who read it. */
export async function removeReceipts(newsId: string): Promise<void> {
  await receipts.remove({ newsId });
}

/** Of these readers those who have. */
export async function readersAmong(newsId: string, readers: string[]): Promise<Set<string>> {
  const found = new Set<string>();
  for (let from = 0; from < readers.length; from += pageLimit) {
    const ids = readers.slice(from, from + pageLimit).map((reader) => receiptId(newsId, reader));
    for (const { reader } of await receipts.page({ where: { _id: command.in(ids) }, fields: { reader: true }, limit: pageLimit })) found.add(reader);
  }
  return found;
}

/** How many members of each of these firms have read; where somebody belonged when reading. */
export async function receiptsByFirm(newsId: string, firmIds: (string | null)[]): Promise<Map<string | null, number>> {
  const groups = await receipts.groups<string | null>({ newsId, firmId: command.in(firmIds), memberId: command.gt('') }, '$firmId', pageLimit);
  return new Map(groups.map(({ _id, count }) => [_id, count]));
}

export function countReceipts(newsId: string): Promise<number> {
  return receipts.count({ newsId });
}

/** False when everybody is told that day already. */
export function addRound(round: Round): Promise<boolean> {
  return rounds.add(round);
}

export function round(id: string): Promise<Round | null> {
  return rounds.one(id);
}

export function openRounds(): Promise<Round[]> {
  return rounds.page({ where: { open: true }, orderBy: [['at', 'asc']], limit: pageLimit });
}

/** Only from where it stood. */
export async function moveRound(_id: string, from: NonNullable<Round['position']>, to: Round['position']): Promise<boolean> {
  return (await rounds.change({ _id, 'position.source': from.source, 'position.after': from.after }, { position: command.set(to), open: to !== null })) === 1;
}

// How often it was read

export interface Shard {
  _id: string;
  newsId: string;
  reads: number;
  /** Whether the article's own number has it. */
  folded: boolean;
}

/** One more in one of an article's shards; nobody else waits for it but who reads the same article in the same shard. */
export async function countRead(newsId: string, shard: string): Promise<void> {
  const _id = `${newsId}_${shard}`;
  const more = () => shards.change({ _id }, { reads: command.inc(1), folded: false });
  if ((await more()) > 0 || (await shards.add({ _id, newsId, reads: 1, folded: false }))) return;
  await more();
}

export function unfolded(after: string): Promise<Shard[]> {
  return shards.page({ where: { folded: false, _id: command.gt(after) }, orderBy: [['_id', 'asc']], limit: pageLimit });
}

export function shardsOf(newsId: string): Promise<Shard[]> {
  return shards.page({ where: { newsId }, limit: pageLimit });
}

export async function writeReads(newsId: string, reads: number): Promise<void> {
  await news.change({ _id: newsId }, { reads });
}

export async function writePeople(newsId: string, people: number): Promise<void> {
  await news.change({ _id: newsId }, { people });
}

/** Unless somebody has read since. */
export async function markFolded({ _id, reads }: Shard): Promise<void> {
  await shards.change({ _id, reads }, { folded: true });
}

// The desk

/** What is only for handing over is nobody's to read. */
const plain = { unlogged: false, unloggedSince: false };

export function manuscript(id: string): Promise<Manuscript | null> {
  return manuscripts.one(id, plain);
}

export function desk(associationId: string, state: NewsState, cursor: string | undefined, limit: number): Promise<Manuscript[]> {
  const where = beyond({ associationId, state }, 'at', 'desc', cursor);
  return manuscripts.page({ where, orderBy: [['at', 'desc'], ['_id', 'desc']], fields: { ...plain, 'content.body': false, facts: false, versions: false }, limit });
}

export function add(begun: Manuscript, entry: AuditEntry): Promise<boolean> {
  return manuscripts.add(begun, entry);
}

/** Only on the revision that it was decided on; false when it has moved on. Files come and go by themselves. */
export async function save(before: Manuscript, after: Manuscript, entry: AuditEntry | null): Promise<boolean> {
  const on = { _id: before._id, revision: before.revision };
  const changes = changesOf(before, after);
  return (entry ? await manuscripts.change(on, changes, entry) : await manuscripts.changeSilently(on, changes)) === 1;
}

/** Only while it is a draft, and each upload once. */
export async function keepFile(newsId: string, file: KeptFile): Promise<boolean> {
  return (await manuscripts.changeSilently({ _id: newsId, state: 'draft', 'files.upload': command.neq(file.upload) }, { files: command.push([file]) })) === 1;
}

export async function manuscriptWithTrace(trace: string): Promise<Manuscript | null> {
  return (await manuscripts.page({ where: { 'files.trace': trace }, fields: { files: true }, limit: 1 }))[0] ?? null;
}

/** By its place in the list: files are only ever added. */
export async function writeCheck(newsId: string, index: number, trace: string, check: 'passed' | 'risky'): Promise<void> {
  await manuscripts.changeSilently({ _id: newsId, [`files.${index}.trace`]: trace }, { [`files.${index}.check`]: check });
}

/** Of the same revision it is the same content: written before the step that it belongs to. */
export async function keepVersion({ _id, revision, content }: Manuscript): Promise<void> {
  await versions.add({ _id: `${_id}_${revision}`, newsId: _id, content });
}

export async function version({ _id }: Manuscript, { revision }: VersionName): Promise<NewsContent> {
  const kept = await versions.one(`${_id}_${revision}`);
  if (!kept) throw new Error('a version of an article is not there');
  return kept.content;
}

export function due(now: Instant): Promise<Manuscript[]> {
  return manuscripts.page({ where: { state: 'scheduled', goesOutAt: command.lte(now) }, orderBy: [['goesOutAt', 'asc']], fields: plain, limit: pageLimit });
}

export function unfinished(before: Instant): Promise<Manuscript[]> {
  return manuscripts.page({ where: { unfinishedSince: command.gt('').and(command.lt(before)) }, orderBy: [['unfinishedSince', 'asc']], fields: plain, limit: pageLimit });
}

/** What has come since stays to be finished. */
export async function markFinished({ _id, revision }: Manuscript): Promise<void> {
  await manuscripts.changeSilently({ _id, revision }, { unfinishedSince: null });
}

export async function remove({ _id, revision }: Manuscript): Promise<void> {
  await versions.remove({ newsId: _id });
  await manuscripts.remove({ _id, revision, state: 'discarded' });
}

/** What waits for a reviewer and for a signature. */
export async function countWaiting(associationId: string): Promise<{ review: number; sign: number }> {
  const groups = await manuscripts.groups<'review' | 'sign'>({ associationId, state: command.in(['review', 'sign']) }, '$state', 2);
  return { review: 0, sign: 0, ...Object.fromEntries(groups.map(({ _id, count }) => [_id, count])) };
}

export const handOver = manuscripts.handOver;
export const relay = manuscripts.relay;

/** Each field as a whole: an object would be merged into what stands there. */
function whole(fields: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, command.set(value)]));
}

function changesOf(before: Manuscript, after: Manuscript): Record<string, unknown> {
  return whole(Object.fromEntries(Object.entries(after).filter(([name, value]) => value !== before[name as keyof Manuscript])));
}
