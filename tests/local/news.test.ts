import national from '../../cloudfunctions/news/documents/national-measures.json';
import { instantOf, plus } from '../../miniprogram/shared/instants';
import type { Page } from '../../miniprogram/shared/contracts/answers';
import type { NewsArticle, NewsCard } from '../../miniprogram/shared/contracts/news';
import { day } from '../support/arrange';
import { startWorld, type World } from '../support/world';

let world: World;
const now = instantOf(Date.now());
beforeAll(async () => {
  world = await startWorld({ instances: 1 });
  const notices = Array.from({ length: 12 }, (_, index) => ({
    _id: `notice${index}`, status: 'published', category: index % 2 ? 'notice' : 'industry', title: `通知${index}`, summary: '摘要',
    associationName: '示例省注册会计师协会', publishedAt: plus(now, -Math.floor(index / 3) * day), blocks: [],
  }));
  await world.database.add('news', ...notices, { _id: 'national-measures', status: 'published', publishedAt: plus(now, -30 * day), ...national });
});
afterAll(() => world.stop());

test('the news are read page by page, each once, the newest first', async () => {
  const cards: NewsCard[] = [];
  for (let next: string | null | undefined; next !== null; ) {
    const page: Page<NewsCard> = await world.value('guest', 'news', 'list', { limit: 5, ...(next && { cursor: next }) });
    cards.push(...page.items);
    next = page.next;
  }
  expect(new Set(cards.map(({ id }) => id)).size).toBe(13);
  expect(cards).toHaveLength(13);
  const dates = cards.map(({ publishedAt }) => publishedAt);
  expect(dates).toEqual([...dates].sort().reverse());
});

test('one category is read alone', async () => {
  const { items } = await world.value<Page<NewsCard>>('guest', 'news', 'list', { category: 'notice' });
  expect(items.map(({ category }) => category)).toEqual(Array.from({ length: 6 }, () => 'notice'));
});

test('home shows the three newest', async () => {
  expect(await world.value<NewsCard[]>('guest', 'news', 'latest')).toHaveLength(3);
});

test('a list carries no articles’ texts, an article its whole text', async () => {
  expect(JSON.stringify(await world.value('guest', 'news', 'list'))).not.toContain('blocks');
  const article = await world.value<NewsArticle>('guest', 'news', 'article', { newsId: 'national-measures' });
  expect(article.blocks).toEqual(national.blocks);
});

test('an article that does not exist is said to be missing', async () => {
  expect(await world.call('guest', 'news', 'article', { newsId: 'absent' })).toEqual({ ok: false, refusal: { code: 'missing', message: '没有找到这篇文章' } });
});
