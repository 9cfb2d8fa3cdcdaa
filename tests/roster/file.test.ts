import { readRoster } from '../../cloudfunctions/roster/file';
import type { Line } from '../../cloudfunctions/roster/line';
import { Refused } from '../../cloudfunctions/platform/errors';
import { rosterColumns } from '../../miniprogram/shared/contracts/roster';
import { archive, workbook, type Content } from '../support/workbook';

const routes: Record<string, string> = { 甲市: 'city-a', 乙市: 'city-b' };
const routeOf = (city: string) => (routes[city] ? { associationId: routes[city] } : { wrong: `“${city}”不在本会范围内` });
const header = [...rosterColumns];
const good: Content[] = ['990100000001', '示例会员一', '12000000001', '执业会员', '甲市', '示例会计师事务所', '甲市分所', '在册'];

/** The good row with some of its columns otherwise. */
function row(changes: Partial<Record<(typeof rosterColumns)[number], Content>> = {}): Content[] {
  return rosterColumns.map((column, at) => (column in changes ? changes[column]! : good[at]!));
}

function read(rows: Content[][], more: { merged?: string[]; inline?: boolean } = {}) {
  const lines: Line[] = [];
  const result = readRoster(workbook({ rows: [header, ...rows], ...more }), routeOf, (line) => lines.push(line));
  return { ...result, lines };
}

function refusal(file: Uint8Array): string {
  try {
    readRoster(file, routeOf, () => {});
  } catch (error) {
    if (error instanceof Refused) return error.refusal.message;
    throw error;
  }
  return 'not refused';
}

const member = { row: 2, certificateNumber: '990100000001', name: '示例会员一', phone: '12000000001', kind: 'practising', standing: 'active', associationId: 'city-a', city: '甲市', firmName: '示例会计师事务所', branchName: '甲市分所' };

test.each([[false], [true]])('a row becomes a member, texts in the cells themselves: %s', (inline) => {
  expect(read([row()], { inline })).toMatchObject({ members: 1, problems: { errors: 0, mended: 0, kept: [] }, lines: [member] });
});

test('columns may stand in any order, under other names, with a title above and others between', () => {
  const file = workbook({ rows: [['2026 年会员名册'], ['姓名', '年龄', '会员证书编号*', '手机号码（必填）', '会员类别', '登记市', '会计师事务所'], ['示例会员一', 40, '990100000001', 12000000001, '非执业', '乙市', null]], merged: ['A1:G1'] });
  const lines: Line[] = [];
  expect(readRoster(file, routeOf, (line) => lines.push(line)).problems).toEqual({ errors: 0, mended: 0, kept: [] });
  expect(lines).toEqual([{ row: 3, certificateNumber: '990100000001', name: '示例会员一', phone: '12000000001', kind: 'non-practising', standing: 'active', associationId: 'city-b', city: '乙市', firmName: null, branchName: null }]);
});

test.each<[string, Parameters<typeof row>[0], string, string]>([
  ['a formula', { 姓名: { formula: 'A1', value: '示例' } }, '姓名', '是公式；请复制后“选择性粘贴”为数值再上传'],
  ['an error of Excel', { 事务所: { error: '#REF!' } }, '事务所', '是 Excel 的错误值，请重新填写'],
  ['a number where zeros may be lost', { 证书编号: 10001 }, '证书编号', '是数字格式，Excel 可能已丢掉开头的 0 或末尾的数字；请把整列设为“文本”格式后重新填写'],
  ['a certificate number with other signs', { 证书编号: '99#01' }, '证书编号', '应为 4 到 32 位数字或字母'],
  ['no certificate number', { 证书编号: null }, '证书编号', '没有填写'],
  ['no name', { 姓名: null }, '姓名', '没有填写'],
  ['a number for a name', { 姓名: 12 }, '姓名', '应填写文字，现在是一个数字'],
  ['a name that is too long', { 姓名: '长'.repeat(41) }, '姓名', '最多 40 个字'],
  ['a sign that cannot be seen', { 姓名: '示例\u200b' }, '姓名', '有无法使用的字符，请重新输入'],
  ['ten digits for a phone', { 手机号: '1200000001' }, '手机号', '应为 11 位中国大陆手机号'],
  ['no phone', { 手机号: null }, '手机号', '没有填写'],
  ['an unknown kind', { 会员类型: '荣誉会员' }, '会员类型', '应为“执业会员”或“非执业会员”'],
  ['a word that is a property of every object', { 会员类型: 'constructor' }, '会员类型', '应为“执业会员”或“非执业会员”'],
  ['a city that nobody serves', { 所在市: '丙市' }, '所在市', '“丙市”不在本会范围内'],
  ['a practising member without a firm', { 事务所: null }, '事务所', '没有填写'],
  ['an unknown standing', { 状态: '退休' }, '状态', '应为“在册”、“转出”或“注销”'],
])('%s is told by row and column', (_what, changes, column, message) => {
  expect(read([row(), row(changes)])).toMatchObject({ problems: { errors: 1, kept: [{ row: 3, column, kind: 'error', message }] }, lines: [member] });
});

