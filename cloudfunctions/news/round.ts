import type { Instant } from 'shared/contracts/answers';
import { mustReadTemplate } from 'shared/templates';
import { dayOf } from 'shared/instants';
import { derivedId } from '../platform/ids';
import type { Notice } from '../platform/outbox';

/** That everybody who has not read an article is to be told, by a duty that goes from page to page. */
export interface Round {
  /** Derived from the article and what asks for it, so that asking twice is asking once. */
  _id: string;
  newsId: string;
  occasion: 'published' | 'reminder';
  at: Instant;
  /** Where the duty goes on; null when everybody has been told. */
  position: { source: number; after: string | null } | null;
  open: boolean;
}

/** Of the revision that asks these people to read it. */
export function publishedRound(newsId: string, { revision, at }: { revision: number; at: Instant }): Round {
  return roundOf(newsId, 'published', String(revision), at);
}

/** One a day. */
export function reminderRound(newsId: string, at: Instant): Round {
  return roundOf(newsId, 'reminder', dayOf(at), at);
}

function roundOf(newsId: string, occasion: Round['occasion'], of: string, at: Instant): Round {
  return { _id: derivedId('news-round', newsId, occasion, of), newsId, occasion, at, position: { source: 0, after: null }, open: true };
}

interface Told {
  _id: string;
  title: string;
  associationName: string;
  publishedAt: Instant;
}

const wordings: Record<Round['occasion'], string> = { published: '请阅读必读文章', reminder: '提醒您阅读必读文章' };

/** Once for each article, person and day, whichever round and page they come on. */
export function roundNotice({ occasion, at }: Round, { _id, title, associationName, publishedAt }: Told, recipient: string): Notice {
  return {
    _id: `${derivedId('must-read', _id, dayOf(at))}_${recipient}`,
    recipient,
    kind: 'must-read',
    title: wordings[occasion],
    body: `${associationName}请您读完“${title}”。`,
    path: `/packages/news/article/index?newsId=${_id}`,
    at,
    push: { templateId: mustReadTemplate.id, fields: { thing1: title, thing2: associationName, time3: publishedAt } },
  };
}
