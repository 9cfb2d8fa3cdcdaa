import { textOf } from '../../shared/article-body';
import type { Block, Run } from '../../shared/contracts/article-body';
import { clauseOf } from '../../shared/pasting';
import { cut, joined, tidied } from '../../shared/runs';

/** As what somebody writes; the level of a heading and the sign of a list are part of it. */
export type Manner = 'paragraph' | 'heading-2' | 'heading-3' | 'quote' | 'bullets' | 'numbers';
export const mannerLabels: Record<Manner, string> = { paragraph: '正文', 'heading-2': '大标题', 'heading-3': '小标题', quote: '引用', bullets: '列表', numbers: '编号列表' };

/** What is on the sheet while it is being written: each line break is a new paragraph, or a new item. */
export interface Writing {
  manner: Manner;
  runs: Run[];
}

type Written = Exclude<Block, { type: 'picture' }>;

export const emptyWriting = (manner: Manner = 'paragraph'): Writing => ({ manner, runs: [] });

export function writingOf(block: Written): Writing {
  if (block.type === 'heading') return { manner: block.level === 2 ? 'heading-2' : 'heading-3', runs: [{ text: block.text }] };
  if (block.type !== 'list') return { manner: block.type, runs: block.runs };
  const lines = block.items.flatMap((runs, index) => (index > 0 ? [{ text: '\n' }, ...runs] : runs));
  return { manner: block.ordered ? 'numbers' : 'bullets', runs: joined(lines) };
}

/** Lines with nothing on them are none. */
export function blocksOf({ manner, runs }: Writing): Block[] {
  const lines = linesOf(runs).map(tidied).filter((line) => line.length > 0);
  if (manner === 'bullets' || manner === 'numbers') return lines.length > 0 ? [{ type: 'list', ordered: manner === 'numbers', items: lines }] : [];
  return lines.map((line) => blockOf(manner, line));
}

function blockOf(manner: Exclude<Manner, 'bullets' | 'numbers'>, runs: Run[]): Block {
  if (manner === 'heading-2' || manner === 'heading-3') return { type: 'heading', level: manner === 'heading-2' ? 2 : 3, text: textOf(runs) };
  if (manner === 'quote') return { type: 'quote', runs };
  const anchor = clauseOf(textOf(runs));
  return { type: 'paragraph', runs, ...(anchor && { anchor }) };
}

function linesOf(runs: Run[]): Run[][] {
  let start = 0;
  return textOf(runs).split('\n').map((line) => {
    const from = start;
    start += line.length + 1;
    return cut(runs, from, from + line.length);
  });
}
