/** `$lookup` by equal fields, through the foreign collection's indexes. */
import type { Document } from './ejson';
import { isPlain } from './ejson';
import { CloudError } from './error';
import type { Engine, Meter } from './operation';
import { queryValues } from './paths';
import { ALL, search } from './search';

export interface Join {
  from: string;
  localField: string;
  foreignField: string;
  as: string;
}

/** null: another form of `$lookup`, with a pipeline of its own. */
export function joinOf(stage: Document): Join | null {
  const join = stage.$lookup;
  if (!isPlain(join) || 'pipeline' in join || 'let' in join) return null;
  const { from, localField, foreignField, as } = join;
  if ([from, localField, foreignField, as].every((name) => typeof name === 'string' && name !== '')) return join as unknown as Join;
  throw new CloudError('DATABASE_REQUEST_FAILED', '$lookup needs from, localField, foreignField and as');
}

export function joined(engine: Engine, documents: Document[], join: Join, meter: Meter): Document[] {
  return documents.map((document) => ({ ...document, [join.as]: partners(engine, document, join, meter) }));
}

function partners(engine: Engine, document: Document, { from, localField, foreignField }: Join, meter: Meter): Document[] {
  const shelf = engine.catalog.get(from);
  if (shelf === undefined) return []; // as in MongoDB, which makes no error of it
  const values = localValues(document, localField);
  if (values.length === 0) return []; // an empty array has nothing to be equal to
  const local = { examined: 0, index: null };
  const found = search(engine, shelf, { [foreignField]: { $in: values } }, ALL, local);
  meter.examined += local.examined;
  return found.map((candidate) => candidate.document);
}

function localValues(document: Document, path: string): unknown[] {
  const values = [...queryValues(document, path.split('.'))].filter((value) => !Array.isArray(value));
  return values.map((value) => value ?? null);
}
