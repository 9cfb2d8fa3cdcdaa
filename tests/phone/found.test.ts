import { ofNews } from '../../miniprogram/packages/search/found';
import type { NewsCard } from '../../miniprogram/shared/contracts/news';

const card: NewsCard = {
  id: 'news001', category: 'training', title: '继续教育安排', summary: '', associationName: '甲市注册会计师协会', publishedAt: '2026-11-01T09:00:00.000+08:00',
  cover: null, pinned: false, mustRead: false, read: false, reads: 0,
};

test('news that are not all lead to where all of them are read, by the same words', () => {
  const [group] = ofNews({ items: [card], next: 'cursor' }, '继续 教育&');
  expect(new URLSearchParams(group!.rest!.split('?')[1]).get('words')).toBe('继续 教育&');
});

test('news that are all lead nowhere else', () => {
  expect(ofNews({ items: [card], next: null }, '继续教育')).toEqual([
    { title: '资讯', rows: [{ title: '继续教育安排', note: '2026-11-01 · 培训 · 甲市注册会计师协会', path: '/packages/news/article/index?newsId=news001' }] },
  ]);
  expect(ofNews({ items: [], next: null }, '继续教育')).toEqual([]);
});
