import { Refusal } from './refusal';

/** The parts of a multipart/form-data body by name, as bytes: the SDK sends openapi calls this way. */
export function readParts(body: Buffer, contentType: string): Record<string, Buffer> {
  const boundary = /boundary=("?)([^";]+)\1/.exec(contentType)?.[2];
  if (!boundary) throw new Refusal('INVALID_PARAM', 'a multipart body without a boundary');
  const parts: Record<string, Buffer> = {};
  for (const part of split(body, `--${boundary}`)) {
    const head = part.indexOf('\r\n\r\n');
    const name = head < 0 ? undefined : /name="([^"]*)"/.exec(part.toString('latin1', 0, head))?.[1];
    if (name) parts[name] = part.subarray(head + 4, part.length - 2);
  }
  return parts;
}

function split(body: Buffer, mark: string): Buffer[] {
  const places: number[] = [];
  for (let at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at + mark.length)) places.push(at);
  return places.slice(0, -1).map((at, index) => body.subarray(at + mark.length, places[index + 1]));
}
