/** Tests a document against a query, as MongoDB would. */
import { Query } from 'mingo/query';
import { checkQuery } from './query';
import type { Document } from './ejson';
import { isPlain } from './ejson';
import { CloudError } from './error';
import { CONDITIONS, SEMANTICS } from './semantics';

export function matcher(query: Document): (document: Document) => boolean {
  checkQuery(query);
  const compiled = compile(query);
  return (document) => compiled.test(document);
}

function compile(query: Document): Query {
  try {
    return new Query(query, usesExpressions(query) ? SEMANTICS : CONDITIONS);
  } catch (error) {
    throw new CloudError('DATABASE_REQUEST_FAILED', (error as Error).message);
  }
}

function usesExpressions(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(usesExpressions);
  return isPlain(value) && Object.entries(value).some(([key, item]) => key === '$expr' || usesExpressions(item));
}
