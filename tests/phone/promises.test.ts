import { shown, summary } from '../../miniprogram/packages/services/coverage/shown';
import type { CoveredArticle, Service, ServiceState } from '../../miniprogram/shared/contracts/services';

const service = (state: ServiceState) => ({ state }) as Service;
const article = (state: CoveredArticle['state'], ...services: ServiceState[]): CoveredArticle => ({ article: '第九条', opening: '', state, services: services.map(service), actions: [] });

test.each([
  ['everything works', article('working', 'working', 'linked'), '已开通', '服务：已开通 1 项，已链接 1 项'],
  ['more is planned', article('working', 'working', 'planned', 'planned'), '部分开通', '服务：已开通 1 项，计划中 2 项'],
  ['there is only a link, and more is planned', article('linked', 'linked', 'planned'), '部分开通', '服务：已链接 1 项，计划中 1 项'],
  ['nothing but plans', article('planned', 'planned'), '计划中', '服务：计划中 1 项'],
  ['nothing at all', article(null), '没有落实', ''],
  ['only what staff do', article('working'), '已开通', ''],
])('an article says so when %s', (_case, given, state, counts) => {
  expect(shown(given, 0)).toMatchObject({ stateText: state, counts });
});

test('the head of the page counts the articles by their state', () => {
  expect(summary([article('working'), article('working', 'planned'), article('working'), article('linked')].map(shown))).toBe('已开通 2 条，部分开通 1 条，已链接 1 条');
});
