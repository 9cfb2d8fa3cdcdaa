import type { Instant } from 'shared/contracts/answers';
import type { Block } from 'shared/contracts/article-body';
import type { NewsArticle, NewsCard } from 'shared/contracts/news';
import type { ArticleRecord, ArticleSummary } from './article';

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
