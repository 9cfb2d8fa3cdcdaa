import { pinKeyOf, type ArticleRecord } from '../../cloudfunctions/news/article';
import { keysOf } from '../../cloudfunctions/platform/audience';
import { wordsOf } from '../../cloudfunctions/platform/words';
import { wordsOf as textOf } from '../../miniprogram/shared/article-body';
import type { Block } from '../../miniprogram/shared/contracts/article-body';
import type { NewsContent } from '../../miniprogram/shared/contracts/news-editing';
import { cityA } from './arrange';

export const paragraphs = (...texts: string[]): Block[] => texts.map((text) => ({ type: 'paragraph', runs: [{ text }] }));

/** An article as it appears, without a manuscript: for what readers do. */
export function articleRow(id: string, changes: Partial<ArticleRecord> = {}): ArticleRecord {
  const record: ArticleRecord = {
    _id: id, ...cityA, revision: 1, category: 'notice', title: `通知${id}`, summary: '摘要', publishedAt: '2026-11-01T09:00:00.000+08:00', amendedAt: null,
    audience: { reach: 'public' }, audienceKeys: [], mustRead: false, pinnedUntil: null, pinKey: null, cover: null, body: paragraphs('正文。'), attachments: [], article: null,
    words: [], titleWords: [], reads: 0, withdrawn: null, ...changes,
  };
  const { title, summary, body, pinnedUntil, withdrawn } = record;
  const searched = { words: wordsOf(`${title}\n${summary}\n${textOf(body)}`), titleWords: wordsOf(title) };
  return { ...record, ...searched, audienceKeys: withdrawn ? [] : keysOf(record.audience, record), pinKey: pinnedUntil === null ? null : pinKeyOf(record) };
}

export function contentOf(changes: Partial<NewsContent> = {}): NewsContent {
  return {
    title: '关于开放会员之家的通知', summary: '周末也开放了。', category: 'notice', audience: { reach: 'public' }, mustRead: false, scheduledAt: null,
    cover: null, body: paragraphs('自下周起，会员之家周六、周日开放。'), attachments: [], article: null, ...changes,
  };
}
