import type { NewsState } from '../../shared/contracts/news-editing';

export const newsTones: Record<NewsState, string> = { draft: 'quiet', review: 'wait', sign: 'wait', scheduled: 'brand', published: 'good', withdrawn: 'bad' };
