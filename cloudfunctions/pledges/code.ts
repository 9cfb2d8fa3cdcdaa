import type { Day } from 'shared/contracts/answers';
import { fingerprint } from '../platform/sealed/canonical';

/** No counter that everybody would queue for: twelve characters of 32, derived from the signature itself, after the year. */
export function numberOf(id: string, day: Day): string {
  const digits = fingerprint(`number:${id}`).slice(0, 24).match(/../g)!;
  const letters = digits.map((pair) => alphabet[parseInt(pair, 16) % alphabet.length]).join('');
  return `${day.slice(0, 4)}-${letters.match(/.{4}/g)!.join('-')}`;
}

/** Letters and digits that nobody mistakes for another (Crockford's). */
export const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const codeLength = 20;

/** 100 random bits: nobody comes upon a code by trying. */
export function codeOf(bytes: Uint8Array): string {
  return Array.from(bytes.slice(0, codeLength), (byte) => alphabet[byte % alphabet.length]).join('');
}

/** As a person types it: gaps, dashes, small letters, O for 0 and I or L for 1. */
export function plainCode(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
}

/** 张**: the family name alone; of a double one its first character. */
export function maskedName(name: string): string {
  const [first = '', ...rest] = [...name];
  return first + '*'.repeat(Math.max(1, rest.length));
}
