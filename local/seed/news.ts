import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { articleFrom, type ArticleRecord } from '../../cloudfunctions/news/article';
import { picturesIn, type KeptFile } from '../../cloudfunctions/news/content';
import { approved, begun, isShown, pinned, signed, submitted, withdrawn, type Doer, type Manuscript } from '../../cloudfunctions/news/manuscript';
import type { Block } from '../../miniprogram/shared/contracts/article-body';
import type { Instant } from '../../miniprogram/shared/contracts/answers';
import type { NewsCategory } from '../../miniprogram/shared/contracts/news';
import type { NewsContent } from '../../miniprogram/shared/contracts/news-editing';
import { plus } from '../../miniprogram/shared/instants';
import { fileIdOf } from '../gateway/storage/names';
import { articles } from './articles';
import { associations, owner } from './associations';
import { notices, type Notice } from './notices';
import { painting, paintingHeight, paintingWidth } from './painting';
import { scan } from './scan';
import { addDays } from './schedule';

const documents = join(__dirname, '../../cloudfunctions/services/documents');
const hour = 60 * 60 * 1000;
const writer: Doer = { openid: 'demo-writer', name: '协会编辑' };
const reviewer: Doer = { openid: 'demo-reviewer', name: '协会审核人' };

/** What readers see, what the desk works on, and what was submitted: as the product's own steps make them. */
export function news(now: Instant) {
  const manuscripts = [...notices, ...articles].map((article, index) => written(article, `news${String(index + 1).padStart(3, '0')}`, plus(addDays(now, -2 - index * 2), 10 * hour), now));
  const shown = manuscripts.filter((manuscript) => isShown(manuscript) || manuscript.withdrawn).map((manuscript, index) => ({ ...articleFrom(manuscript, manuscript.content), reads: 37 * ((index * 7) % 23) }));
  const versions = manuscripts.flatMap(({ _id, versions: names, content }) => names.map(({ revision }) => ({ _id: `${_id}_${revision}`, newsId: _id, content })));
  return { manuscripts, newsVersions: versions, news: [...shown, ...wholeDocuments(plus(addDays(now, -60), 10 * hour))] };
}

/** The documents and pictures that the demo's articles have with them. */
export function filesOf(manuscripts: Manuscript[]): { file: string; bytes: Buffer }[] {
  return manuscripts.flatMap(({ files }) => files.map(({ file, kind }) => ({ file, bytes: bytesOf(kind) })));
}

const bytesOf = (kind: KeptFile['kind']) => (kind === 'picture' ? painting() : scan());

/** Step by step, a few hours apart, and finished long before now. */
function written(article: Notice, _id: string, at: Instant, now: Instant): Manuscript {
  const content = contentOf(article, _id, now);
  const begins = begun(_id, owner(article.association), content, writer, plus(at, -6 * hour));
  const draft = { ...begins, files: [...picturesIn(content).slice(0, 1).map((file) => kept(file, 'picture', at)), ...content.attachments.map(({ file }) => kept(file, 'document', at))] };
  if (article.state === 'draft') return draft;
  const review = submitted(draft, writer, plus(at, -4 * hour));
  if (article.state === 'review') return settled(review);
  const done = signed(approved(review, reviewer, plus(at, -2 * hour)), reviewer, at);
  if (article.state === 'withdrawn') return settled(withdrawn(done, '开放时间有误，将另行通知。', reviewer, plus(at, hour)));
  return settled(article.besides?.pinned ? pinned(done, addDays(now, 30), reviewer, plus(at, hour)) : done);
}

function kept(file: string, kind: KeptFile['kind'], at: Instant): KeptFile {
  return { file, kind, bytes: bytesOf(kind).length, upload: 'demo', at, trace: null, check: kind === 'picture' ? 'passed' : null };
}

function contentOf({ category, title, summary, body, besides = {}, state }: Notice, _id: string, now: Instant): NewsContent {
  const { audience = { reach: 'public' }, mustRead = false, article = null, paper, picture } = besides;
  const cover = picture ? fileIdOf(`news/${_id}/demo.png`) : null;
  const attachments = paper ? [{ file: fileIdOf(`news/${_id}/demo.pdf`), name: '课程安排' }] : [];
  const scheduledAt = state === 'scheduled' ? plus(addDays(now, 1), 9 * hour) : null;
  return { title, summary, category, audience, mustRead, scheduledAt, cover, body: cover && picture ? shown(body, cover, picture) : body, attachments, article };
}

/** Below the first paragraph. */
function shown([first, ...rest]: Block[], file: string, caption: string): Block[] {
  return [first!, { type: 'picture', file, caption, width: paintingWidth, height: paintingHeight }, ...rest];
}

const settled = (manuscript: Manuscript): Manuscript => ({ ...manuscript, unfinishedSince: null });

interface SourceDocument {
  category: NewsCategory;
  title: string;
  summary: string;
  associationName: string;
  blocks: { type: 'heading' | 'paragraph'; text: string; anchor?: string }[];
}

/** Kept under the name of their file: the home page leads to them. */
function wholeDocuments(at: Instant): ArticleRecord[] {
  const files = readdirSync(documents).filter((file) => file.endsWith('.json')).sort();
  return files.map((file) => {
    const { associationName, blocks, category, title, summary } = JSON.parse(readFileSync(join(documents, file), 'utf8')) as SourceDocument;
    const manuscript = written({ category, title, summary, association: associations.national, body: blocks.map(bodyBlock) }, basename(file, '.json'), at, at);
    return { ...articleFrom(manuscript, manuscript.content), associationName };
  });
}

function bodyBlock({ type, text, anchor }: SourceDocument['blocks'][number]): Block {
  return type === 'heading' ? { type, level: 2, text } : { type, runs: [{ text }], ...(anchor && { anchor }) };
}
