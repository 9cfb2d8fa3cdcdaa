import type { Page } from '../../miniprogram/shared/contracts/answers';
import type { Audience } from '../../miniprogram/shared/contracts/audience';
import type { ManagedNews, UnreadFirm, UnreadPerson } from '../../miniprogram/shared/contracts/news-editing';
import { addAssociations, addMembers, addStaff, cityA, cityB, day, freeze, province, rosterRow } from '../support/arrange';
import { contentOf } from '../support/news';
import { startWorld, type World } from '../support/world';

/** What must be read: who is told, who has not read by firm and by name, and who is reminded. */
let world: World;
let made = 0;
const everybody = ['ann', 'bob', 'eve', 'far', 'lone', 'gone', 'grouped', 'worker', 'deputy', 'writer', 'reviewer', 'lead', 'stranger'];
beforeAll(async () => {
  world = await startWorld({ instances: 1 });
  await addAssociations(world);
  await addMembers(world, ['ann', 'gone']);
  await addMembers(world, ['bob'], { kind: 'non-practising' });
  await addMembers(world, ['eve'], { firmId: 'firm002', firmName: '另一会计师事务所' });
  await addMembers(world, ['far'], { ...cityB, city: '乙市', firmId: 'firm003', firmName: '乙市会计师事务所' });
  await addMembers(world, ['lone'], { kind: 'non-practising', firmId: null, firmName: null });
  await addMembers(world, ['grouped'], { firmId: 'firm002', firmName: '另一会计师事务所' });
  await world.database.add('roster', { ...rosterRow('unbound', { name: '未绑定会员' }) }, { ...rosterRow('loose', { firmId: 'firm004', firmName: '未登记会计师事务所' }) });
  await freeze(world, 'gone');
  await world.database.add('groupMembers', { _id: 'g_grouped', groupId: 'young', memberId: 'grouped', ...cityA, status: 'in', since: '2026-01-01T09:00:00.000+08:00', until: null });
  await world.database.add('contactCovers', { _id: 'young', ...cityA, kind: 'group', key: '青年', label: '青年会员', openid: null, revision: 1 });
  const firm = (_id: string, name: string, place: typeof cityA) => ({ _id, name, names: [name], ...place, city: '甲市', branches: [], reach: place.associationPath, status: 'active', administrators: [], revision: 1 });
  await world.database.add('firms', firm('firm001', '示例会计师事务所', cityA), firm('firm002', '另一会计师事务所', cityA), firm('firm003', '乙市会计师事务所', cityB));
  const since = '2026-01-01T09:00:00.000+08:00';
  await world.database.add('employees', { _id: 'worker', name: '从业人员', firmId: 'firm001', firmName: '示例会计师事务所', ...cityA, status: 'active', since });
  await world.database.add('mandates', { _id: 'deputy', name: '经办人', firmId: 'firm002', firmName: '另一会计师事务所', ...cityA, capacity: 'delegate', scopes: [], fromDay: '2026-01-01', untilDay: null, status: 'active', since });
  for (const [openid, role] of [['writer', 'publisher'], ['reviewer', 'approver'], ['lead', 'lead']] as const) await addStaff(world, openid, province, [role]);
});
afterAll(() => world.stop());
afterEach(async () => {
  world.faults.clear();
  world.clock.setOffset(0);
  for (const name of ['messages', 'newsReceipts', 'news', 'manuscripts', 'newsRounds']) await world.database.remove(name, {});
});

const to = (more: Partial<Extract<Audience, { reach: 'members' }>>): Audience => ({ reach: 'members', kinds: ['practising', 'non-practising'], associationIds: [], firmIds: [], groupIds: [], ...more });

async function publish(audience: Audience): Promise<string> {
  const step = (who: string, action: string, { id, revision }: ManagedNews) => world.value<ManagedNews>(who, 'news', action, { newsId: id, revision });
  const draft = await world.value<ManagedNews>('writer', 'news', 'begin', { key: `k3y-of-must-read-${(made += 1)}`, content: contentOf({ mustRead: true, audience }) });
  return (await step('lead', 'sign', await step('reviewer', 'approve', await step('writer', 'submit', draft)))).id;
}

const told = async () => (await world.database.find<{ recipient: string }>('messages', { kind: 'must-read' })).map(({ recipient }) => recipient).sort();

async function readable(newsId: string): Promise<string[]> {
  const answers = await Promise.all(everybody.map(async (who) => ({ who, answer: await world.call(who, 'news', 'article', { newsId }) })));
  return answers.filter(({ answer }) => answer.ok).map(({ who }) => who).sort();
}

