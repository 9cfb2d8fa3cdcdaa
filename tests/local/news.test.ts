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
  const aimed = Object.entries(audiences).map(([id, audience]) => articleRow(id, { audience, publishedAt: plus(now, -40 * day) }));
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

test.each(Object.entries(reached))('%s is reached by what is for them and by nothing else, in lists as by a direct link', async (reader, wanted) => {
  const cards = await listed(reader);
  expect(cards.map(({ id }) => id).filter((id) => id in audiences).sort()).toEqual(wanted);
  expect(new Set(cards.map(({ id }) => id)).size).toBe(cards.length);
  for (const newsId of Object.keys(audiences)) {
    const answer = await world.call(reader, 'news', 'article', { newsId });
    expect([newsId, answer.ok]).toEqual([newsId, wanted.includes(newsId)]);
  }
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
