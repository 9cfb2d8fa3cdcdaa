/** The two 会员服务办法: their titles, how many articles each has, and how an article is called. */
import type { Citation } from './contracts/associations';

export type MeasuresDocument = 'national' | 'jiangsu';

export const measuresDocuments: Record<MeasuresDocument, { newsId: string; title: string; articles: number }> = {
  national: { newsId: 'national-measures', title: '中国注册会计师协会会员服务办法', articles: 29 },
  jiangsu: { newsId: 'jiangsu-measures', title: '江苏省注册会计师协会会员服务办法', articles: 23 },
};

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 第二十三条, below a hundred. */
export function articleName(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return `第${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${digits[ones]}条`;
}

export function citationOf(document: MeasuresDocument, number: number): Citation {
  const { newsId, title } = measuresDocuments[document];
  return { newsId, title, article: articleName(number) };
}
