import type { MemberKind } from 'shared/contracts/members';
import { rosterColumns, type RosterColumn, type RosterProblem } from 'shared/contracts/roster';
import type { Standing } from '../platform/identity';
import { officeDoubt, type Offices } from '../platform/offices';
import type { Header } from './header';
import type { Cell, Row } from './sheet';
import * as values from './values';
import type { Value } from './values';

/** One member as the file has them; never kept in this form. */
export interface Line {
  row: number;
  certificateNumber: string;
  name: string;
  phone: string;
  kind: MemberKind;
  standing: Standing;
  associationId: string;
  city: string;
  firmName: string | null;
  branchName: string | null;
}

/** The association of a city, or the sentence that says why there is none. */
export type CityRoute = (city: string) => { associationId: string } | { wrong: string };

export function lineOf(row: Row, header: Header, routeOf: CityRoute): { line: Line | null; problems: RosterProblem[] } {
  const problems: RosterProblem[] = [];
  const cells = new Map(row.cells.flatMap((cell) => (header.at.has(cell.column) ? [[header.at.get(cell.column)!, cell] as const] : [])));
  const note = (column: RosterColumn, kind: RosterProblem['kind'], message: string) => void problems.push({ row: row.number, column, kind, message });

  function take<Meaning>(column: RosterColumn, read: (cell: Cell | undefined) => Value<Meaning>): Meaning | undefined {
    const cell = cells.get(column);
    const broken = cell && unreadable(cell);
    const value = broken ? { wrong: broken } : read(cell);
    if ('wrong' in value) return void note(column, 'error', value.wrong);
    if (value.mended) note(column, 'mended', value.mended);
    return value.meaning;
  }

  const kind = take('会员类型', values.kind);
  const taken = {
    row: row.number,
    certificateNumber: take('证书编号', values.certificateNumber),
    name: take('姓名', (cell) => values.text('姓名', cell, true)),
    phone: take('手机号', values.phone),
    kind,
    standing: take('状态', values.standing),
    firmName: take('事务所', (cell) => values.text('事务所', cell, kind === 'practising')),
    branchName: take('分支机构', (cell) => values.text('分支机构', cell, false)),
    ...take('所在市', (cell) => placed(values.text('所在市', cell, true), routeOf)),
  };
  problems.sort((one, other) => rosterColumns.indexOf(one.column!) - rosterColumns.indexOf(other.column!));
  return { line: problems.some(({ kind }) => kind === 'error') ? null : (taken as Line), problems };
}

export function firmsIn(lines: Line[]): string[] {
  return [...new Set(lines.flatMap(({ firmName }) => firmName ?? []))];
}

/** Either the row or the register of firms may be wrong: staff are told, and the file is taken as it stands. Where somebody worked who has left is not asked. */
export function doubtsAbout(lines: Line[], registered: Map<string, Offices>): RosterProblem[] {
  return lines.flatMap(({ row, standing, firmName, branchName, city }) => {
    const firm = firmName === null || standing !== 'active' ? undefined : registered.get(firmName);
    const doubt = firm ? officeDoubt(firm, city, branchName) : null;
    return doubt === null ? [] : [{ row, column: '所在市' as const, kind: 'doubt' as const, message: `${doubt}，请核对所在市和分支机构；登记有误的，请更正单位会员的登记` }];
  });
}

const weights = { error: 0, doubt: 1, mended: 2 };

/** As they are shown: what has to be done before what has to be looked at before what is done. */
export function weightiestFirst(problems: RosterProblem[]): RosterProblem[] {
  return [...problems].sort((one, other) => weights[one.kind] - weights[other.kind]);
}

/** Whether anything of the roster stands in this row at all. */
export function isFilled(row: Row, header: Header): boolean {
  return row.cells.some(({ column }) => header.at.has(column));
}

function unreadable({ formula, kind }: Cell): string | null {
  if (formula) return '是公式；请复制后“选择性粘贴”为数值再上传';
  return kind === 'error' ? '是 Excel 的错误值，请重新填写' : null;
}

/** 属地: where the member practises, or is registered. */
function placed(city: Value<string | null>, routeOf: CityRoute): Value<{ city: string; associationId: string }> {
  if ('wrong' in city) return city;
  const route = routeOf(city.meaning!);
  return 'wrong' in route ? route : { meaning: { city: city.meaning!, ...route } };
}
