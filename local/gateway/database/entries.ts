/** A document's keys in an index. */
import type { Lookup } from './catalog';
import type { Document } from './ejson';
import { CloudError } from './error';
import { invert } from './keys';
import { indexKeys } from './paths';

export interface DocumentKeys {
  keys: Buffer[];
  /** Fields of the index that met an array in this document. */
  multikey: string[];
}

export function documentKeys(lookup: Lookup, document: Document): DocumentKeys {
  const parts = lookup.fields.map(([field, direction]) => ({ field, direction, ...indexKeys(document, field) }));
  refuseParallelArrays(parts);
  const keys = parts.reduce<Buffer[]>((prefixes, part) => prefixes.flatMap((prefix) => extend(prefix, part)), [Buffer.alloc(0)]);
  return { keys, multikey: parts.filter((part) => part.array !== null).map((part) => part.field) };
}

function extend(prefix: Buffer, part: { keys: Buffer[]; direction: 1 | -1 }): Buffer[] {
  return part.keys.map((key) => Buffer.concat([prefix, part.direction === 1 ? key : invert(key)]));
}

function refuseParallelArrays(parts: { array: string | null }[]): void {
  const arrays = [...new Set(parts.flatMap(({ array }) => (array === null ? [] : [array])))].sort();
  for (let i = 1; i < arrays.length; i += 1) {
    if (`${arrays[i]}.`.startsWith(`${arrays[i - 1]}.`)) continue;
    throw new CloudError('DATABASE_REQUEST_FAILED', `cannot index parallel arrays [${arrays[i]}] [${arrays[i - 1]}]`);
  }
}
