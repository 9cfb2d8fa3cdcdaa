type Measure = (text: string) => number;

/** What Chinese never begins a line with. */
const clings = '，。、；：！？）》」』”’％';

/** A text in lines no wider than that. Where a mark would begin a line, the character before it comes along. */
export function linesOf(text: string, width: number, measure: Measure): string[] {
  return text.split('\n').flatMap((paragraph) => broken(paragraph, width, measure));
}

function broken(paragraph: string, width: number, measure: Measure): string[] {
  const lines = [''];
  for (const character of paragraph) {
    const line = lines[lines.length - 1]!;
    if (line === '' || measure(line + character) <= width) lines[lines.length - 1] = line + character;
    else lines.push(...turned(lines, character));
  }
  return lines;
}

function turned(lines: string[], character: string): string[] {
  const before = [...lines[lines.length - 1]!];
  if (!clings.includes(character) || before.length < 2) return [character];
  const last = before.pop()!;
  lines[lines.length - 1] = before.join('');
  return [last + character];
}
