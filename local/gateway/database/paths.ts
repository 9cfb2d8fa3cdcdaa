/** How a dotted path meets arrays: once as MongoDB's indexes see it, once as its queries do. */
import type { Document } from './ejson';
import { isPlain } from './ejson';
import { EMPTY_ARRAY, encode } from './keys';

export interface Entries {
  keys: Buffer[];
  /** Where an array was met (`a` for `a.b` in a list of a's), or null. */
  array: string | null;
}

/** The keys of one field of an index: each element of an array, missing as null. */
export function indexKeys(document: Document, path: string): Entries {
  const keys = new Map<string, Buffer>();
  const array = gather(document, path.split('.'), 0, (key) => keys.set(key.toString('latin1'), key));
  return { keys: [...keys.values()], array };
}

/** The values that a query on this path looks at: leaves, elements of a leaf array, and the array itself. */
export function* queryValues(value: unknown, parts: string[], at = 0): Generator<unknown> {
  if (at === parts.length) {
    if (Array.isArray(value)) yield* value;
    yield value;
    return;
  }
  if (Array.isArray(value)) return yield* throughArray(value, parts, at);
  yield* queryValues(field(value, parts[at]!), parts, at + 1);
}

/** Own fields only: a path such as `constructor` finds nothing. */
export function field(value: unknown, name: string): unknown {
  return isPlain(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

export function isPosition(part: string): boolean {
  return /^(0|[1-9]\d*)$/.test(part);
}

function* throughArray(list: unknown[], parts: string[], at: number): Generator<unknown> {
  if (isPosition(parts[at]!) && Number(parts[at]) < list.length) yield* queryValues(list[Number(parts[at])], parts, at + 1);
  for (const item of list) if (isPlain(item)) yield* queryValues(item, parts, at);
}

function gather(value: unknown, parts: string[], at: number, add: (key: Buffer) => void): string | null {
  if (Array.isArray(value)) return gatherArray(value, parts, at, add);
  if (at === parts.length) {
    add(encode(value));
    return null;
  }
  return gather(field(value, parts[at]!), parts, at + 1, add);
}

function gatherArray(list: unknown[], parts: string[], at: number, add: (key: Buffer) => void): string | null {
  const here = parts.slice(0, at).join('.');
  const rest = parts.slice(at);
  if (rest.length > 0 && isPosition(rest[0]!)) return gather(list[Number(rest[0])], parts, at + 1, add) ?? here;
  if (list.length === 0) add(rest.length === 0 ? EMPTY_ARRAY : encode(null));
  for (const item of list) {
    if (rest.length === 0) add(encode(item));
    else if (isPlain(item)) gather(item, parts, at, add);
    else add(encode(null));
  }
  return here;
}
