import type { Citation } from 'shared/contracts/associations';
import type { MeasuresId } from 'shared/contracts/services';
import { citationOf as cited, type MeasuresDocument } from 'shared/measures';

/** An article of either document: `C 9` and `J 8` as permission tables and declarations write it. */
export interface Article {
  measuresId: MeasuresId;
  number: number;
}

const marks: Record<string, MeasuresId> = { C: 'national-measures', J: 'jiangsu-measures' };
const documents: Record<MeasuresId, MeasuresDocument> = { 'national-measures': 'national', 'jiangsu-measures': 'jiangsu' };

/** Other laws may stand there too; they are no article of the two. */
export function articlesIn(because: string): Article[] {
  return [...because.matchAll(/\b([CJ]) (\d{1,2})\b/g)].map(([, mark, number]) => ({ measuresId: marks[mark!]!, number: Number(number) }));
}

export function citationOf({ measuresId, number }: Article): Citation {
  return cited(documents[measuresId], number);
}
