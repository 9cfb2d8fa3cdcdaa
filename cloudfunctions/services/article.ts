import type { Citation } from 'shared/contracts/associations';
import type { MeasuresId } from 'shared/contracts/services';

/** An article of either document: `C 9` and `J 8` as permission tables and declarations write it. */
export interface Article {
  measuresId: MeasuresId;
  number: number;
}

const marks: Record<string, MeasuresId> = { C: 'national-measures', J: 'jiangsu-measures' };
const titles: Record<MeasuresId, string> = {
  'national-measures': '中国注册会计师协会会员服务办法',
  'jiangsu-measures': '江苏省注册会计师协会会员服务办法',
};
const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** Other laws may stand there too; they are no article of the two. */
export function articlesIn(because: string): Article[] {
  return [...because.matchAll(/\b([CJ]) (\d{1,2})\b/g)].map(([, mark, number]) => ({ measuresId: marks[mark!]!, number: Number(number) }));
}

/** 第二十三条 of 23. */
export function articleName(number: number): string {
  const tens = Math.floor(number / 10);
  return `第${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${digits[number % 10]}条`;
}

export function citationOf({ measuresId, number }: Article): Citation {
  return { newsId: measuresId, title: titles[measuresId], article: articleName(number) };
}
