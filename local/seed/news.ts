import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ArticleRecord } from '../../cloudfunctions/news/article';
import { keysOf } from '../../cloudfunctions/platform/audience';
import { wordsOf as words } from '../../cloudfunctions/platform/words';
import { wordsOf } from '../../miniprogram/shared/article-body';
import type { Block } from '../../miniprogram/shared/contracts/article-body';
import type { Instant } from '../../miniprogram/shared/contracts/answers';
import type { NewsCategory } from '../../miniprogram/shared/contracts/news';
import { plus } from '../../miniprogram/shared/instants';
import { associations, owner } from './associations';
import { notices, type Notice } from './notices';
import { addDays } from './schedule';

const documents = join(__dirname, '../../cloudfunctions/services/documents');
const hour = 60 * 60 * 1000;

/** The two source documents as they stand, then notices of our own, one every few days. */
export function news(now: Instant): ArticleRecord[] {
  const own = notices.map((article, index) => ({ _id: `news${String(index + 1).padStart(3, '0')}`, ...article }));
  return [...own, ...wholeDocuments()].map((article, index) => published(article, plus(addDays(now, -2 - index * 4), 10 * hour)));
}

type Written = Notice & { _id: string; publisher?: string };

function published({ _id, association, publisher, ...content }: Written, at: Instant): ArticleRecord {
  const place = owner(association);
  const audience = { reach: 'public' as const };
  return {
    _id, ...content, ...place, associationName: publisher ?? place.associationName, revision: 1, publishedAt: at, amendedAt: null,
    audience, audienceKeys: keysOf(audience, place), mustRead: false, pinnedUntil: null, pinKey: null, cover: null, attachments: [], article: null,
    words: words(`${content.title}\n${content.summary}\n${wordsOf(content.body)}`), titleWords: words(content.title), reads: 0, withdrawn: null,
  };
}

interface SourceDocument {
  category: NewsCategory;
  title: string;
  summary: string;
  associationName: string;
  blocks: { type: 'heading' | 'paragraph'; text: string; anchor?: string }[];
}

/** Kept under the name of their file: the home page leads to them. */
function wholeDocuments(): Written[] {
  const files = readdirSync(documents).filter((file) => file.endsWith('.json')).sort();
  return files.map((file) => {
    const { associationName, blocks, ...rest } = JSON.parse(readFileSync(join(documents, file), 'utf8')) as SourceDocument;
    return { _id: basename(file, '.json'), ...rest, association: associations.national, publisher: associationName, body: blocks.map(bodyBlock) };
  });
}

function bodyBlock({ type, text, anchor }: SourceDocument['blocks'][number]): Block {
  return type === 'heading' ? { type, level: 2, text } : { type, runs: [{ text }], ...(anchor && { anchor }) };
}
