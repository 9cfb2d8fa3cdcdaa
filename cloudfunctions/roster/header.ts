import { rosterColumns, type RosterColumn, type RosterProblem } from 'shared/contracts/roster';
import type { Row } from './sheet';

/** Which column of the sheet holds what, and in which row that is said. */
export interface Header {
  row: number;
  at: Map<number, RosterColumn>;
}

/** A title may stand above. */
const lastRow = 10;
const optional = new Set<RosterColumn>(['分支机构', '状态']);

/** Other names under which associations keep the same. */
const namesakes: Record<string, RosterColumn> = {
  会员证书编号: '证书编号', 注册会计师证书编号: '证书编号', 会员编号: '证书编号', 会员姓名: '姓名', 手机: '手机号', 手机号码: '手机号', 会员类别: '会员类型',
  执业地所在市: '所在市', 登记市: '所在市', 城市: '所在市', 会计师事务所: '事务所', 事务所名称: '事务所', 会员状态: '状态',
};

export function headerOf(row: Row): Header | null {
  if (row.number > lastRow) return null;
  const at = new Map<number, RosterColumn>();
  for (const { column, text } of row.cells) {
    const name = columnOf(text);
    if (name !== null && ![...at.values()].includes(name)) at.set(column, name);
  }
  const found = new Set(at.values());
  return found.has('证书编号') && found.has('姓名') ? { row: row.number, at } : null;
}

export function headerProblems(header: Header, row: Row): RosterProblem[] {
  const found = new Set(header.at.values());
  const missing = rosterColumns.filter((name) => !found.has(name) && !optional.has(name));
  const problem = (message: string): RosterProblem => ({ row: header.row, column: null, kind: 'error', message });
  const doubled = row.cells.filter(({ column, text }) => columnOf(text) !== null && !header.at.has(column));
  return [
    ...missing.map((name) => problem(`缺少“${name}”列，请按模板补上`)),
    ...doubled.map(({ text }) => problem(`“${columnOf(text)!}”列出现了两次，请删除多余的一列`)),
    ...(row.cells.some(({ text }) => /身份证/.test(text)) ? [problem('含有身份证号列；本平台不收集身份证号，请删除此列后再上传')] : []),
  ];
}

function columnOf(text: string): RosterColumn | null {
  const name = text.replace(/[\s*＊]|[（(][^）)]*[）)]/g, '');
  return rosterColumns.find((each) => each === name) ?? (Object.hasOwn(namesakes, name) ? namesakes[name]! : null);
}
