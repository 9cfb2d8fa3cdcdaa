import type { Instant } from 'shared/contracts/answers';
import type { Block } from 'shared/contracts/article-body';
import type { Audience } from 'shared/contracts/audience';
import type { MeasuresArticle, NewsCategory } from 'shared/contracts/news';
import type { OwnAssociation } from '../platform/identity';

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
  reads: number;
  withdrawn: { at: Instant; reason: string } | null;
}

export type ArticleSummary = Omit<ArticleRecord, 'body' | 'words' | 'titleWords'>;

/** An association's stands above the others for those below it; what has none above it, for everybody. */
export function pinKeyOf({ associationId, associationPath }: Pick<OwnAssociation, 'associationId' | 'associationPath'>): string {
  return associationPath.length === 1 ? everywhere : associationId;
}

export function pinKeysFor(associationPath: readonly string[]): string[] {
  return [everywhere, ...associationPath];
}

const everywhere = 'everywhere';
