import { randomBytes } from 'node:crypto';

/** 80 random bits in letters and digits that survive any key or path. */
export function newId(): string {
  return randomBytes(10).toString('hex');
}
