import { wordsOf as textOf } from 'shared/article-body';
import type { Instant } from 'shared/contracts/answers';
import type { Block } from 'shared/contracts/article-body';
import type { Audience } from 'shared/contracts/audience';
import type { MeasuresArticle, NewsCategory } from 'shared/contracts/news';
import type { NewsContent } from 'shared/contracts/news-editing';
import { keysOf } from '../platform/audience';
import type { OwnAssociation } from '../platform/identity';
import { wordsOf } from '../platform/words';
import type { Manuscript } from './manuscript';

export interface KeptDocument {
  file: string;
  name: string;
  bytes: number;
}

/** What readers see: made from the manuscript of the same `_id` whenever that says so, and from nothing else. */
export interface ArticleRecord extends OwnAssociation {
  _id: string;
  /** The manuscript's when it was made: what is older never overwrites it. */
  revision: number;
  category: NewsCategory;
  title: string;
  summary: string;
  publishedAt: Instant;
  amendedAt: Instant | null;
  audience: Audience;
  /** By which lists find it (platform/audience.ts); none once it is withdrawn. */
  audienceKeys: string[];
  mustRead: boolean;
  /** Until when it stands above the others, and for whom; null where it does not. */
  pinnedUntil: Instant | null;
  pinKey: string | null;
  cover: string | null;
  body: Block[];
  attachments: KeptDocument[];
  article: MeasuresArticle | null;
  /** By which it is searched: title and text, segmented. */
  words: string[];
  titleWords: string[];
  /** Folded from the shards now and then (counting.ts). */
  reads: number;
  withdrawn: { at: Instant; reason: string } | null;
  /** Of what must be read: how many people it is for, counted when they are told. */
  people?: number;
}

export type ArticleSummary = Omit<ArticleRecord, 'body' | 'words' | 'titleWords'>;

/** Of the version that readers are to have. Withdrawn, its title and its reason stay for whoever has the link. */
export function articleFrom(manuscript: Manuscript, content: NewsContent): ArticleRecord {
  const { _id, associationId, associationName, associationPath, revision, publishedAt, amendedAt, pinnedUntil, withdrawn, files } = manuscript;
  const { category, title, summary, audience, mustRead, cover, body, attachments, article } = content;
  return {
    _id, associationId, associationName, associationPath, revision, category, title, summary, publishedAt: publishedAt!, amendedAt, audience,
    audienceKeys: withdrawn ? [] : keysOf(audience, manuscript),
    mustRead, pinnedUntil, pinKey: pinnedUntil === null ? null : pinKeyOf(manuscript), cover, body,
    attachments: attachments.map(({ file, name }) => ({ file, name, bytes: files.find((kept) => kept.file === file)?.bytes ?? 0 })),
    article, ...(withdrawn ? { words: [], titleWords: [] } : searchedBy(content)), reads: 0, withdrawn,
  };
}

/** Who has to read it; null when nobody has to, or not any more. */
export function readershipOf({ audience, associationId, mustRead, withdrawn }: ArticleRecord) {
  return mustRead && !withdrawn && audience.reach === 'members' ? { audience, associationId } : null;
}

export function searchedBy({ title, summary, body }: Pick<NewsContent, 'title' | 'summary' | 'body'>): Pick<ArticleRecord, 'words' | 'titleWords'> {
  return { words: wordsOf(`${title}\n${summary}\n${textOf(body)}`), titleWords: wordsOf(title) };
}

/** An association's stands above the others for those below it; what has none above it, for everybody. */
export function pinKeyOf({ associationId, associationPath }: Pick<OwnAssociation, 'associationId' | 'associationPath'>): string {
  return associationPath.length === 1 ? everywhere : associationId;
}

export function pinKeysFor(associationPath: readonly string[]): string[] {
  return [everywhere, ...associationPath];
}

const everywhere = 'everywhere';
