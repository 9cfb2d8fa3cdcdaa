import { readMarkup, type Element } from './markup';

export interface Cell {
  /** From 0. */
  column: number;
  text: string;
  kind: 'text' | 'number' | 'error';
  formula: boolean;
}

export interface Row {
  /** As Excel counts. */
  number: number;
  cells: Cell[];
}

/** Cells that Excel shows as one; only the first of them has a content. */
export interface Merged {
  reference: string;
  rows: [first: number, last: number];
  columns: [first: number, last: number];
}

/** Hands over row by row what is filled in, and answers which cells are merged: that stands at the end of a sheet. */
export function readSheet(bytes: Uint8Array, shared: string[], onRow: (row: Row) => void): Merged[] {
  const merged: Merged[] = [];
  let row: Row = { number: 0, cells: [] };
  let cell: (Cell & { type: string }) | null = null;
  let column = -1;
  let taking = false;
  readMarkup(bytes, {
    open: (element) => {
      if (element.name === 'row') [row, column] = [{ number: Number(element.attributes.r ?? row.number + 1), cells: [] }, -1];
      else if (element.name === 'c') [cell, column] = cellOf(element, column);
      else if (element.name === 'f' && cell) cell.formula = true;
      else if (element.name === 'mergeCell') merged.push(mergedOf(element.attributes.ref ?? ''));
      taking = cell !== null && (element.name === 'v' || element.name === 't');
    },
    text: (text) => {
      if (taking) cell!.text += text;
    },
    close: (name) => {
      taking = false;
      if (name === 'c' && cell) [row.cells, cell] = [withCell(row.cells, finished(cell, shared)), null];
      else if (name === 'row' && row.cells.length > 0) onRow(row);
    },
  });
  return merged;
}

function cellOf({ attributes }: Element, before: number): [Cell & { type: string }, number] {
  const column = attributes.r === undefined ? before + 1 : columnOf(attributes.r);
  return [{ column, text: '', kind: 'text', formula: false, type: attributes.t ?? 'n' }, column];
}

const texts = new Set(['s', 'str', 'inlineStr']);

function finished({ column, text, formula, type }: Cell & { type: string }, shared: string[]): Cell {
  const shown = type === 's' ? (shared[Number(text)] ?? '') : text;
  return { column, text: shown, kind: type === 'e' ? 'error' : texts.has(type) ? 'text' : 'number', formula };
}

/** A cell may be formatted and hold nothing. */
function withCell(cells: Cell[], cell: Cell): Cell[] {
  if (cell.formula || cell.text.trim() !== '') cells.push(cell);
  return cells;
}

function mergedOf(reference: string): Merged {
  const [first = '', last = first] = reference.split(':');
  return { reference, rows: [rowOf(first), rowOf(last)], columns: [columnOf(first), columnOf(last)] };
}

const rowOf = (reference: string) => Number(/\d+$/.exec(reference)?.[0] ?? 0);

/** `A` is 0, `AA` is 26. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Z]*/.exec(reference)![0]) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
