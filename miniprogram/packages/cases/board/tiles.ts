import type { CaseBoard, CaseFilter } from '../../../shared/contracts/cases';

/** What is open and what is over; the tiles narrow the first. */
export const sides: { filter: CaseFilter; label: string }[] = [
  { filter: 'open', label: '全部在办' },
  { filter: 'ended', label: '已结束' },
];

/** -1 of a tile's filter, which is neither. */
export const sideOf = (filter: string) => sides.findIndex((side) => side.filter === filter);

export interface Tile {
  filter: string;
  label: string;
  /** As it is printed: no more than `most` are counted. */
  count: string;
  pressing: boolean;
}

const shown = [
  ['overdue', '逾期'],
  ['today', '今天到期'],
  ['within3', '3 日内到期'],
  ['within5', '5 日内到期'],
  ['unassigned', '待分派'],
] as const;

export function tilesOf({ counts, most }: CaseBoard): Tile[] {
  return shown.map(([filter, label]) => ({ filter, label, count: counts[filter] >= most ? `${most - 1}+` : String(counts[filter]), pressing: counts[filter] > 0 && filter !== 'within5' }));
}
