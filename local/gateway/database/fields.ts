/** Field names that the cloud refuses to store. */
import type { Document } from './ejson';
import { isPlain } from './ejson';
import { CloudError } from './error';

const DEEPEST = 100;

export function checkDocument(document: Document): void {
  if (Array.isArray(document._id) || document._id === null || document._id instanceof RegExp) {
    throw invalidKey('_id must be a single value');
  }
  checkValue(document, 0);
}

export function checkValue(value: unknown, depth = 0): void {
  if (depth > DEEPEST) throw invalidKey(`nested deeper than ${DEEPEST}`);
  if (value instanceof Date && Number.isNaN(value.getTime())) throw new CloudError('INVALID_PARAM', 'a date is not valid');
  if (Array.isArray(value)) for (const item of value) checkValue(item, depth + 1);
  if (!isPlain(value)) return;
  for (const [name, item] of Object.entries(value)) {
    checkName(name);
    checkValue(item, depth + 1);
  }
}

function checkName(name: string): void {
  if (name === '' || name === '__proto__' || name.startsWith('$') || name.includes('.') || name.includes('\0')) {
    throw invalidKey(JSON.stringify(name));
  }
}

function invalidKey(what: string): CloudError {
  return new CloudError('INVALID_PARAM', `Invalid Key Name: ${what}`);
}
