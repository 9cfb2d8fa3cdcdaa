import type { PledgeText } from '../../../shared/contracts/pledges';
import { limits } from './form';

/** 一、 （一） 第一条 1. 1、 (1) ①, as associations number their clauses. */
const numeral = /^(?:第[一二三四五六七八九十百\d]+[条款项][\s：:、]*|[（(][一二三四五六七八九十\d]+[）)][、.．]?\s*|[一二三四五六七八九十]+[、.．]\s*|\d{1,2}[、.．)）]\s*|[①-⑳]\s*)/;

/** More is no pledge: nothing of it is taken. */
export const longestPaste = limits.intro + limits.clauses * limits.clause + limits.closing;

/** A whole text, taken from elsewhere: what is numbered are its clauses, what stands before and after them is around them. */
export function textIn(pasted: string): PledgeText {
  const lines = pasted.split(/\r\n|[\n\r\u2028\u2029]/).map((line) => line.trim()).filter(Boolean);
  const numbered = lines.map((line) => numeral.test(line));
  const first = numbered.indexOf(true);
  if (first < 0) return { intro: lines.join('\n'), clauses: [], closing: '' };
  const end = numbered.lastIndexOf(true) + 1;
  return { intro: lines.slice(0, first).join('\n'), clauses: clausesIn(lines.slice(first, end), numbered.slice(first, end)), closing: lines.slice(end).join('\n') };
}

/** A line without a number goes on with the clause before it. */
function clausesIn(lines: string[], numbered: boolean[]): string[] {
  const clauses: string[] = [];
  lines.forEach((line, at) => {
    if (numbered[at]) clauses.push(line.replace(numeral, ''));
    else clauses[clauses.length - 1] += line;
  });
  return clauses;
}
