type Measure = (text: string) => number;

/** What Chinese never begins a line with. */
const clings = '，。、；：！？）》」』”’％';
/** Numbers, times and Latin words are not broken in their middle. */
const pieces = /[\w:.%-]+|[\s\S]/gu;

/** A text in lines no wider than that. Where a mark would begin a line, what stands before it comes along. */
export function linesOf(text: string, width: number, measure: Measure): string[] {
  const lines: string[][] = [[]];
  const fits = (line: string[]) => measure(line.join('')) <= width;
  for (const piece of text.match(pieces) ?? []) for (const part of fits([piece]) ? [piece] : piece) place(lines, part, fits);
  return lines.map((line) => line.join(''));
}

function place(lines: string[][], part: string, fits: (line: string[]) => boolean): void {
  const line = lines[lines.length - 1]!;
  if (line.length === 0 || fits([...line, part])) line.push(part);
  else if (clings.includes(part) && line.length > 1) lines.push([line.pop()!, part]);
  else lines.push([part]);
}
