import { rosterColumns, type RosterColumn, type RosterProblem } from 'shared/contracts/roster';
import { rosterLimits } from 'shared/roster-limits';
import { writeWorkbook } from './writing';

const meaning: Record<RosterColumn, string> = {
  证书编号: '必填。4 到 32 位数字或字母。单元格须为文本格式（本模板已设好），否则 Excel 会丢掉开头的 0。',
  姓名: '必填。与证书一致。',
  手机号: '必填。11 位中国大陆手机号，用于会员绑定身份；入库时加密保存。',
  会员类型: '必填。“执业会员”或“非执业会员”。',
  所在市: '必填。执业会员填执业所在分支机构的市（总所可在外省），非执业会员填登记所在的市；所属协会由此确定。与单位会员登记的机构所在市不一致的，预览时会提示核对。',
  事务所: '执业会员必填。按登记名称填写全称。',
  分支机构: '选填。在分所执业的填分所名称。',
  状态: '选填。“在册”、“转出”或“注销”，不填即为在册。名册中没有列出的现有会员，按转出处理。',
};

const advice = [
  ['一个文件就是本会（含下级协会）的全部会员：没有列出的现有会员将按转出处理。'],
  ['不要使用公式和合并单元格；从其他表格复制时，请用“选择性粘贴—数值”。'],
  [`文件不超过 ${rosterLimits.file / 1024 / 1024} MB，会员不超过 ${rosterLimits.members} 名；更多的请按市分成几个文件，由各市协会分别导入。`],
  ['请不要填写身份证号，本平台不收集。'],
  ['超过百分之五的会员将退出时，须由另一位工作人员确认后才会生效。'],
];

/** Made by this function whenever somebody asks, so that it always says what the reader takes. */
export function templateWorkbook(): Buffer {
  const explained = rosterColumns.map((column) => [column, meaning[column]]);
  return writeWorkbook([
    { name: '会员名册', rows: [[...rosterColumns]], widths: [20, 12, 16, 14, 12, 36, 24, 10] },
    { name: '填写说明', rows: [['列', '怎样填写'], ...explained, [''], ['请注意'], ...advice], widths: [14, 100] },
  ]);
}

const kinds = { error: '须修改', mended: '已自动更正', doubt: '请核对' };

export function problemWorkbook(problems: RosterProblem[]): Buffer {
  const rows = problems.map(({ row, column, kind, message }) => [row === null ? '' : String(row), column ?? '', kinds[kind], message]);
  return writeWorkbook([{ name: '问题清单', rows: [['行', '列', '处理', '问题'], ...rows], widths: [8, 14, 12, 80] }]);
}
