import { createHash } from 'node:crypto';

/** 80 bits in letters and digits that survive any key or path: the same parts give the same id, so that asking twice is asking once. */
export function derivedId(...parts: string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 20);
}

/** Of a firm of which only the name is known. */
export function firmIdOf(name: string): string {
  return derivedId('firm', name);
}
