import type { MeasuresLine } from '../../../shared/contracts/services';

const lineId = (index: number) => `line-${index}`;

/** The text with the ids that its lines have on the page. */
export const numbered = (lines: MeasuresLine[]) => lines.map((line, index) => ({ ...line, id: lineId(index) }));

/** The line at which an article begins, for instance 第九条; null when the text has none of that name. */
export function lineOf(lines: MeasuresLine[], article: string): string | null {
  const index = lines.findIndex(({ anchor }) => anchor === article);
  return index < 0 ? null : lineId(index);
}
