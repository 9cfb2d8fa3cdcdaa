import { rosterColumns, type RosterProblem } from 'shared/contracts/roster';
import { rosterLimits } from 'shared/roster-limits';
import { Refused, refuse } from '../platform/errors';
import { openArchive } from './archive';
import { headerOf, headerProblems, type Header } from './header';
import { isFilled, lineOf, type CityRoute, type Line } from './line';
import { readSheet, type Merged, type Row } from './sheet';
import { sharedTexts, sheetOf } from './workbook';

/** Every problem is counted, so many are kept. */
export const mostKept = 5000;

export interface Problems {
  errors: number;
  mended: number;
  kept: RosterProblem[];
}

/** Reads the whole file once; whatever is right in it goes to `onLine`, row by row. */
export function readRoster(file: Uint8Array, routeOf: CityRoute, onLine: (line: Line) => void): { members: number; problems: Problems } {
  const problems: Problems = { errors: 0, mended: 0, kept: [] };
  const note = (problem: RosterProblem) => {
    if (problem.kind === 'error') problems.errors += 1;
    else problems.mended += 1;
    if (problems.kept.length < mostKept) problems.kept.push(problem);
  };
  const rowOf = new Map<string, number>();
  let header: Header | null = null;
  let members = 0;

  function onRow(row: Row): void {
    if (!header) return begin(row);
    if (!isFilled(row, header)) return;
    members += 1;
    if (members > rosterLimits.members) refuse('invalid', `一次最多导入 ${rosterLimits.members} 名会员，请分几个文件上传`);
    const { line, problems: found } = lineOf(row, header, routeOf);
    found.forEach(note);
    if (line) single(line);
  }

  function begin(row: Row): void {
    header = headerOf(row);
    if (header) headerProblems(header, row).forEach(note);
    if (problems.errors > 0) throw new Unusable();
  }

  /** Both rows are named: either may be the wrong one. */
  function single(line: Line): void {
    const first = rowOf.get(line.certificateNumber);
    if (first !== undefined) return note({ row: line.row, column: '证书编号', kind: 'error', message: `与第 ${first} 行的证书编号相同，请核对后保留一行` });
    rowOf.set(line.certificateNumber, line.row);
    onLine(line);
  }

  const merged = reading(() => cellsOf(file, onRow));
  if (merged && header) mergedProblems(merged, header).forEach(note);
  if (!header) refuse('invalid', `没有找到表头：前 10 行中应有一行写着${rosterColumns.slice(0, 3).map((name) => `“${name}”`).join('')}等列名，请使用模板`);
  if (members === 0 && problems.errors === 0) refuse('invalid', '文件中没有会员，请填写后再上传');
  return { members, problems };
}

/** Nothing below such a header can be understood. */
class Unusable extends Error {}

function cellsOf(file: Uint8Array, onRow: (row: Row) => void): Merged[] {
  const archive = openArchive(file);
  return readSheet(sheetOf(archive), sharedTexts(archive), onRow);
}

function reading<Result>(read: () => Result): Result | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof Unusable) return null;
    if (error instanceof Refused) throw error;
    return refuse('invalid', '工作簿的内容已损坏，请用 Excel 重新保存后再上传');
  }
}

/** Titles above the header may be merged as they like. */
function mergedProblems(merged: Merged[], header: Header): RosterProblem[] {
  return merged.flatMap(({ reference, rows: [first, last], columns }) => {
    const column = [...header.at].find(([at]) => columns[0] <= at && at <= columns[1])?.[1];
    if (column === undefined || last < header.row) return [];
    return [{ row: Math.max(first, header.row), column, kind: 'error' as const, message: `单元格 ${reference} 是合并的，请取消合并并逐行填写` }];
  });
}
