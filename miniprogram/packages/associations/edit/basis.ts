import { listNews } from '../../../services/news';
import type { Citation } from '../../../shared/contracts/associations';

/** The texts that a rule can rest on; the first choice is none. */
export interface Basis {
  documents: { newsId: string; title: string }[];
  titles: string[];
  index: number;
  article: string;
}

export const noBasis = (): Basis => ({ documents: [], titles: ['不写依据'], index: 0, article: '' });

export async function readBasis(citation: Citation | null): Promise<Basis> {
  const { items } = await listNews({ category: 'regulation', limit: 50 });
  const documents = items.map(({ id, title }) => ({ newsId: id, title }));
  const known = documents.findIndex(({ newsId }) => newsId === citation?.newsId);
  return { documents, titles: ['不写依据', ...documents.map(({ title }) => title)], index: known + 1, article: known < 0 ? '' : (citation?.article ?? '') };
}

export function citationOf({ documents, index, article }: Basis): Citation | null {
  const document = documents[index - 1];
  return document ? { ...document, article: article.trim() } : null;
}

/** What is still missing, empty when nothing is. */
export function basisFault(basis: Basis): string {
  return basis.index > 0 && !/^第[一二三四五六七八九十百]+条$/.test(basis.article.trim()) ? '请填写条款，例如第九条' : '';
}
