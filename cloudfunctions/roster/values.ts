import type { MemberKind } from 'shared/contracts/members';
import type { RosterColumn } from 'shared/contracts/roster';
import type { Standing } from '../platform/identity';
import type { Cell } from './sheet';

/** What a cell means, or the sentence that says what is wrong with it. `mended`: read as meant, and what was mended. */
export type Value<Meaning> = { meaning: Meaning; mended?: string } | { wrong: string };

const longest: Partial<Record<RosterColumn, number>> = { 姓名: 40, 事务所: 80, 分支机构: 80, 所在市: 20 };

export function certificateNumber(cell: Cell | undefined): Value<string> {
  if (cell?.kind === 'number') return { wrong: '是数字格式，Excel 可能已丢掉开头的 0 或末尾的数字；请把整列设为“文本”格式后重新填写' };
  return fold(cell?.text ?? '', (text) => text.replace(/[\s-]/g, '').toUpperCase(), /^[0-9A-Z]{4,32}$/, '应为 4 到 32 位数字或字母');
}

/** No number of the mainland begins with 0, so a number format has lost nothing. */
export function phone(cell: Cell | undefined): Value<string> {
  return fold(cell?.text ?? '', (text) => text.replace(/[\s-]/g, '').replace(/^(?:\+?86)(?=1\d{10}$)/, ''), /^1\d{10}$/, '应为 11 位中国大陆手机号');
}

export function text(column: RosterColumn, cell: Cell | undefined, required: boolean): Value<string | null> {
  const meaning = (cell?.text ?? '').trim().replace(/\s+/g, ' ');
  const most = longest[column]!;
  if (meaning === '') return required ? { wrong: '没有填写' } : { meaning: null };
  if (cell!.kind === 'number') return { wrong: '应填写文字，现在是一个数字' };
  if ([...meaning].length > most) return { wrong: `最多 ${most} 个字` };
  return isPlain(meaning) ? { meaning } : { wrong: '有无法使用的字符，请重新输入' };
}

const kinds: Record<string, MemberKind> = { 执业会员: 'practising', 执业: 'practising', 注册会计师: 'practising', 非执业会员: 'non-practising', 非执业: 'non-practising' };
const standings: Record<string, Standing> = { 在册: 'active', 正常: 'active', 转出: 'left', 注销: 'deregistered' };

export function kind(cell: Cell | undefined): Value<MemberKind> {
  return named(kinds, cell, '应为“执业会员”或“非执业会员”');
}

/** Who stands in the file without a word is a member. */
export function standing(cell: Cell | undefined): Value<Standing> {
  return (cell?.text ?? '').trim() === '' ? { meaning: 'active' } : named(standings, cell, '应为“在册”、“转出”或“注销”');
}

function named<Meaning>(names: Record<string, Meaning>, cell: Cell | undefined, wrong: string): Value<Meaning> {
  const name = (cell?.text ?? '').trim();
  return Object.hasOwn(names, name) ? { meaning: names[name]! } : { wrong: name === '' ? '没有填写' : wrong };
}

/** Full-width digits and letters are read as the usual ones, and said so: whoever typed them meant nothing else. */
function fold(written: string, tidy: (text: string) => string, shape: RegExp, wrong: string): Value<string> {
  const usual = written.normalize('NFKC');
  const meaning = tidy(usual.trim());
  if (meaning === '') return { wrong: '没有填写' };
  if (!shape.test(meaning)) return { wrong };
  return usual === written ? { meaning } : { meaning, mended: '含有全角字符，已按半角读取' };
}

/** As platform/input demands of what people type. */
function isPlain(written: string): boolean {
  return !/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u.test(written);
}
