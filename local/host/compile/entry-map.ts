import type { TemplateScript } from './wxml';

/** From this place of the entry on, up to the next mark of its row, stands what was written in that line of that file. */
interface Mark {
  row: number;
  column: number;
  source: number;
  line: number;
}

/** A source map of the entry, for the bundler to carry on: the lines of WXS lead to where they were written, the rest nowhere. */
export function entryMap(entry: string, scripts: TemplateScript[]): string {
  const sources = ['made', ...scripts.map(({ file }) => `mini-program:${file}`)];
  const map = JSON.stringify({ version: 3, sources, names: [], mappings: written(marksOf(entry, scripts)) });
  return `//# sourceMappingURL=data:application/json;base64,${Buffer.from(map).toString('base64')}`;
}

function marksOf(entry: string, scripts: TemplateScript[]): Mark[] {
  const taken = new Set<number>();
  const found = scripts.map((script, index) => ({ ...script, source: index + 1, at: freePlace(entry, script.text, taken) }));
  const inOrder = found.filter(({ at }) => at >= 0).sort((one, other) => one.at - other.at);
  return inOrder.flatMap(({ at, text, source, line }) => {
    const [first, last] = [placeOf(entry, at), placeOf(entry, at + text.length)];
    const lines = text.split('\n').map((_, index) => ({ row: first.row + index, column: index ? 0 : first.column, source, line: line - 1 + index }));
    return [...lines, { ...last, source: 0, line: 0 }];
  });
}

const opening = '(require,exports,module)=>{';

/** Where the template compiler has put a script; two files may hold the same text. */
function freePlace(entry: string, text: string, taken: Set<number>): number {
  const whole = `${opening}${text}})`;
  let place = entry.indexOf(whole);
  while (taken.has(place)) place = entry.indexOf(whole, place + 1);
  if (place < 0) return -1;
  taken.add(place);
  return place + opening.length;
}

function placeOf(entry: string, at: number): Pick<Mark, 'row' | 'column'> {
  return { row: entry.slice(0, at).split('\n').length - 1, column: at - (entry.lastIndexOf('\n', at - 1) + 1) };
}

/** As a source map has it: rows by semicolons, each number but the first of a row told by its difference. */
function written(marks: Mark[]): string {
  const rows: string[][] = [];
  let before: Mark = { row: 0, column: 0, source: 0, line: 0 };
  for (const mark of marks) {
    const column = mark.row === before.row ? mark.column - before.column : mark.column;
    (rows[mark.row] ??= []).push([column, mark.source - before.source, mark.line - before.line, 0].map(digits).join(''));
    before = mark;
  }
  return Array.from(rows, (row) => row?.join(',') ?? '').join(';');
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 VLQ, as read in `runtime/stack.ts`. */
function digits(value: number): string {
  let rest = value < 0 ? (-value << 1) | 1 : value << 1;
  let text = '';
  do {
    const digit = rest & 31;
    rest >>>= 5;
    text += alphabet[rest ? digit | 32 : digit];
  } while (rest);
  return text;
}
