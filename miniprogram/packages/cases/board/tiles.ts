import type { CaseBoard, CaseFilter } from '../../../shared/contracts/cases';

export const filters: { filter: CaseFilter; label: string }[] = [
  { filter: 'open', label: '办理中' },
  { filter: 'overdue', label: '逾期' },
  { filter: 'today', label: '今天' },
  { filter: 'within3', label: '3 日内' },
  { filter: 'within5', label: '5 日内' },
  { filter: 'unassigned', label: '待分派' },
  { filter: 'ended', label: '已结束' },
];

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
  ['within3', '3 个工作日内'],
  ['within5', '5 个工作日内'],
  ['unassigned', '待分派'],
] as const;

export function tilesOf({ counts, most }: CaseBoard): Tile[] {
  return shown.map(([filter, label]) => ({ filter, label, count: counts[filter] >= most ? `${most - 1}+` : String(counts[filter]), pressing: counts[filter] > 0 && filter !== 'within5' }));
}
