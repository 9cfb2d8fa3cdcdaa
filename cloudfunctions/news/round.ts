import type { Instant } from 'shared/contracts/answers';
import { mustReadTemplate } from 'shared/templates';
import { dayOf } from 'shared/instants';
import { derivedId } from '../platform/ids';
import type { Notice } from '../platform/outbox';

/** That everybody who has not read an article is to be told: once for a day, by a duty that goes from page to page. */
export interface Round {
  /** Derived from the article and the day, so that asking twice is asking once. */
  _id: string;
  newsId: string;
  occasion: 'published' | 'reminder';
  at: Instant;
  /** Where the duty goes on; null when everybody has been told. */
  position: { source: number; after: string | null } | null;
  open: boolean;
}

export function roundOf(newsId: string, occasion: Round['occasion'], at: Instant): Round {
  return { _id: derivedId('news-round', newsId, dayOf(at)), newsId, occasion, at, position: { source: 0, after: null }, open: true };
}

interface Told {
  _id: string;
  title: string;
  associationName: string;
  publishedAt: Instant;
}

const wordings: Record<Round['occasion'], string> = { published: '请阅读必读文章', reminder: '提醒您阅读必读文章' };

/** Once for each person and day, whichever page they come on. */
export function roundNotice({ _id: roundId, occasion, at }: Round, { _id, title, associationName, publishedAt }: Told, recipient: string): Notice {
  return {
    _id: `${roundId}_${recipient}`,
    recipient,
    kind: 'must-read',
    title: wordings[occasion],
    body: `${associationName}请您读完“${title}”。`,
    path: `/packages/news/article/index?newsId=${_id}`,
    at,
    push: { templateId: mustReadTemplate.id, fields: { thing1: title, thing2: associationName, time3: publishedAt } },
  };
}
