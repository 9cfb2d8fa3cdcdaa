import type { Instant, Page } from './answers';
import type { Block } from './article-body';
import type { Audience, AudienceKind } from './audience';
import type { Permission } from './events';
import type { MeasuresArticle, NewsCategory } from './news';

/** 起草 → 审核 → 签发; what is signed appears at its time. */
export const newsStates = ['draft', 'review', 'sign', 'scheduled', 'published', 'withdrawn'] as const;
export type NewsState = (typeof newsStates)[number];

export const newsStateLabels: Record<NewsState, string> = {
  draft: '起草中',
  review: '待审核',
  sign: '待签发',
  scheduled: '待发布',
  published: '已发布',
  withdrawn: '已撤回',
};

/** What a writer writes. A draft may have gaps (empty texts); what is submitted may not. */
export interface NewsContent {
  title: string;
  summary: string;
  category: NewsCategory;
  audience: Audience;
  /** Only for members: who reads it to its end leaves a receipt. */
  mustRead: boolean;
  /** Null: as soon as it is signed. */
  scheduledAt: Instant | null;
  /** A picture that was added to this article, or null. */
  cover: string | null;
  /** The `file` of a picture is one that was added to this article. */
  body: Block[];
  /** Documents that were added to this article, in the order in which they are shown. */
  attachments: { file: string; name: string }[];
  article: MeasuresArticle | null;
}

/** WeChat's word on a picture: others see it only after it has passed. */
export type PictureCheck = 'waiting' | 'passed' | 'risky' | 'failed';

/** A file that was added to the article, with a short-lived address. */
export interface NewsFile {
  file: string;
  kind: 'picture' | 'document';
  address: string;
  bytes: number;
  /** Null for a document. */
  check: PictureCheck | null;
}

export interface NewsEvent {
  at: Instant;
  what: string;
  who: string;
  /** The fields that were changed, as the editor names them. */
  changed: string[];
  reason: string | null;
}

export interface ManagedCard {
  id: string;
  state: NewsState;
  title: string;
  category: NewsCategory;
  mustRead: boolean;
  /** Who wrote it. */
  writerName: string;
  /** When anything last happened to it. */
  at: Instant;
  scheduledAt: Instant | null;
  /** An amendment of what is published: the former text is shown until this one is. */
  amending: boolean;
  pinnedUntil: Instant | null;
}

export interface ManagedNews extends ManagedCard {
  revision: number;
  content: NewsContent;
  files: NewsFile[];
  publishedAt: Instant | null;
  withdrawn: { at: Instant; reason: string } | null;
  history: NewsEvent[];
  versions: { number: number; at: Instant; who: string }[];
  reads: number;
  /** Of what must be read: how many have read it, of how many whom it is for; null until the duty has counted them. */
  receipts: { read: number; audience: number } | null;
  can: {
    save: Permission;
    submit: Permission;
    approve: Permission;
    sendBack: Permission;
    sign: Permission;
    withdraw: Permission;
    /** To work on what is published, or was withdrawn, again. */
    amend: Permission;
    /** A draft that never appeared is gone; an amendment gives way to what is published. */
    discard: Permission;
    pin: Permission;
    remind: Permission;
  };
}

/** How far a firm's people have read; `firmId` is null for those who belong to none. */
export interface UnreadFirm {
  firmId: string | null;
  firmName: string;
  audience: number;
  read: number;
}

export interface UnreadPerson {
  name: string;
  kind: AudienceKind;
  /** Whether a reminder can reach the person in WeChat. */
  bound: boolean;
}

/** What was copied elsewhere, as blocks; and how much of it cannot stand in a text and stayed behind. */
export interface PastedText {
  body: Block[];
  pictures: number;
  links: number;
}

type OnNews = { newsId: string; revision: number };

export interface NewsEditingActions {
  managed: { input: { state: NewsState; cursor?: string; limit?: number }; value: Page<ManagedCard> };
  managedArticle: { input: { newsId: string }; value: ManagedNews };
  /** The page's key makes the id: asked twice it is one draft. */
  begin: { input: { key: string; content: NewsContent }; value: ManagedNews };
  /** Text or markup; nothing of it is stored. */
  paste: { input: { text: string }; value: PastedText };
  save: { input: OnNews & { content: NewsContent }; value: ManagedNews };
  /** What the phone has uploaded into its own folder is checked and taken over. */
  addPicture: { input: { newsId: string; file: string }; value: NewsFile };
  addAttachment: { input: { newsId: string; file: string }; value: NewsFile };
  submit: { input: OnNews; value: ManagedNews };
  approve: { input: OnNews; value: ManagedNews };
  sendBack: { input: OnNews & { reason: string }; value: ManagedNews };
  sign: { input: OnNews; value: ManagedNews };
  withdraw: { input: OnNews & { reason: string }; value: ManagedNews };
  amend: { input: OnNews; value: ManagedNews };
  discard: { input: OnNews; value: { gone: boolean } };
  setPin: { input: OnNews & { until: Instant | null }; value: ManagedNews };
  oldVersion: { input: { newsId: string; number: number }; value: { number: number; at: Instant; who: string; content: NewsContent; files: NewsFile[] } };
  unread: { input: { newsId: string; cursor?: string; limit?: number }; value: Page<UnreadFirm> };
  unreadPeople: { input: { newsId: string; firmId: string | null; cursor?: string; limit?: number }; value: Page<UnreadPerson> };
  /** Everybody who has not read it is told once a day at most; a duty does it. `already`: it was asked for that day before. */
  remind: { input: { newsId: string }; value: { at: Instant; already: boolean } };
}
