/** The fields of a request, each checked before use. */
import type { Document } from './ejson';
import { isPlain, readEjson } from './ejson';
import { CloudError } from './error';
import type { Body } from './operation';
import type { Order } from './order';
import { orderFrom } from './order';
import { withPatterns } from './patterns';

export function text(body: Body, name: string): string {
  const value = body[name];
  if (typeof value === 'string' && value !== '') return value;
  throw invalid(`${name} must be a non-empty string`);
}

export function wholeNumber(body: Body, name: string): number | undefined {
  const value = body[name];
  if (value === undefined) return undefined;
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
  throw invalid(`${name} must be a whole number that is not negative`);
}

/** The SDK sends no query, or an empty text, for the whole collection. */
export function queryOf(body: Body, now: () => number): Document {
  return body.query === undefined || body.query === '' ? {} : (withPatterns(object(body, 'query', now)) as Document);
}

export function orderOf(body: Body): Order {
  return body.order === undefined ? [] : orderFrom(object(body, 'order', Date.now));
}

export function projectionOf(body: Body): Document | null {
  if (body.projection === undefined) return null;
  const projection = object(body, 'projection', Date.now);
  return Object.keys(projection).length === 0 ? null : projection;
}

export function object(body: Body, name: string, now: () => number): Document {
  const value = parsed(text(body, name), name, now);
  if (isPlain(value)) return value;
  throw invalid(`${name} must be an object`);
}

export function parsed(source: string, name: string, now: () => number): unknown {
  try {
    return readEjson(source, now);
  } catch (error) {
    throw new CloudError('INVALID_PARAM', `${name} is not EJSON: ${(error as Error).name}`);
  }
}

export function invalid(message: string): CloudError {
  return new CloudError('INVALID_PARAM', message);
}
