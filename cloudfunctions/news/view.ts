import type { Instant } from 'shared/contracts/answers';
import type { Block } from 'shared/contracts/article-body';
import type { NewsArticle, NewsCard } from 'shared/contracts/news';
import type { ManagedCard, ManagedNews, NewsFile } from 'shared/contracts/news-editing';
import type { ArticleRecord, ArticleSummary } from './article';
import { checkOf, type KeptFile } from './content';
import { isShown, type FactType, type Manuscript } from './manuscript';
import { may, mayRemind, type Clerk, type StaffStep } from './policy';

/** Short-lived addresses of files, by the file. */
export type Addresses = ReadonlyMap<string, string>;

interface Read {
  now: Instant;
  addresses: Addresses;
  /** When the reader confirmed it, by the article. */
  receipts: ReadonlyMap<string, Instant>;
}

export function card(record: ArticleSummary, { now, addresses, receipts }: Read): NewsCard {
  const { _id, category, title, summary, associationName, publishedAt, pinnedUntil, mustRead, cover, reads } = record;
  return {
    id: _id, category, title, summary, associationName, publishedAt,
    cover: (cover && addresses.get(cover)) ?? null,
    pinned: pinnedUntil !== null && pinnedUntil > now,
    mustRead,
    read: receipts.has(_id),
    reads,
  };
}

export function article(record: ArticleRecord, read: Read): NewsArticle {
  const { _id, body, attachments, article: basis, amendedAt, withdrawn } = record;
  const at = read.receipts.get(_id);
  return {
    ...card(record, read),
    body: withdrawn ? [] : body.flatMap((block) => shown(block, read.addresses)),
    attachments: withdrawn ? [] : attachments.map(({ name, bytes }, index) => ({ number: index + 1, name, bytes })),
    article: basis,
    amendedAt,
    receipt: at === undefined ? null : { at },
    withdrawn,
  };
}

/** A picture without an address is left out: a broken one says less than none. */
function shown(block: Block, addresses: Addresses): Block[] {
  if (block.type !== 'picture') return [block];
  const file = addresses.get(block.file);
  return file === undefined ? [] : [{ ...block, file }];
}

// The desk

export function managedCard({ _id, state, content, writer, at, publishedAt, withdrawn, pinnedUntil }: Manuscript): ManagedCard {
  const { title, category, mustRead, scheduledAt } = content;
  const amending = state !== 'published' && isShown({ publishedAt, withdrawn });
  return { id: _id, state: state as ManagedCard['state'], title, category, mustRead, writerName: writer.name, at, scheduledAt, amending, pinnedUntil };
}

export function managed(manuscript: Manuscript, clerk: Clerk, files: NewsFile[], reads: number, receipts: ManagedNews['receipts']): ManagedNews {
  const { revision, content, publishedAt, withdrawn, facts, versions } = manuscript;
  const can = (step: StaffStep) => may(step, manuscript, clerk);
  return {
    ...managedCard(manuscript), revision, content, files, publishedAt, withdrawn,
    history: facts.map(({ type, at, by, changed, reason }) => ({ at, what: deeds[type], who: by.name, changed, reason })),
    versions: versions.map(({ number, at, who }) => ({ number, at, who })),
    reads,
    receipts,
    can: {
      save: can('save'), submit: can('submit'), approve: can('approve'), sendBack: can('sendBack'), sign: can('sign'),
      withdraw: can('withdraw'), amend: can('amend'), discard: can('discard'), pin: can('pin'), remind: mayRemind(manuscript, clerk),
    },
  };
}

const deeds: Record<FactType, string> = {
  Begun: '起草', Saved: '修改', Submitted: '提交审核', Approved: '审核通过', SentBack: '退回修改', Signed: '签发', Published: '按时发布', Withdrawn: '撤回',
  Amended: '开始修订', Restored: '放弃修订', Discarded: '放弃草稿', Pinned: '置顶', Unpinned: '取消置顶',
};

export function file(kept: KeptFile, addresses: Addresses, now: Instant): NewsFile {
  return { file: kept.file, kind: kept.kind, address: addresses.get(kept.file) ?? '', bytes: kept.bytes, check: checkOf(kept, now) };
}
