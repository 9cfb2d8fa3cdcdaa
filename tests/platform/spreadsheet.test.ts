import { workbookOf } from '../../cloudfunctions/platform/spreadsheet';
import { openArchive } from '../../cloudfunctions/roster/archive';
import { readSheet, type Row } from '../../cloudfunctions/roster/sheet';
import { sharedTexts, sheetOf } from '../../cloudfunctions/roster/workbook';

const rows = [
  ['时间', '事项'],
  ['2026-11-20 09:00:00', '=1+1'],
  ['第 2 行', '<甲> & "乙"\n换行'],
  ['', ' 前后有空格 '],
];

test('what is written comes back as text, cell by cell, by the reader that takes rosters', () => {
  const archive = openArchive(workbookOf('审计日志', rows, [20, 60]));
  const read: Row[] = [];
  expect(readSheet(sheetOf(archive), sharedTexts(archive), (row) => read.push(row))).toEqual([]);
  const textAt = (row: Row, column: number) => row.cells.find((cell) => cell.column === column)?.text ?? '';
  expect(read.map((row) => [textAt(row, 0), textAt(row, 1)])).toEqual(rows);
  expect(read.flatMap(({ cells }) => cells).every(({ kind, formula }) => kind === 'text' && !formula)).toBe(true);
});

test('signs that XML does not know are left out', () => {
  const archive = openArchive(workbookOf('审计日志', [['甲\u0000\u000B乙\uD800']], [20]));
  const read: Row[] = [];
  readSheet(sheetOf(archive), sharedTexts(archive), (row) => read.push(row));
  expect(read[0]!.cells[0]!.text).toBe('甲乙');
});
