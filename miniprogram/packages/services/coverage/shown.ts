import { serviceStateLabels, type CoveredArticle, type ServiceState } from '../../../shared/contracts/services';

const states: ServiceState[] = ['working', 'linked', 'planned'];
const tones: Record<ServiceState, string> = { working: 'good', linked: 'brand', planned: 'quiet' };

/** 部分开通 as long as more is planned; an article behind which nothing stands says so to staff. */
export function shown(article: CoveredArticle, index: number) {
  const partly = article.state !== 'planned' && article.services.some(({ state }) => state === 'planned');
  const whole = article.state === null ? '没有落实' : serviceStateLabels[article.state];
  return { ...article, id: `article-${index}`, stateText: partly ? '部分开通' : whole, tone: toneOf(article, partly), counts: counts(article) };
}

function toneOf({ state }: CoveredArticle, partly: boolean): string {
  if (state === null) return 'bad';
  return partly ? 'wait' : tones[state];
}

/** 服务：已开通 2 项，已链接 1 项. */
function counts({ services }: CoveredArticle): string {
  const parts = states.map((state) => ({ state, count: services.filter((each) => each.state === state).length })).filter(({ count }) => count > 0);
  return parts.length === 0 ? '' : `服务：${parts.map(({ state, count }) => `${serviceStateLabels[state]} ${count} 项`).join('，')}`;
}

/** 已开通 20 条，部分开通 4 条, … in the words of the articles themselves. */
export function summary(articles: readonly ReturnType<typeof shown>[]): string {
  const words = [...new Set(articles.map(({ stateText }) => stateText))];
  return words.map((word) => `${word} ${articles.filter(({ stateText }) => stateText === word).length} 条`).join('，');
}
