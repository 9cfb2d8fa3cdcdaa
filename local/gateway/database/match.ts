/** Tests a document against a query, as MongoDB would. */
import { Query } from 'mingo/query';
import { checkQuery } from './query';
import type { Document } from './ejson';
import { CloudError } from './error';
import { SEMANTICS } from './semantics';

export function matcher(query: Document): (document: Document) => boolean {
  checkQuery(query);
  const compiled = compile(query);
  return (document) => compiled.test(document);
}

function compile(query: Document): Query {
  try {
    return new Query(query, SEMANTICS);
  } catch (error) {
    throw new CloudError('DATABASE_REQUEST_FAILED', (error as Error).message);
  }
}
