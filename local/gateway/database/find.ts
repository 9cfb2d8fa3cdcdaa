/** database.getDocument */
import { Query } from 'mingo/query';
import type { Candidate } from './candidates';
import type { Document } from './ejson';
import { isPlain, writeEjson } from './ejson';
import type { Operation } from './operation';
import { orderOf, projectionOf, queryOf, wholeNumber } from './request';
import { search } from './search';
import { SEMANTICS } from './semantics';

const DEFAULT_PAGE = 100;
const LARGEST_PAGE = 1000;

export const find: Operation = (engine, shelf, body, meter) => {
  const skip = wholeNumber(body, 'offset') ?? 0;
  const limit = Math.min(wholeNumber(body, 'limit') || DEFAULT_PAGE, LARGEST_PAGE);
  const found = search(engine, shelf, queryOf(body, engine.now), { order: orderOf(body), skip, limit }, meter);
  return { data: { list: texts(found, projectionOf(body)) } };
};

function texts(found: Candidate[], projection: Document | null): string[] {
  if (projection === null) return found.map(({ row }) => row.text);
  const all = new Query({}, SEMANTICS);
  const shown = all.find<Document>(found.map(({ document }) => document), projection).all();
  return shown.map((document) => writeEjson(withoutUnmatched(document, projection)));
}

/** A list of which no element matches is not shown at all; mingo would show null. */
function withoutUnmatched(document: Document, projection: Document): Document {
  const isUnmatched = ([field, value]: [string, unknown]) => value == null && isPlain(projection[field]) && '$elemMatch' in projection[field];
  return Object.fromEntries(Object.entries(document).filter((entry) => !isUnmatched(entry)));
}
