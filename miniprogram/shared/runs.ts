/** Text with its manners: what is typed, marked and joined keeps each letter's bold and link where they belong. */
import type { Run } from './contracts/article-body';

type Manner = Omit<Run, 'text'>;

const isSame = (one: Manner, other: Manner) => one.bold === other.bold && one.link === other.link;
const mannerOf = ({ bold, link }: Run): Manner => ({ ...(bold && { bold }), ...(link && { link }) });

/** One way of writing each text: no empty run, and no two neighbours of the same manner. */
export function joined(runs: Run[]): Run[] {
  const done: Run[] = [];
  for (const run of runs) {
    const last = done[done.length - 1];
    if (last && isSame(last, run)) done[done.length - 1] = { ...last, text: last.text + run.text };
    else if (run.text) done.push({ text: run.text, ...mannerOf(run) });
  }
  return done;
}

export function cut(runs: Run[], from: number, to = Infinity): Run[] {
  let start = 0;
  return joined(
    runs.map((run) => {
      const text = run.text.slice(Math.max(0, from - start), Math.max(0, to - start));
      start += run.text.length;
      return { ...run, text };
    }),
  );
}

/** The same places of the text in another manner: null takes it away, what is not named stays. */
export function marked(runs: Run[], from: number, to: number, manner: { bold?: true | null; link?: string | null }): Run[] {
  const within = cut(runs, from, to).map((run) => ({ ...run, ...manner }) as Run);
  return joined([...cut(runs, 0, from), ...within, ...cut(runs, to)]);
}

/** What a person typed over it. All that did not change keeps its manner; what is new takes that of the letter before it, links excepted. */
export function retyped(runs: Run[], text: string): Run[] {
  const before = runs.map((run) => run.text).join('');
  const head = sameStart(before, text);
  const tail = sameEnd(before.slice(head), text.slice(head));
  const neighbour = cut(runs, 0, head).pop();
  const added = { text: text.slice(head, text.length - tail), ...(neighbour?.bold && { bold: neighbour.bold }) };
  return joined([...cut(runs, 0, head), added, ...cut(runs, before.length - tail)]);
}

/** Neither cuts a pair of surrogates in two. */
function sameStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return /[\ud800-\udbff]$/.test(one.slice(0, length)) ? length - 1 : length;
}

function sameEnd(one: string, other: string): number {
  let length = 0;
  while (length < one.length && length < other.length && one[one.length - 1 - length] === other[other.length - 1 - length]) length += 1;
  return /^[\udc00-\udfff]/.test(one.slice(one.length - length)) ? length - 1 : length;
}

/** Blanks as one writes them: none at either end, and never two in a row. */
export function tidied(runs: Run[]): Run[] {
  let afterBlank = true;
  const single = joined(runs).map((run) => {
    const text = run.text.replace(/\s+/g, ' ').slice(afterBlank && /^\s/.test(run.text) ? 1 : 0);
    if (text) afterBlank = text.endsWith(' ');
    return { ...run, text };
  });
  return cut(single, 0, single.map(({ text }) => text).join('').trimEnd().length);
}