test.each<[string, Audience, string[]]>([
  ['the whole of the own association', to({}), ['ann', 'bob', 'eve', 'far', 'grouped', 'lone']],
  ['one city', to({ associationIds: ['city-b'] }), ['far']],
  ['practising members of a firm', to({ kinds: ['practising'], firmIds: ['firm001'] }), ['ann']],
  ['a group', to({ groupIds: ['young'] }), ['grouped']],
  ['employees, firms and staff', to({ kinds: ['employee', 'firm', 'staff'] }), ['deputy', 'lead', 'reviewer', 'worker', 'writer']],
  ['those who act for one firm, and a city', to({ kinds: ['firm', 'practising'], firmIds: ['firm002'], associationIds: ['city-b'] }), ['deputy', 'eve', 'far', 'grouped']],
])('for %s exactly those are told who can read it', async (_, audience, wanted) => {
  const newsId = await publish(audience);
  await world.fireTimer('news');
  expect(await told()).toEqual(wanted);
  expect(await readable(newsId)).toEqual(wanted);
});

test('who has not read is said by firm, then by name, and the look at the names is written down', async () => {
  const newsId = await publish(to({}));
  await world.value('ann', 'news', 'confirmRead', { newsId });
  const { items } = await world.value<Page<UnreadFirm>>('writer', 'news', 'unread', { newsId });
  expect(items.map(({ firmName, audience, read }) => [firmName, audience, read])).toEqual([['不在事务所的会员', 1, 0], ['示例会计师事务所', 3, 1], ['另一会计师事务所', 2, 0], ['乙市会计师事务所', 1, 0], ['未登记会计师事务所', 1, 0]]);
  const people = await world.value<Page<UnreadPerson>>('writer', 'news', 'unreadPeople', { newsId, firmId: 'firm001' });
  expect(people).toEqual({ items: [{ name: '示例bob', kind: 'non-practising', bound: true }, { name: '未绑定会员', kind: 'practising', bound: false }], next: null });
  const first = await world.value<Page<UnreadPerson>>('writer', 'news', 'unreadPeople', { newsId, firmId: 'firm001', limit: 1 });
  expect(await world.value('writer', 'news', 'unreadPeople', { newsId, firmId: 'firm001', cursor: first.next })).toEqual({ items: [people.items[1]], next: null });
  expect(await world.database.count('audit', { action: 'news.unreadPeople', kind: 'read' })).toBeGreaterThan(0);
  await world.fireTimer('news');
  expect((await world.value<ManagedNews>('writer', 'news', 'managedArticle', { newsId })).receipts).toEqual({ read: 1, audience: 8 });
});

test('whom a group alone makes part of the audience is counted and named at the own firm', async () => {
  const newsId = await publish(to({ groupIds: ['young'] }));
  await world.fireTimer('news');
  expect(await world.value('writer', 'news', 'unread', { newsId })).toEqual({ items: [{ firmId: 'firm002', firmName: '另一会计师事务所', audience: 1, read: 0 }], next: null });
  expect(await world.value('writer', 'news', 'unreadPeople', { newsId, firmId: 'firm002' })).toMatchObject({ items: [{ name: '示例grouped' }], next: null });
  await world.value('grouped', 'news', 'confirmRead', { newsId });
  expect((await world.value<ManagedNews>('writer', 'news', 'managedArticle', { newsId })).receipts).toEqual({ read: 1, audience: 1 });
});

test('whoever works for a firm or acts for it is counted and named there, staff apart, and each of them once', async () => {
  await world.database.add('appointments', { _id: 'ann', name: '兼任', roles: ['contact'], ...cityA, status: 'active', since: '2026-01-01T09:00:00.000+08:00' });
  const newsId = await publish(to({ kinds: ['practising', 'employee', 'firm', 'staff'], associationIds: ['city-a', 'province'] }));
  await world.fireTimer('news');
  for (const reader of ['ann', 'worker', 'lead']) await world.value(reader, 'news', 'confirmRead', { newsId });
  const { items } = await world.value<Page<UnreadFirm>>('writer', 'news', 'unread', { newsId });
  expect(items.map(({ firmName, audience, read }) => [firmName, audience, read])).toEqual([
    ['不在事务所的会员和协会工作人员', 3, 1], ['示例会计师事务所', 3, 2], ['另一会计师事务所', 3, 0], ['乙市会计师事务所', 1, 0], ['未登记会计师事务所', 1, 0],
  ]);
  expect((await world.value<ManagedNews>('writer', 'news', 'managedArticle', { newsId })).receipts).toEqual({ read: 3, audience: 11 });
  const names = async (firmId: string | null, limit: number) => {
    const found: UnreadPerson[] = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page: Page<UnreadPerson> = await world.value('writer', 'news', 'unreadPeople', { newsId, firmId, limit, ...(cursor && { cursor }) });
      found.push(...page.items);
      cursor = page.next;
    }
    return found.map(({ name, kind }) => `${name} ${kind}`);
  };
  expect(await names('firm001', 20)).toEqual(['未绑定会员 practising']);
  expect([await names('firm002', 1), await names(null, 1)]).toEqual([['示例eve practising', '示例grouped practising', '经办人 firm'], ['工作人员 staff', '工作人员 staff']]);
  await world.database.remove('appointments', { _id: 'ann' });
});

