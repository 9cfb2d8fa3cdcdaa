import { instantOf, plus } from '../../miniprogram/shared/instants';
import type { Page } from '../../miniprogram/shared/contracts/answers';
import type { Audience } from '../../miniprogram/shared/contracts/audience';
import type { NewsArticle, NewsCard } from '../../miniprogram/shared/contracts/news';
import { addMembers, addStaff, cityA, cityB, day, freeze, province } from '../support/arrange';
import { articleRow, paragraphs } from '../support/news';
import { startWorld, type World } from '../support/world';

let world: World;
const now = instantOf(Date.now());
const text = paragraphs('第一条 为切实履行会员服务职能。', '第二条 会员服务坚持需求导向。');

const members = (more: Partial<Extract<Audience, { reach: 'members' }>> = {}): Audience => ({ reach: 'members', kinds: ['practising'], associationIds: [], firmIds: [], groupIds: [], ...more });
const audiences: Record<string, Audience> = {
  'own-practising': members(),
  'other-city': members({ associationIds: ['city-b'] }),
  'whole-province': members({ kinds: ['practising', 'non-practising'], associationIds: ['province'] }),
  'one-firm': members({ firmIds: ['firm002'] }),
  'staff-alone': members({ kinds: ['staff'], associationIds: ['province'] }),
};
/** Who is reached by what, from the rule as people say it. */
const reached: Record<string, string[]> = {
  guest: [],
  ann: ['own-practising', 'whole-province'],
  bob: ['whole-province'],
  eve: ['one-firm', 'other-city', 'whole-province'],
  clerk: ['staff-alone'],
  gone: [],
};

beforeAll(async () => {
  world = await startWorld({ instances: 1 });
  const notices = Array.from({ length: 12 }, (_, index) => articleRow(`notice${index}`, { category: index % 2 ? 'notice' : 'industry', publishedAt: plus(now, -Math.floor(index / 3) * day) }));
  const aimed = Object.entries(audiences).map(([id, audience]) => articleRow(id, { audience, title: `定向通知${id}`, mustRead: true, publishedAt: plus(now, -40 * day) }));
  await world.database.add('news', ...[...notices, ...aimed, articleRow('long', { category: 'regulation', body: text, publishedAt: plus(now, -30 * day) })].map((row) => ({ ...row })));
  await addMembers(world, ['ann', 'gone']);
  await addMembers(world, ['bob'], { kind: 'non-practising' });
  await addMembers(world, ['eve'], { ...cityB, firmId: 'firm002' });
  await addStaff(world, 'clerk', cityA, ['contact']);
  await freeze(world, 'gone');
});
afterAll(() => world.stop());

async function listed(reader: string, input: object = {}): Promise<NewsCard[]> {
  const cards: NewsCard[] = [];
  for (let next: string | null | undefined; next !== null; ) {
    const page: Page<NewsCard> = await world.value(reader, 'news', 'list', { limit: 5, ...input, ...(next && { cursor: next }) });
    cards.push(...page.items);
    next = page.next;
  }
  return cards;
}

test('the news are read page by page, each once, the newest first', async () => {
  const cards = await listed('guest');
  expect(new Set(cards.map(({ id }) => id)).size).toBe(13);
  expect(cards).toHaveLength(13);
  const dates = cards.map(({ publishedAt }) => publishedAt);
  expect(dates).toEqual([...dates].sort().reverse());
});

test('one category is read alone', async () => {
  expect((await listed('guest', { category: 'notice' })).map(({ category }) => category)).toEqual(Array.from({ length: 6 }, () => 'notice'));
});

test('home shows the three newest', async () => {
  expect(await world.value<NewsCard[]>('guest', 'news', 'latest')).toHaveLength(3);
});

test('a list carries no articles’ texts, an article its whole text', async () => {
  expect(JSON.stringify(await listed('guest'))).not.toContain('切实履行');
  expect((await world.value<NewsArticle>('guest', 'news', 'article', { newsId: 'long' })).body).toEqual(text);
});

test.each(Object.entries(reached))('%s is reached by what is for them and by nothing else, in lists, by a direct link, in a search and among what must be read', async (reader, wanted) => {
  const cards = await listed(reader);
  expect(cards.map(({ id }) => id).filter((id) => id in audiences).sort()).toEqual(wanted);
  expect(new Set(cards.map(({ id }) => id)).size).toBe(cards.length);
  for (const newsId of Object.keys(audiences)) {
    const answer = await world.call(reader, 'news', 'article', { newsId });
    expect([newsId, answer.ok]).toEqual([newsId, wanted.includes(newsId)]);
    const attached = await world.call(reader, 'news', 'attachment', { newsId, number: 1 });
    expect([newsId, attached]).toEqual([newsId, expect.objectContaining({ ok: false, refusal: expect.objectContaining({ code: 'missing' }) })]);
  }
  const { items } = await world.value<Page<NewsCard>>(reader, 'news', 'search', { words: '定向', limit: 50 });
  expect(items.map(({ id }) => id).sort()).toEqual(wanted);
  expect(await world.value(reader, 'news', 'todo')).toMatchObject({ unread: wanted.length });
});

test('what is for others is answered like what does not exist', async () => {
  expect(await world.call('guest', 'news', 'article', { newsId: 'own-practising' })).toEqual(await world.call('guest', 'news', 'article', { newsId: 'absent' }));
});

