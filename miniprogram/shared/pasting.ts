/** What was copied in Word or in an article of an official account, without its wreckage: lines first, then blocks. */
import { bodyLimits, textOf } from './article-body';
import type { Block, Run } from './contracts/article-body';
import { plainly } from './plain-text';
import { cut, joined, tidied } from './runs';

/** The longest paste that is looked at. */
export const longestPaste = 500_000;

export type Line =
  | { as: 'heading'; level: 2 | 3; runs: Run[] }
  | { as: 'item'; ordered: boolean; runs: Run[] }
  | { as: 'paragraph' | 'quote'; runs: Run[] };

/** What official accounts put around an article: it says nothing outside WeChat's own reader. */
const furniture = /^(?:预览时标签不可点|微信扫一扫|关注该公众号|使用小程序|继续滑动看下一个|向上滑动看下一个|轻触阅读原文|阅读原文|点击(?:上方|下方|↑+|↓+)?蓝字.{0,12}关注.{0,8}|\[图片\]|)$/;
/** Word ends a line within a paragraph by a vertical tab. */
const lineBreak = new RegExp('[\\r\\n\\v\\f\\u0085\\u2028\\u2029]+');
const bullet = /^[•·●○◆◇■□▪◦‣※*\uf06c\uf0b7\uf0a7\uf0d8\uf0fc][\s\u3000]*|^[-–—][\s\u3000]+/;
const numbered = /^[(（]?(\d{1,2})(?:[.．](?!\d)|[、)）])[\s\u3000]*/;
const chapter = /^(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}[章节篇部])/;
const section = /^[（(][一二三四五六七八九十]{1,3}[）)]/;
const clause = /^(第[一二三四五六七八九十百]{1,5}条)[\s\u3000]/;
/** What a paragraph of a regulation is called by, where it begins like one. */
export const clauseOf = (text: string) => clause.exec(text)?.[1];
const endsSentence = /[。；;！!？?，,：:]$/;
const longestHeadline = 30;

/** Text without any markup: what an input, or the clipboard, gives. */
export function pastedText(text: string): Block[] {
  const lines = text.split(lineBreak).map((line) => tidied([{ text: plainly(line.replace(/\t/g, ' ')) }]));
  return bodyOf(inOrder(lines.filter((runs) => runs.length > 0).map(lineOf)));
}

function lineOf(runs: Run[]): Line {
  const text = textOf(runs);
  if (bullet.test(text)) return { as: 'item', ordered: false, runs: tidied(cut(runs, bullet.exec(text)![0].length)) };
  if (numbered.test(text)) return { as: 'item', ordered: true, runs };
  return { as: 'paragraph', runs };
}

/** Numbers belong to a list when they count from one; a number that stands alone is part of its text. */
function inOrder(lines: Line[]): Line[] {
  const due = (line: Line) => (line.as === 'item' && line.ordered ? Number(numbered.exec(textOf(line.runs))?.[1]) : NaN);
  let count = 0;
  return lines.map((line, index) => {
    const number = due(line);
    if (Number.isNaN(number)) count = 0;
    const goesOn = number === count + 1 && (count > 0 || due(lines[index + 1] ?? line) === 2);
    if (!goesOn) return Number.isNaN(number) ? line : { as: 'paragraph', runs: line.runs };
    count = number;
    return { as: 'item', ordered: true, runs: tidied(cut(line.runs, numbered.exec(textOf(line.runs))![0].length)) };
  });
}

/** Blocks of lines, each within the limits of a body. Only a whole that is too large is left to be refused. */
export function bodyOf(lines: Line[]): Block[] {
  return lines
    .map((line) => ({ ...line, runs: tidied(joined(line.runs.map((run) => ({ ...run, text: plainly(run.text.replace(/\s/g, ' ')) })))) }))
    .filter(({ runs }) => runs.length > 0 && !furniture.test(textOf(runs)))
    .flatMap(inPieces)
    .reduce<Block[]>(added, []);
}

/** Items that follow one another are one list. */
function added(body: Block[], line: Line): Block[] {
  const last = body[body.length - 1];
  if (line.as !== 'item') body.push(blockOf(line));
  else if (last?.type === 'list' && last.ordered === line.ordered && last.items.length < bodyLimits.items) last.items.push(line.runs);
  else body.push({ type: 'list', ordered: line.ordered, items: [line.runs] });
  return body;
}

function blockOf(line: Exclude<Line, { as: 'item' }>): Block {
  const text = textOf(line.runs);
  const level = line.as === 'heading' ? line.level : levelOf(line, text);
  if (level && text.length <= bodyLimits.heading) return { type: 'heading', level, text };
  if (line.as === 'quote') return { type: 'quote', runs: line.runs };
  const anchor = clauseOf(text);
  return { type: 'paragraph', runs: line.runs, ...(anchor && { anchor }) };
}

/** 一、 and （一） head what follows when they are short and do not end like a sentence. */
function levelOf({ as }: Line, text: string): 2 | 3 | null {
  if (as !== 'paragraph' || text.length > longestHeadline || endsSentence.test(text)) return null;
  if (chapter.test(text)) return 2;
  return section.test(text) ? 3 : null;
}

/** A paragraph that is too long goes on in the next one, if possible after a sentence. */
function inPieces(line: Line): Line[] {
  const runs = line.runs.length > bodyLimits.runs ? [{ text: textOf(line.runs) }] : line.runs;
  const text = textOf(runs);
  if (text.length <= bodyLimits.paragraph) return [{ ...line, runs }];
  const end = placeToCut(text);
  return [{ ...line, runs: tidied(cut(runs, 0, end)) }, ...inPieces({ ...line, runs: tidied(cut(runs, end)) })];
}

function placeToCut(text: string): number {
  const sentence = text.lastIndexOf('。', bodyLimits.paragraph - 1) + 1;
  const most = sentence > 0 ? sentence : bodyLimits.paragraph;
  return /[\ud800-\udbff]/.test(text[most - 1]!) ? most - 1 : most;
}
