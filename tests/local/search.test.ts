import type { EventCard } from '../../miniprogram/shared/contracts/events';
import type { FoundPeople } from '../../miniprogram/shared/contracts/contacts';
import type { Catalogue, Coverage, ServiceActions } from '../../miniprogram/shared/contracts/services';
import { addEvent, draftAt, eventRow } from '../support/arrange';
import { startWorld, type World } from '../support/world';

const at = '2026-11-21T09:00:00.000+08:00';

let world: World;
beforeAll(async () => {
  world = await startWorld({ instances: 1, demoAt: at });
});
afterAll(() => world.stop());

const events = (who: string, words: string) => world.value<EventCard[]>(who, 'events', 'search', { words });
const titles = async (who: string, words: string) => (await events(who, words)).map(({ terms }) => terms.title);
const people = (who: string, words: string) => world.value<FoundPeople>(who, 'staff', 'search', { words });
const services = (who: string, words: string) => world.value<ServiceActions['search']['value']>(who, 'services', 'search', { words });

test('an event is found by the words of its title, its text, its city and its host, in any order; a draft by nobody', async () => {
  const now = at;
  const published = await world.value<{ eventId: string }>('demo-staff-city-a', 'events', 'draft', { ...draftAt(now, { description: '讲解函证程序中的数字化方法。' }, { title: '银行函证实务研讨' }), key: 'k3y-of-a-searched-event' });
  expect(await titles('demo-stranger', '函证 研讨')).toEqual([]);
  await world.value('demo-staff-city-a', 'events', 'publish', { eventId: published.eventId, revision: 1 });
  for (const words of ['函证 研讨', '研讨函证', '数字化方法', '甲市 函证']) expect(await titles('demo-stranger', words)).toContain('银行函证实务研讨');
  expect(await titles('demo-stranger', '函证 乙市')).not.toContain('银行函证实务研讨');
});

test('what the title says comes before what only the text says', async () => {
  const words = { title: '内部控制专题讲座' };
  const titled = eventRow('titled', {}, words, at);
  const mentioned = eventRow('mentioned', { description: '会上还将谈到内部控制。' }, { title: '秋季交流会' }, at);
  const { wordsIn } = await import('../../cloudfunctions/events/event');
  for (const event of [mentioned, titled]) await addEvent(world, { ...event, words: wordsIn(event, event.associationName) });
  expect(await titles('demo-member', '内部控制')).toEqual(['内部控制专题讲座', '秋季交流会']);
});

test('signs that are no words find nothing, and the answer comes without a request to the database', async () => {
  expect(await events('demo-member', '，。！')).toEqual([]);
  expect(world.counters.calls.at(-1)?.requests).toBe(0);
});

test('an article of the measures is found by what stands in its items, and says which document it is of', async () => {
  const { articles } = await services('demo-stranger', '职业风险联保');
  expect(articles.map(({ citation }) => `${citation.newsId} ${citation.article}`)).toEqual(['jiangsu-measures 第八条']);
  expect(articles[0]!.excerpt).toContain('职业风险联保');
});

test('a planned service is found by staff and by nobody else, neither in the catalogue nor on the page of promises', async () => {
  const names = async (who: string) => (await services(who, '师资库')).services.map(({ id }) => id);
  expect([await names('demo-staff-city-a'), await names('demo-member'), await names('demo-stranger')]).toEqual([['teachers'], [], []]);
  const shelves = async (who: string) => JSON.stringify((await world.value<Catalogue>(who, 'services', 'catalogue')).shelves);
  expect(await shelves('demo-staff-city-a')).toContain('"planned"');
  for (const who of ['demo-member', 'demo-stranger', 'demo-firm-administrator']) {
    expect(await shelves(who)).not.toContain('"planned"');
    expect(JSON.stringify(await world.value<Coverage>(who, 'services', 'coverage', { measuresId: 'national-measures' }))).not.toContain('"planned"');
  }
});

test('each sees the catalogue of the own association: eight kinds for who belongs to none, nine below a province that lays them down', async () => {
  const kinds = async (who: string) => (await world.value<Catalogue>(who, 'services', 'catalogue')).shelves.filter(({ citation }) => citation).length;
  expect([await kinds('demo-stranger'), await kinds('demo-member'), await kinds('demo-staff-national')]).toEqual([8, 9, 8]);
});

test('a member finds the own contact, committees and experts; a guest finds nobody; staff find who looks after what within their association', async () => {
  const own = await people('demo-member', '联系人');
  expect(own.contacts.map(({ name }) => name)).toContain('甲市协会工作人员');
  expect((await people('demo-member', '经济法')).experts.length).toBeGreaterThan(0);
  expect((await people('demo-member', '权益委员会')).committees.length).toBeGreaterThan(0);
  expect(await people('demo-stranger', '经济法')).toEqual({ contacts: [], committees: [], experts: [] });
  const covers = async (who: string) => (await people(who, '乙市')).contacts.map(({ covers: label }) => label);
  expect([await covers('demo-staff-province'), await covers('demo-staff-city-a')]).toEqual([['乙市注册会计师协会'], []]);
});

test('who is described anew as an expert is found by the new words and no longer by the old ones', async () => {
  const [found] = (await people('demo-staff-province', '示例律师甲')).experts;
  const { revision, name: _name, seats: _seats, can: _can, id: _id, ...profile } = await world.value<Record<string, unknown> & { revision: number }>('demo-staff-province', 'staff', 'expert', { expertId: found!.id });
  await world.value('demo-staff-province', 'staff', 'describeExpert', { expertId: found!.id, revision, profile: { ...profile, fields: ['破产重整'], profile: '从事破产重整。' } });
  expect((await people('demo-member', '破产重整')).experts.map(({ id }) => id)).toEqual([found!.id]);
  expect((await people('demo-member', '民商事诉讼')).experts.map(({ id }) => id)).not.toContain(found!.id);
});

test('a typical answer is found once a second person has let it out, and not before', async () => {
  const questions = async (words: string) => (await world.value<{ question: string }[]>('demo-stranger', 'matters', 'search', { words })).map(({ question }) => question);
  expect(await questions('招标报价')).toEqual(['招标文件只看报价，怎么反映？']);
  expect(await questions('晚间课程')).toEqual([]);
  await world.value('demo-officer', 'matters', 'confirmTypical', { typicalId: 'typical0002', revision: 1 });
  expect(await questions('晚间课程')).toEqual(['培训只在白天，能否增加晚间课程？']);
});
