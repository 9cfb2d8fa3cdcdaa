/** Walks an update's dotted path to the place it names, with MongoDB's refusals on the way. */
import type { Document } from './ejson';
import { isPlain } from './ejson';
import { CloudError } from './error';
import { isPosition } from './paths';

type Holder = Document | unknown[];

/** MongoDB pads an array with null up to a named position, but not without end. */
const MOST_PADDING = 1_500_000;

export class Place {
  constructor(
    private readonly holder: Holder,
    private readonly name: string,
  ) {}

  get exists(): boolean {
    return Object.hasOwn(this.holder, this.name);
  }

  get value(): unknown {
    return this.exists ? (this.holder as Document)[this.name] : undefined;
  }

  set(value: unknown): void {
    if (Array.isArray(this.holder)) pad(this.holder, Number(this.name));
    (this.holder as Document)[this.name] = value;
  }

  /** An element of an array becomes null; the others keep their positions. */
  unset(): void {
    if (!this.exists) return;
    if (Array.isArray(this.holder)) this.set(null);
    else delete this.holder[this.name];
  }
}

/** The place to write to; objects on the way are made. */
export function reach(document: Document, path: string): Place {
  const parts = partsOf(path);
  let holder: Holder = document;
  for (const [at, part] of parts.slice(0, -1).entries()) {
    const place: Place = step(holder, part, path);
    if (!place.exists) place.set({});
    holder = held(place.value, parts[at + 1]!, path);
  }
  return step(holder, parts[parts.length - 1]!, path);
}

/** The place to read or take from, or null where the path leads nowhere. */
export function seek(document: Document, path: string): Place | null {
  const parts = partsOf(path);
  let holder: unknown = document;
  for (const part of parts.slice(0, -1)) {
    if (!isHolder(holder) || !Object.hasOwn(holder, part)) return null;
    holder = (holder as Document)[part];
  }
  const last = parts[parts.length - 1]!;
  return isHolder(holder) && Object.hasOwn(holder, last) ? new Place(holder, last) : null;
}

export function partsOf(path: string): string[] {
  const parts = path.split('.');
  if (parts.includes('')) throw refused(`The update path '${path}' contains an empty field name, which is not allowed.`);
  const bad = parts.find((part) => part.startsWith('$') || part === '__proto__' || part.includes('\0'));
  if (bad !== undefined) throw refused(`The field name '${bad}' in '${path}' is not allowed here`);
  return parts;
}

function step(holder: Holder, part: string, path: string): Place {
  if (Array.isArray(holder) && !isPosition(part)) throw cannotCreate(part, path);
  return new Place(holder, part);
}

function held(value: unknown, next: string, path: string): Holder {
  if (isHolder(value)) return value;
  throw cannotCreate(next, path);
}

function isHolder(value: unknown): value is Holder {
  return Array.isArray(value) || isPlain(value);
}

function pad(list: unknown[], position: number): void {
  if (position - list.length > MOST_PADDING) throw refused(`can't backfill more than ${MOST_PADDING} elements`);
  while (list.length < position) list.push(null);
}

function cannotCreate(part: string, path: string): CloudError {
  return refused(`Cannot create field '${part}' in the element that '${path}' leads to`);
}

export function refused(message: string): CloudError {
  return new CloudError('DATABASE_REQUEST_FAILED', message);
}
