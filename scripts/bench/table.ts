/** A table of Markdown: the first column names, the others count. */
export function table(head: string[], rows: (string | number)[][]): string {
  const line = (cells: (string | number)[]) => `| ${cells.map((cell) => (typeof cell === 'number' ? cell.toLocaleString('en') : cell)).join(' | ')} |`;
  return [line(head), `| --- |${head.slice(1).map(() => ' ---: |').join('')}`, ...rows.map(line)].join('\n');
}
