import { Parser } from 'htmlparser2';
import { destinationOf } from 'shared/body-links';
import type { Block } from 'shared/contracts/article-body';
import { bodyOf, type Line } from 'shared/pasting';
import { refuse } from './errors';

/** What could be kept, and how much of what cannot stand in a body stayed behind. */
export interface Pasted {
  body: Block[];
  pictures: number;
  links: number;
}

type Attributes = Record<string, string>;
type Kind = { as: Line['as']; level?: 2 | 3; ordered?: boolean };

const skipped = new Set(['script', 'style', 'head', 'title', 'template', 'iframe', 'object', 'embed', 'svg', 'math', 'noscript', 'textarea', 'select', 'button', 'input', 'video', 'audio', 'canvas', 'rt', 'rp', 'xml']);
const kinds: Record<string, Kind> = { h1: { as: 'heading', level: 2 }, h2: { as: 'heading', level: 2 }, h3: { as: 'heading', level: 3 }, h4: { as: 'heading', level: 3 }, h5: { as: 'heading', level: 3 }, h6: { as: 'heading', level: 3 }, blockquote: { as: 'quote' }, ul: { as: 'item', ordered: false }, ol: { as: 'item', ordered: true } };
const breaks = new Set([...Object.keys(kinds), 'p', 'div', 'section', 'article', 'header', 'footer', 'main', 'aside', 'figure', 'figcaption', 'address', 'pre', 'dl', 'dt', 'dd', 'li', 'table', 'tr', 'caption', 'br', 'hr', 'center', 'form', 'fieldset', 'body', 'html']);
const invisible = /display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d])|mso-hide\s*:\s*all/i;
/** Word draws the sign of a list itself, in a span of its own. */
const wordSign = /mso-list\s*:\s*ignore/i;
/** Deeper than anything that was written; what is made to be deep is not looked at. */
const deepest = 300;

interface Open {
  skip: boolean;
  sign: boolean;
  bold: boolean;
  link: string | null;
  kind: Kind;
  /** Whether it began the row that is being read: the outermost one. */
  row: boolean;
}

const outside: Open = { row: false, skip: false, sign: false, bold: false, link: null, kind: { as: 'paragraph' } };

/**
 * Reads markup by an allow-list, a tag after the other: there is no tree, so neither depth nor nesting costs more than
 * its letters. Of attributes nothing is read but `href`, `style` and `class`, and of those only what is asked for here.
 */
export function pastedHtml(html: string, hosts: readonly string[]): Pasted {
  const lines: Line[] = [];
  const open: Open[] = [outside];
  const left = { pictures: 0, links: 0 };
  let line = lineIn(outside);
  let cells: number[] | null = null; // Of the row that is being read: at which line each begins

  const now = () => open[open.length - 1]!;
  const end = () => {
    if (line.runs.length > 0) lines.push(line);
    line = lineIn(now());
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      if (open.length > deepest) refuse('invalid', '粘贴的内容层次太多，请只复制正文后再试');
      const inner = within(now(), name, attributes, hosts);
      open.push(inner);
      if (inner.skip) return;
      if (name === 'img') left.pictures += 1;
      if (name === 'a' && attributes['href'] && !inner.link) left.links += 1;
      const cell = (name === 'td' || name === 'th') && open[open.length - 2]!.row;
      if (breaks.has(name) || cell) end();
      if (cell) cells?.push(lines.length);
      if (name === 'tr' && !cells) [cells, inner.row] = [[], true];
    },
    ontext(text) {
      const { skip, sign, bold, link } = now();
      if (sign) line = signed(line, text);
      else if (!skip) line.runs.push({ text, ...(bold && { bold }), ...(link && { link }) });
    },
    onclosetag(name) {
      const closed = open.length > 1 ? open.pop() : undefined;
      if (breaks.has(name)) end();
      if (!closed?.row) return;
      if (cells && cells.length > 1) lines.push(...inOneLine(lines.splice(cells[0]!), cells));
      cells = null;
    },
  });
  parser.end(html);
  end();
  return { body: bodyOf(lines), ...left };
}

function lineIn({ kind }: Open): Line {
  return { ...kind, runs: [] } as Line;
}

function within(outer: Open, name: string, { style = '', class: className = '', href, hidden }: Attributes, hosts: readonly string[]): Open {
  return {
    skip: outer.skip || skipped.has(name) || hidden !== undefined || invisible.test(style),
    sign: outer.sign || wordSign.test(style),
    bold: isBold(outer.bold, name, style),
    link: name === 'a' ? linkOf(href, hosts) : outer.link,
    kind: kindOf(outer.kind, name, style, className),
    row: false,
  };
}

/** Whole weights of type from 600 on are bold; a tag that says otherwise by its style is not. */
function isBold(outer: boolean, name: string, style: string): boolean {
  const weight = /(?:^|[;\s])font-weight\s*:\s*(bold|normal|\d+)/i.exec(style)?.[1]?.toLowerCase();
  if (weight) return weight === 'bold' || Number(weight) >= 600;
  return outer || name === 'b' || name === 'strong';
}

function linkOf(href: string | undefined, hosts: readonly string[]): string | null {
  const link = href?.trim() ?? '';
  return destinationOf(link, hosts)?.to === 'site' ? link : null;
}

/** Word's own lists and titles are paragraphs with a class. */
function kindOf(outer: Kind, name: string, style: string, className: string): Kind {
  if (name === 'p' && /mso-list\s*:\s*l\d/i.test(style)) return { as: 'item', ordered: false };
  if (name === 'p' && /\bMsoTitle\b/.test(className)) return { as: 'heading', level: 2 };
  return kinds[name] ?? outer;
}

/** A number before an item says that its list counts. */
function signed(line: Line, sign: string): Line {
  return line.as === 'item' && /[\da-z一二三四五六七八九十][.．、)）]/i.test(sign) ? { ...line, ordered: true } : line;
}

/** A row of several cells is one paragraph, whatever paragraphs its cells have; one that is a frame around a text leaves them. */
function inOneLine(lines: Line[], cells: number[]): Line[] {
  const texts = cells.map((start, index) => lines.slice(start - cells[0]!, (cells[index + 1] ?? Infinity) - cells[0]!).filter(({ runs }) => runs.some(({ text }) => text.trim() !== '')));
  if (texts.every((own) => own.length === 0)) return [];
  const runs = texts.flatMap((own, index) => [...(index > 0 ? [{ text: ' ｜ ' }] : []), ...own.flatMap((line, nth) => [...(nth > 0 ? [{ text: ' ' }] : []), ...line.runs])]);
  return [{ as: 'paragraph', runs }];
}
