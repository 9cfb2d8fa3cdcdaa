import { EJSON } from 'bson';

export type Document = Record<string, unknown>;

/** Reads the EJSON that the SDK sends; a server date becomes the instant `now` plus its offset. */
export function readEjson(text: string, now: () => number): unknown {
  return withServerDates(parse(text), now);
}

/** Reads a document's stored text. Only text with a `$` key needs the slow reader. */
export function readStored(text: string): Document {
  return (text.includes('"$') ? EJSON.parse(text) : JSON.parse(text)) as Document;
}

export function writeEjson(value: unknown): string {
  return EJSON.stringify(value, { relaxed: true });
}

/** What an expression left undefined is not there; EJSON would write null. */
export function withoutMissing(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => (item === undefined ? null : withoutMissing(item)));
  if (!isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([key, item]) => (item === undefined ? [] : [[key, withoutMissing(item)]])));
}

export function isPlain(value: unknown): value is Document {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null; // Object.prototype of whatever realm
}

function parse(text: string): unknown {
  return text.includes('"$') ? EJSON.parse(text) : JSON.parse(text);
}

function withServerDates(value: unknown, now: () => number): unknown {
  if (Array.isArray(value)) return value.map((item) => withServerDates(item, now));
  if (!isPlain(value)) return value;
  if (isPlain(value.$tcb_server_date)) return new Date(now() + Number(value.$tcb_server_date.offset ?? 0));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withServerDates(item, now)]));
}
