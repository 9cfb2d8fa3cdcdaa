import fc from 'fast-check';
import { measures } from '../../cloudfunctions/platform/measures';
import { articlesIn } from '../../cloudfunctions/services/article';
import { shelvesOf } from '../../cloudfunctions/services/catalogue';
import { coverageOf, type Row } from '../../cloudfunctions/services/coverage';
import { declarations } from '../../cloudfunctions/services/declarations';
import type { Declaration } from '../../cloudfunctions/services/service';
import { tables } from '../../cloudfunctions/services/tables';
import { rulings } from '../../local/seed/policies';
import { articleName } from '../../miniprogram/shared/measures';
import type { Person } from '../../miniprogram/shared/contracts/roles';
import type { MeasuresId } from '../../miniprogram/shared/contracts/services';

const rows: Row[] = Object.values(tables).flatMap((table) => Object.values<Row>(table));
const memberPersons: Person[] = ['member', 'frozen', 'employee', 'firm-administrator', 'firm-delegate'];
const both: [MeasuresId, number][] = [['national-measures', 29], ['jiangsu-measures', 23]];

test.each(both)('%s has %i articles on the coverage page of staff, each once and in order, and behind each there is something', (id, count) => {
  const { articles } = coverageOf(id, declarations, rows, true);
  expect(articles.map(({ article }) => article)).toEqual(Array.from({ length: count }, (_, index) => articleName(index + 1)));
  expect(articles.filter(({ state }) => state === null)).toEqual([]);
});

test.each(both)('of %s a member sees what works and what is linked, nothing that is planned, and no article behind which nothing stands', (id) => {
  const { articles } = coverageOf(id, declarations, rows, false);
  expect(articles.length).toBeGreaterThan(15);
  expect(articles.flatMap(({ services }) => services.map(({ state }) => state))).not.toContain('planned');
  expect(articles.filter(({ state }) => state === null || state === 'planned')).toEqual([]);
});

test.each(both)('of %s a member is told nothing that staff alone do, nor what a deployment key does', (id) => {
  const told = coverageOf(id, declarations, rows, false).articles.flatMap(({ actions }) => actions);
  const named = (does: string) => rows.find((row) => row.does === does)!.who;
  expect(told.length).toBeGreaterThan(10);
  expect(told.filter((does) => !['anyone', 'everyone'].includes(named(does) as string) && !(named(does) as Person[]).some((person) => memberPersons.includes(person)))).toEqual([]);
  expect(told.join()).not.toContain('部署密钥');
  expect(coverageOf(id, declarations, rows, true).articles.flatMap(({ actions }) => actions).length).toBeGreaterThan(told.length);
});

test('an article that only something planned would fulfil is planned to staff, and to a member it is not promised', () => {
  const budget = (isStaff: boolean) => coverageOf('national-measures', declarations, rows, isStaff).articles.find(({ article }) => article === '第二十条')?.state;
  expect([budget(true), budget(false)]).toEqual(['planned', undefined]);
});

test('an article is as good as the best of what stands behind it, by whatever declarations there are', () => {
  const article = fc.tuple(fc.constantFrom('C', 'J'), fc.integer({ min: 1, max: 23 })).map(([mark, number]) => `${mark} ${number}`);
  const because = fc.uniqueArray(article, { maxLength: 4 }).map((articles) => articles.join('、'));
  const planned = because.map((text): Declaration => ({ id: 'a', name: 'a', about: '', for: ['everyone'], on: ['rights'], because: text, state: 'planned' }));
  const row = because.map((text): Row => ({ who: 'anyone', does: 'b', because: text }));
  fc.assert(
    fc.property(fc.array(planned), fc.array(row), fc.constantFrom<MeasuresId>('national-measures', 'jiangsu-measures'), (services, actions, id) => {
      const names = (texts: { because?: string }[], number: number) => texts.some((each) => articlesIn(each.because ?? '').some((one) => one.measuresId === id && one.number === number));
      coverageOf(id, services, actions, true).articles.forEach(({ state }, index) => {
        expect(state).toBe(names(actions, index + 1) ? 'working' : names(services, index + 1) ? 'planned' : null);
      });
    }),
  );
});

const nine = { ...measures, serviceKinds: { ...measures.serviceKinds, value: rulings.province!.flatMap(({ change }) => (change.field === 'serviceKinds' ? change.value : [])) } };
const idsOf = (shelves: ReturnType<typeof shelvesOf>) => shelves.flatMap(({ services }) => services.map(({ id }) => id));

test('the catalogue has the eight kinds of the national measures, or the nine of Jiangsu where the policy sheet says so', () => {
  expect(shelvesOf(declarations, measures, false).map(({ name }) => name)).toEqual(['维权', '协调', '宣传', '搭台', '引导', '专业', '信息化', '国际发展', '会员身份与常用办理', '组织实施与监督']);
  expect(shelvesOf(declarations, nine, false).map(({ name }) => name)).toContain('文化建设');
});

test('what only the measures of Jiangsu promise is not promised elsewhere, and no other document is cited there', () => {
  const elsewhere = shelvesOf(declarations, measures, true);
  expect(idsOf(elsewhere)).not.toContain('joint-insurance');
  expect(idsOf(shelvesOf(declarations, nine, true))).toContain('joint-insurance');
  expect(elsewhere.flatMap(({ services }) => services.flatMap(({ citations }) => citations.map(({ newsId }) => newsId)))).not.toContain('jiangsu-measures');
});

test('a service planned or for staff alone is on no shelf of a member; staff see every one, each on one shelf', () => {
  const shown = idsOf(shelvesOf(declarations, nine, false));
  expect(declarations.filter(({ id, state }) => shown.includes(id) && state === 'planned')).toEqual([]);
  expect(shown).not.toContain('audit-log');
  expect(idsOf(shelvesOf(declarations, nine, true)).sort()).toEqual(declarations.map(({ id }) => id).sort());
});

test('other laws beside the two documents are no article of them', () => {
  expect(articlesIn('个人信息保护法第四十七条')).toEqual([]);
  expect(articlesIn('C 10、J 9')).toEqual([{ measuresId: 'national-measures', number: 10 }, { measuresId: 'jiangsu-measures', number: 9 }]);
});
