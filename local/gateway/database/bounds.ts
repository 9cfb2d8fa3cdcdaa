/** Which keys of an index a condition on its field can need: always at least those of every matching document. */
import { isPlain } from './ejson';
import { EMPTY_ARRAY, encode, rank, successor } from './keys';

export interface Range {
  from: Buffer;
  to: Buffer;
  /** One value: the fields after it in the index are still in order. */
  point: boolean;
}

export type Bounds = Range[];

const LOWEST = Buffer.from([1]);
const HIGHEST = Buffer.from([0xff]);

/** One `Bounds` per part of the condition that an index can serve; documents meet all of them. */
export function boundsOf(condition: unknown): Bounds[] {
  if (!isPlain(condition) || !hasOperators(condition)) return only(equal(condition));
  return Object.entries(condition).flatMap(([operator, operand]) => only(operatorBounds(operator, operand, condition)));
}

export function hasOperators(condition: Record<string, unknown>): boolean {
  return Object.keys(condition).some((key) => key.startsWith('$'));
}

export function intersect(left: Bounds, right: Bounds): Bounds {
  return left.flatMap((a) => right.flatMap((b) => only(overlap(a, b))));
}

function only<T>(item: T | null): T[] {
  return item === null ? [] : [item];
}

function operatorBounds(operator: string, operand: unknown, whole: Record<string, unknown>): Bounds | null {
  switch (operator) {
    case '$eq': return equal(operand);
    case '$in': return union((operand as unknown[]).map(equal));
    case '$gt': case '$gte': case '$lt': case '$lte': return compared(operator, operand);
    case '$ne': return operand === null ? allButNull() : null;
    case '$exists': return operand ? null : [point(null)];
    case '$all': return union((operand as unknown[]).slice(0, 1).map((item) => (isPlain(item) ? null : equal(item))));
    case '$elemMatch': return elementBounds(operand);
    case '$regex': return prefix(regexOf(operand, whole.$options));
    default: return null;
  }
}

function equal(value: unknown): Bounds | null {
  if (value instanceof RegExp) return prefix(value);
  return Array.isArray(value) ? null : [point(value)];
}

function point(value: unknown): Range {
  const from = encode(value);
  return { from, to: successor(from), point: true };
}

function union(parts: (Bounds | null)[]): Bounds | null {
  if (parts.length === 0 || parts.some((part) => part === null)) return null;
  const ranges = (parts as Bounds[]).flat().sort((a, b) => Buffer.compare(a.from, b.from));
  const merged: Bounds = [];
  for (const range of ranges) {
    const last = merged[merged.length - 1];
    if (last === undefined || Buffer.compare(range.from, last.to) >= 0) merged.push({ ...range });
    else if (Buffer.compare(range.to, last.to) > 0) Object.assign(last, { to: range.to, point: false });
  }
  return merged;
}

function compared(operator: string, operand: unknown): Bounds | null {
  if (operand === null) return operator.endsWith('e') ? [point(null)] : [];
  if (Array.isArray(operand) || Number.isNaN(operand)) return null;
  const value = point(operand);
  const [start, end] = typeRange(operand);
  switch (operator) {
    case '$gt': return [{ from: value.to, to: end, point: false }];
    case '$gte': return [{ from: value.from, to: end, point: false }];
    case '$lt': return [{ from: start, to: value.from, point: false }];
    default: return [{ from: start, to: value.to, point: false }];
  }
}

/** A comparison sees only values of its own type. */
function typeRange(value: unknown): [Buffer, Buffer] {
  const kind = rank(value);
  return [Buffer.from([kind]), Buffer.from([kind + 1])];
}

function allButNull(): Bounds {
  const nothing = point(null);
  return [
    { from: LOWEST, to: successor(EMPTY_ARRAY), point: false },
    { from: nothing.to, to: HIGHEST, point: false },
  ];
}

/** All parts of an `$elemMatch` on values speak of one element, so their bounds may be intersected. */
function elementBounds(operand: unknown): Bounds | null {
  if (!isPlain(operand) || !hasOperators(operand)) return null;
  const parts = boundsOf(operand);
  return parts.length === 0 ? null : parts.reduce(intersect);
}

function regexOf(operand: unknown, options: unknown): RegExp {
  return operand instanceof RegExp ? operand : new RegExp(String(operand), String(options ?? ''));
}

/** `^abc…` without alternatives and case folding needs only the texts that begin with abc. */
function prefix(pattern: RegExp): Bounds | null {
  if (pattern.flags !== '' || pattern.source.includes('|')) return null;
  const literal = /^\^([^\\^$.|?*+()[\]{}/]+)([?*{])?/.exec(pattern.source);
  const text = literal?.[2] ? [...literal[1]!].slice(0, -1).join('') : literal?.[1];
  if (!text) return null;
  const from = encode(text).subarray(0, -2);
  return [{ from, to: successor(from), point: false }];
}

function overlap(a: Range, b: Range): Range | null {
  const from = Buffer.compare(a.from, b.from) >= 0 ? a.from : b.from;
  const to = Buffer.compare(a.to, b.to) <= 0 ? a.to : b.to;
  return Buffer.compare(from, to) < 0 ? { from, to, point: a.point || b.point } : null;
}
