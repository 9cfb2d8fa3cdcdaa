/** Bytes that sort as BSON sorts the values: the keys of the indexes and of every comparison. */
import { isPlain } from './ejson';

const RANKS = {
  MinKey: 1, emptyArray: 2, null: 5, number: 10, string: 15, object: 20, array: 25, Binary: 30, ObjectId: 35,
  boolean: 40, Date: 45, Timestamp: 50, regex: 55, MaxKey: 127,
} as const;

/** What an index holds for an empty array: BSON's undefined, which sorts below null. */
export const EMPTY_ARRAY = Buffer.from([RANKS.emptyArray]);

const END = Buffer.from([0, 1]);
const NUMERIC = new Set(['Int32', 'Long', 'Double', 'Decimal128']);

export function rank(value: unknown): number {
  if (value === null || value === undefined) return RANKS.null;
  if (typeof value === 'number' || typeof value === 'bigint') return RANKS.number;
  if (typeof value === 'string') return RANKS.string;
  if (typeof value === 'boolean') return RANKS.boolean;
  if (Array.isArray(value)) return RANKS.array;
  if (value instanceof Date) return RANKS.Date;
  if (value instanceof RegExp) return RANKS.regex;
  return bsonRank((value as { _bsontype?: string })._bsontype);
}

export function encode(value: unknown): Buffer {
  const kind = rank(value);
  switch (kind) {
    case RANKS.null: case RANKS.MinKey: case RANKS.MaxKey: return Buffer.from([kind]);
    case RANKS.number: return encodeNumber(kind, Number(value));
    case RANKS.string: return encodeText(kind, value as string);
    case RANKS.boolean: return Buffer.from([kind, value ? 1 : 0]);
    case RANKS.Date: return encodeNumber(kind, (value as Date).getTime());
    case RANKS.array: return encodeList(kind, value as unknown[]);
    case RANKS.object: return isPlain(value) ? encodeObject(kind, value) : encodeText(kind, JSON.stringify(value));
    default: return encodeText(kind, String(value));
  }
}

/** The order of BSON: types first, then values; strings by their UTF-8 bytes. */
export function compareValues(left: unknown, right: unknown): number {
  if (typeof left === 'number' && typeof right === 'number' && left === right) return 0;
  return Buffer.compare(encode(left), encode(right));
}

/** The smallest key above every key that begins with these bytes. */
export function successor(key: Buffer): Buffer {
  let length = key.length;
  while (length > 0 && key[length - 1] === 0xff) length -= 1;
  const next = Buffer.from(key.subarray(0, length));
  next[length - 1]! += 1;
  return next;
}

export function invert(key: Buffer): Buffer {
  const inverted = Buffer.allocUnsafe(key.length);
  for (let i = 0; i < key.length; i += 1) inverted[i] = 0xff - key[i]!;
  return inverted;
}

function bsonRank(type: string | undefined): number {
  if (type === undefined) return RANKS.object;
  if (NUMERIC.has(type)) return RANKS.number;
  if (type === 'BSONRegExp') return RANKS.regex;
  return (RANKS as Record<string, number>)[type] ?? RANKS.object;
}

function encodeNumber(kind: number, value: number): Buffer {
  const bytes = Buffer.allocUnsafe(9);
  bytes[0] = kind;
  if (Number.isNaN(value)) return bytes.fill(0, 1); // below -Infinity, as in BSON
  bytes.writeDoubleBE(value === 0 ? 0 : value, 1);
  if (bytes[1]! < 0x80) bytes[1]! += 0x80;
  else for (let i = 1; i < 9; i += 1) bytes[i] = 0xff - bytes[i]!;
  return bytes;
}

/** A zero byte inside the text is written 00 FF, the end 00 01, so that no key is the beginning of another. */
function encodeText(kind: number, text: string): Buffer {
  const body = Buffer.from(text, 'utf8');
  const escaped = body.includes(0) ? escapeZeros(body) : body;
  return Buffer.concat([Buffer.from([kind]), escaped, END]);
}

function escapeZeros(body: Buffer): Buffer {
  const bytes: number[] = [];
  for (const byte of body) bytes.push(...(byte === 0 ? [0, 0xff] : [byte]));
  return Buffer.from(bytes);
}

function encodeList(kind: number, items: unknown[]): Buffer {
  return Buffer.concat([Buffer.from([kind]), ...items.map(encode), Buffer.from([0])]);
}

function encodeObject(kind: number, value: Record<string, unknown>): Buffer {
  const fields = Object.entries(value).flatMap(([name, item]) => [encodeText(rank(item), name), encode(item)]);
  return Buffer.concat([Buffer.from([kind]), ...fields, Buffer.from([0])]);
}
