/** Places in `/app.js` are told as the file and line that was written. */
type Place = { column: number; source: number; line: number };

let text: string | null = null;
let reading: Promise<void> = Promise.resolve();
let places: Place[][] | null = null;
let sources: string[] = [];

export function readMap(): void {
  reading = read().catch((error: unknown) => console.warn(`no source lines: ${String(error)}`));
}

/** What fails while the map is on its way is told when it is there. */
export function mapIsRead(tell: () => void): void {
  if (text !== null) tell();
  else void reading.then(tell);
}

async function read(): Promise<void> {
  const reply = await fetch('/app.js.map');
  text = await reply.text();
}

export function sourceLines(stack: string): string {
  if (text === null) return stack;
  places ??= decode(text);
  return stack.replace(/[^\s(]*\/app\.js[^\s:)]*:(\d+):(\d+)/g, (address, line, column) => locate(Number(line), Number(column)) ?? address);
}

function locate(line: number, column: number): string | undefined {
  const place = (places![line - 1] ?? []).filter((candidate) => candidate.column < column).pop();
  const [, file] = /mini-program:(.+)$/.exec(place ? sources[place.source]! : '') ?? [];
  return place && file && `${file}:${place.line + 1}`;
}

function decode(map: string): Place[][] {
  const { mappings, sources: names } = JSON.parse(map) as { mappings: string; sources: string[] };
  sources = names;
  const at = { source: 0, line: 0 };
  return mappings.split(';').map((row) => decodeRow(row, at));
}

function decodeRow(row: string, at: { source: number; line: number }): Place[] {
  let column = 0;
  return row.split(',').filter(Boolean).flatMap((segment) => {
    const [byColumn = 0, bySource, byLine = 0] = numbers(segment);
    column += byColumn;
    if (bySource === undefined) return [];
    at.source += bySource;
    at.line += byLine;
    return [{ column, source: at.source, line: at.line }];
  });
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 VLQ: five bits a digit, the lowest of the first is the sign, the sixth says that more follows. */
function numbers(segment: string): number[] {
  const found: number[] = [];
  let value = 0;
  let shift = 0;
  for (const character of segment) {
    const digit = digits.indexOf(character);
    value += (digit & 31) << shift;
    shift += 5;
    if (digit & 32) continue;
    found.push(value & 1 ? -(value >> 1) : value >> 1);
    value = shift = 0;
  }
  return found;
}
