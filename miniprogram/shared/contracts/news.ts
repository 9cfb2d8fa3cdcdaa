import type { Instant, Page } from './answers';
import type { Block } from './article-body';
import type { OwnSection } from './own-data';
import type { NewsEditingActions } from './news-editing';

/** The categories of C 11 and J 10, and three columns at the end (C 11, C 24; J 10(一), J 19). */
export const newsCategories = [
  'regulation', 'notice', 'industry', 'rights', 'integrity', 'training', 'party', 'local',
  'exemplary-service', 'professional-spirit', 'service-results',
] as const;
export type NewsCategory = (typeof newsCategories)[number];

export const newsCategoryLabels: Record<NewsCategory, string> = {
  regulation: '政策法规',
  notice: '通知公告',
  industry: '行业动态',
  rights: '维权案例',
  integrity: '诚信建设',
  training: '培训',
  party: '党建',
  local: '地方动态',
  'exemplary-service': '优秀服务案例',
  'professional-spirit': '执业精神',
  'service-results': '服务成果',
};

/** An article (第几条) of one of the two 会员服务办法. */
export interface MeasuresArticle {
  document: 'national' | 'jiangsu';
  number: number;
}

export interface NewsCard {
  id: string;
  category: NewsCategory;
  title: string;
  summary: string;
  associationName: string;
  publishedAt: Instant;
  /** A short-lived address. */
  cover: string | null;
  pinned: boolean;
  mustRead: boolean;
  /** Of what must be read: whether the caller has confirmed it. */
  read: boolean;
  /** How often it was opened, a few minutes late. */
  reads: number;
}

export interface NewsAttachment {
  /** From 1. */
  number: number;
  name: string;
  bytes: number;
}

export interface NewsArticle extends NewsCard {
  /** The `file` of a picture is a short-lived address here. Empty once it is withdrawn. */
  body: Block[];
  attachments: NewsAttachment[];
  article: MeasuresArticle | null;
  /** When it was changed after it had appeared. */
  amendedAt: Instant | null;
  receipt: { at: Instant } | null;
  withdrawn: { at: Instant; reason: string } | null;
}

export interface NewsReadingActions {
  list: { input: { category?: NewsCategory; cursor?: string; limit?: number }; value: Page<NewsCard> };
  latest: { input: Record<string, never>; value: NewsCard[] };
  article: { input: { newsId: string }; value: NewsArticle };
  attachment: { input: { newsId: string; number: number }; value: { address: string } };
  /** Read to its end. */
  confirmRead: { input: { newsId: string }; value: { at: Instant } };
  search: { input: { words: string; cursor?: string; limit?: number }; value: Page<NewsCard> };
  /** What must be read and is not confirmed: how many, and the oldest of them. Of staff besides: what waits for them to review and to sign. */
  todo: { input: Record<string, never>; value: { unread: number; next: { newsId: string; title: string } | null; review: number; sign: number } };
  own: { input: Record<string, never>; value: OwnSection[] };
}

export type NewsActions = NewsReadingActions & NewsEditingActions;