test('what an association has pinned stands above, for those below it alone and until its day, and not a second time below', async () => {
  const pinned = { publishedAt: plus(now, -50 * day), pinnedUntil: plus(now, day) };
  await world.database.add('news', { ...articleRow('pinned', { ...pinned, ...province }) }, { ...articleRow('expired', { ...pinned, pinnedUntil: plus(now, -day) }) });
  const [first, ...others] = await listed('ann');
  expect([first?.id, first?.pinned]).toEqual(['pinned', true]);
  expect(others.map(({ id }) => id)).toContain('expired');
  expect(others.map(({ id }) => id)).not.toContain('pinned');
  expect((await listed('guest')).map(({ id }) => id).slice(-2).sort()).toEqual(['expired', 'pinned']);
});

describe('what must be read', () => {
  const newsId = 'own-practising';

  test('is confirmed once, by reading it to its end, and is then asked for no longer', async () => {
    const before = await world.value<{ unread: number; next: { newsId: string } | null }>('ann', 'news', 'todo');
    const first = await world.value<{ at: string }>('ann', 'news', 'confirmRead', { newsId });
    expect(await world.value('ann', 'news', 'confirmRead', { newsId })).toEqual(first);
    expect(await world.value<NewsArticle>('ann', 'news', 'article', { newsId })).toMatchObject({ read: true, receipt: first });
    expect(await world.value('ann', 'news', 'todo')).toMatchObject({ unread: before.unread - 1, next: { newsId: 'whole-province' } });
    expect((await listed('ann')).find(({ id }) => id === newsId)?.read).toBe(true);
  });

  test('is confirmed by nobody whom it does not reach, and nothing else is confirmed at all', async () => {
    expect(await world.call('bob', 'news', 'confirmRead', { newsId })).toMatchObject({ ok: false, refusal: { code: 'missing' } });
    expect(await world.call('ann', 'news', 'confirmRead', { newsId: 'long' })).toMatchObject({ ok: false, refusal: { message: '这篇文章不需要确认' } });
  });

  test('is on the page of own data, and gone with whoever wishes to be forgotten', async () => {
    expect(JSON.stringify(await world.value('ann', 'news', 'own'))).toContain('定向通知own-practising');
    await world.database.add('deletions', { _id: 'wish', openid: 'ann', memberId: 'ann', at: now, waiting: ['news'] });
    await world.fireTimer('news');
    expect(await world.database.count('newsReceipts', { openid: 'ann' })).toBe(0);
  });
});

test('a search finds the title before the text, and pages without losing anything', async () => {
  const row = (id: string, title: string, words = '正文。') => ({ ...articleRow(id, { title, body: paragraphs(words), publishedAt: plus(now, -60 * day) }) });
  await world.database.add('news', row('s1', '其他事项', '关于继续教育的安排。'), row('s2', '继续教育安排'), row('s3', '教育培训继续举行'));
  const first = await world.value<Page<NewsCard>>('guest', 'news', 'search', { words: '继续教育', limit: 1 });
  const others = await world.value<Page<NewsCard>>('guest', 'news', 'search', { words: '继续教育', cursor: first.next });
  expect([...first.items, ...others.items].map(({ id }) => id)).toEqual(['s2', 's3', 's1']);
  expect(await world.value('guest', 'news', 'search', { words: '的' })).toEqual({ items: [], next: null });
});

describe('how often it was read', () => {
  const reads = async (newsId: string) => (await world.value<NewsArticle>('nobody', 'news', 'article', { newsId })).reads;

  test('is counted without a write to the article, and added up by the duty', async () => {
    await world.database.add('news', { ...articleRow('counted') });
    await Promise.all(Array.from({ length: 40 }, (_, index) => world.value(`reader${index}`, 'news', 'article', { newsId: 'counted' })));
    expect(world.counters.calls.filter(({ name, action }) => name === 'news' && action === 'article').flatMap(({ operations }) => operations).filter(({ operation, collection }) => collection === 'news' && operation !== 'getDocument')).toEqual([]);
    expect((await world.database.find('newsReads', { newsId: 'counted' })).length).toBeGreaterThan(8);
    await world.fireTimer('news');
    expect(await reads('counted')).toBe(40);
  });

  test('is right though the duty comes twice at once, or is killed at each of its requests in turn', async () => {
    await world.database.add('news', { ...articleRow('killed') });
    for (let at = 1, done = false; !done; at++) {
      await world.value(`reader${at}`, 'news', 'article', { newsId: 'killed' });
      let asked = 0;
      world.faults.reply = ({ name, collection }) => (name === 'news' && /^news(Reads)?$/.test(collection) && (asked += 1) === at ? 'kill' : 'pass');
      await world.fireTimer('news');
      done = asked < at;
      world.faults.clear();
    }
    await Promise.all([world.fireTimer('news'), world.fireTimer('news')]);
    const shards = await world.database.find<{ reads: number }>('newsReads', { newsId: 'killed' });
    expect((await world.database.get<{ reads: number }>('news', 'killed'))?.reads).toBe(shards.reduce((sum, shard) => sum + shard.reads, 0));
    expect(await world.database.count('newsReads', { folded: false })).toBe(0);
  });
});
