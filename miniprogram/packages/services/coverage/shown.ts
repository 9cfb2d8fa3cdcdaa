import { serviceStateLabels, type Coverage, type CoveredArticle, type ServiceState } from '../../../shared/contracts/services';

const states: ServiceState[] = ['working', 'linked', 'planned'];
const tones: Record<ServiceState, string> = { working: 'good', linked: 'brand', planned: 'quiet' };

/** `第九条 已开通`; an article behind which nothing stands says so to staff. */
export function shown(article: CoveredArticle, index: number) {
  const state = article.state === null ? '没有落实' : serviceStateLabels[article.state];
  return { ...article, id: `article-${index}`, stateText: state, tone: article.state === null ? 'bad' : tones[article.state] };
}

/** 已开通 20 条，已链接 5 条. */
export function summary({ articles }: Coverage): string {
  const counts = states.map((state) => ({ state, count: articles.filter((each) => each.state === state).length }));
  return counts.filter(({ count }) => count > 0).map(({ state, count }) => `${serviceStateLabels[state]} ${count} 条`).join('，');
}