test('full-width digits are read as meant, and said so', () => {
  const { problems, lines } = read([row({ 证书编号: '９９０１００００００ab', 手机号: '１２０ 0000 0001' })]);
  expect(lines).toMatchObject([{ certificateNumber: '9901000000AB', phone: '12000000001' }]);
  const mended = (column: string) => ({ row: 2, column, kind: 'mended', message: '含有全角字符，已按半角读取' });
  expect(problems).toEqual({ errors: 0, mended: 2, kept: [mended('证书编号'), mended('手机号')] });
});

test('of two rows with one certificate number both are named, whatever digits they are written in', () => {
  expect(read([row(), row({ 证书编号: '９９０１０００００００１' })]).problems.kept).toContainEqual({ row: 3, column: '证书编号', kind: 'error', message: '与第 2 行的证书编号相同，请核对后保留一行' });
});

test('merged cells are told with their first row, column and reference; beside the roster they do not matter', () => {
  expect(read([row(), row({ 证书编号: '990100000002', 事务所: '示例会计师事务所' })], { merged: ['F2:F3', 'J2:K3'] }).problems).toMatchObject({
    errors: 1,
    kept: [{ row: 2, column: '事务所', kind: 'error', message: '单元格 F2:F3 是合并的，请取消合并并逐行填写' }],
  });
});

test('empty rows and rows that are only formatted are passed over, and rows keep the number that Excel shows', () => {
  expect(read([[null, null], row(), []])).toMatchObject({ members: 1, lines: [{ row: 3 }] });
});

test('several problems of one row come in the order of the columns', () => {
  expect(read([row({ 所在市: null, 姓名: null, 状态: '?' })]).problems.kept.map(({ column }) => column)).toEqual(['姓名', '所在市', '状态']);
});

test('problems are counted to the last and kept to a number', () => {
  const rows = Array.from({ length: 6000 }, () => row({ 姓名: null }));
  const { problems } = read(rows);
  expect([problems.errors, problems.kept.length]).toEqual([6000, 5000]);
});

test('a missing column, a doubled one and one of identity numbers stop before the first member', () => {
  const file = workbook({ rows: [['证书编号', '姓名', '姓名', '会员类型', '所在市', '事务所', '身份证号'], row({ 姓名: null })] });
  const { problems } = readRoster(file, routeOf, () => {});
  expect(problems.kept.map(({ row: at, message }) => `${at} ${message}`)).toEqual([
    '1 缺少“手机号”列，请按模板补上',
    '1 “姓名”列出现了两次，请删除多余的一列',
    '1 含有身份证号列；本平台不收集身份证号，请删除此列后再上传',
  ]);
});

const compound = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600)]);

test.each<[string, Uint8Array, RegExp]>([
  ['a .zip renamed .xlsx', archive({ 'notes.txt': 'hello' }), /普通的 \.zip 压缩包/],
  ['a Word document', archive({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' }), /Word 或 PowerPoint/],
  ['a binary workbook', archive({ '[Content_Types].xml': '<Types/>', 'xl/workbook.bin': 'x' }), /二进制工作簿/],
  ['an old .xls', compound, /旧版 Excel 文件/],
  ['a workbook with a password', Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')]), /打开密码/],
  ['a CSV', Buffer.from('证书编号,姓名\n9901,示例'), /文本文件（如 CSV）/],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), /不是 Excel 工作簿/],
  ['nothing', Buffer.alloc(0), /这个文件是空的/],
  ['half a file', workbook({ rows: [header, row()] }).subarray(0, 400), /已损坏或没有传完整/],
  ['broken XML', archive({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook><sheets' }), /内容已损坏/],
  ['a workbook without a sheet', archive({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>' }), /没有可读取的工作表/],
  ['a sheet without a header', workbook({ rows: [row()] }), /没有找到表头/],
  ['a template that nobody has filled in', workbook({ rows: [header] }), /没有会员/],
])('%s is refused in words of its own', (_what, file, words) => {
  expect(refusal(file)).toMatch(words);
});

test('what claims to unpack to more than 128 MB is refused before it is unpacked', () => {
  const file = workbook({ rows: [header, row()] });
  const entry = file.lastIndexOf(Buffer.from('xl/worksheets/sheet1.xml')) - 46;
  file.writeUInt32LE(200 * 1024 * 1024, entry + 24);
  expect(refusal(file)).toMatch(/解压后过大/);
});

test('what unpacks to more than it claims is broken, and never takes more room than claimed', () => {
  const file = workbook({ rows: [header, ...Array.from({ length: 500 }, () => row())] });
  const entry = file.lastIndexOf(Buffer.from('xl/worksheets/sheet1.xml')) - 46;
  file.writeUInt32LE(1000, entry + 24);
  expect(refusal(file)).toMatch(/内容已损坏/);
});