test('a page of firms leads to the next, and none comes twice', async () => {
  const newsId = await publish(to({ firmIds: ['firm003'], associationIds: ['city-a'] }));
  const names: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page: Page<UnreadFirm> = await world.value('writer', 'news', 'unread', { newsId, limit: 1, ...(cursor && { cursor }) });
    names.push(...page.items.map(({ firmName }) => firmName));
    cursor = page.next;
  }
  expect(names.sort()).toEqual(['不在事务所的会员', '乙市会计师事务所', '另一会计师事务所', '未登记会计师事务所', '示例会计师事务所']);
});

test('a reminder reaches those who have not read, once a day however often it is asked for', async () => {
  const newsId = await publish(to({}));
  await world.fireTimer('news');
  await world.value('ann', 'news', 'confirmRead', { newsId });
  expect((await told()).length).toBe(6);
  await world.value('writer', 'news', 'remind', { newsId });
  await world.fireTimer('news');
  expect((await told()).length).toBe(6);
  world.clock.setOffset(day);
  for (let asked = 0; asked < 3; asked++) await world.value('writer', 'news', 'remind', { newsId });
  await Promise.all([world.fireTimer('news'), world.fireTimer('news')]);
  const again = await world.database.find<{ recipient: string; title: string }>('messages', { kind: 'must-read', title: '提醒您阅读必读文章' });
  expect(again.map(({ recipient }) => recipient).sort()).toEqual(['bob', 'eve', 'far', 'grouped', 'lone']);
});

async function amend(newsId: string, audience: Audience): Promise<void> {
  const step = (who: string, action: string, { id, revision }: ManagedNews, more: object = {}) => world.value<ManagedNews>(who, 'news', action, { newsId: id, revision, ...more });
  const begun = await step('writer', 'amend', await world.value('writer', 'news', 'managedArticle', { newsId }));
  const saved = await step('writer', 'save', begun, { content: { ...begun.content, title: '修订后的通知', audience } });
  await step('lead', 'sign', await step('reviewer', 'approve', await step('writer', 'submit', saved)));
  await world.fireTimer('news');
}

test('an amendment that comes to ask more people tells those at once, one that asks fewer counts no others, and one that asks the same tells nobody', async () => {
  const counts = async (newsId: string) => (await world.value<ManagedNews>('writer', 'news', 'managedArticle', { newsId })).receipts;
  const newsId = await publish(to({ associationIds: ['city-b'] }));
  await world.fireTimer('news');
  expect(await told()).toEqual(['far']);
  await amend(newsId, to({}));
  expect(await told()).toEqual(['ann', 'bob', 'eve', 'far', 'grouped', 'lone']);
  expect(await counts(newsId)).toEqual({ read: 0, audience: 8 });
  world.clock.setOffset(day);
  await amend(newsId, to({}));
  expect((await told()).length).toBe(6);
  world.clock.setOffset(0);
  for (const reader of ['ann', 'bob', 'far']) await world.value(reader, 'news', 'confirmRead', { newsId });
  await amend(newsId, to({ associationIds: ['city-b'] }));
  expect([await counts(newsId), (await told()).length]).toEqual([{ read: 1, audience: 1 }, 6]);
});

test('a reminder on the day of publishing is written down, and asked for again it says that it was', async () => {
  const newsId = await publish(to({}));
  await world.fireTimer('news');
  const remind = () => world.value('writer', 'news', 'remind', { newsId });
  expect([await remind(), await remind()]).toMatchObject([{ already: false }, { already: true }]);
  expect(await world.database.count('audit', { action: 'news.remind', 'subject.id': newsId })).toBe(1);
});

test('everybody is told once though the duty is killed on its way', async () => {
  await publish(to({}));
  for (let at = 1, done = false; !done; at += 2) {
    let asked = 0;
    world.faults.reply = ({ name, collection }) => (name === 'news' && /^(newsRounds|messages)$/.test(collection) && (asked += 1) === at ? 'kill' : 'pass');
    await world.fireTimer('news');
    done = asked < at;
    world.faults.clear();
  }
  expect(await told()).toEqual(['ann', 'bob', 'eve', 'far', 'grouped', 'lone']);
});

test('what was withdrawn is asked of nobody any more, and who has read it is forgotten', async () => {
  const newsId = await publish(to({}));
  const kept = await publish(to({}));
  for (const each of [newsId, kept]) await world.value('ann', 'news', 'confirmRead', { newsId: each });
  const { revision } = await world.value<ManagedNews>('lead', 'news', 'managedArticle', { newsId });
  await world.value('lead', 'news', 'withdraw', { newsId, revision, reason: '数字有误' });
  expect([await world.database.count('newsReceipts', { newsId }), await world.database.count('newsReceipts', { newsId: kept })]).toEqual([0, 1]);
  const beside = await world.value<ManagedNews>('lead', 'news', 'managedArticle', { newsId: kept });
  await world.value('lead', 'news', 'withdraw', { newsId: kept, revision: beside.revision, reason: '数字有误' });
  await world.fireTimer('news');
  expect(await told()).toEqual([]);
  expect(await world.value('ann', 'news', 'todo')).toMatchObject({ unread: 0 });
  expect(await world.call('writer', 'news', 'remind', { newsId })).toMatchObject({ ok: false, refusal: { message: '文章发布以后才可以提醒' } });
});
