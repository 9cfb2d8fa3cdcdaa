/** database.modifyDocument: changes by operators (`update`) or a whole new content (`set`, which may create). */
import { changer } from './change';
import type { Shelf } from './catalog';
import type { Document } from './ejson';
import { isPlain, readStored, writeEjson } from './ejson';
import { CloudError } from './error';
import { checkDocument } from './fields';
import { newId } from './insert';
import type { Engine, Meter, Operation } from './operation';
import { hasOperators } from './bounds';
import { object, queryOf } from './request';
import { withPatterns } from './patterns';
import { ALL, search } from './search';

export const update: Operation = (engine, shelf, body, meter) => {
  const query = queryOf(body, engine.now);
  const data = object(body, 'data', engine.now);
  if (body.merge !== true) return replace(engine, shelf, query, data, body.upsert === true, meter);
  if (body.upsert === true) throw new CloudError('DATABASE_INVALID_OPERRATOR', 'an update by operators that creates is not served here');
  const change = changer(withPatterns(data) as Document, engine.now);
  const found = search(engine, shelf, query, body.multi === true ? ALL : { ...ALL, limit: 1 }, meter);
  const updated = found.filter(({ row, document }) => {
    const after = readStored(row.text);
    change(after);
    if (writeEjson(after) === row.text) return false;
    engine.records.rewrite(shelf, row, document, after);
    return true;
  });
  return { data: { updated: updated.length } };
};

function replace(engine: Engine, shelf: Shelf, query: Document, data: Document, upsert: boolean, meter: Meter): Document {
  if (hasOperators(data)) throw new CloudError('INVALID_PARAM', 'the new content of a document must not contain operators');
  const [found] = search(engine, shelf, query, { ...ALL, limit: 1 }, meter);
  if (found === undefined) return upsert ? create(engine, shelf, query, data) : { data: { updated: 0 } };
  const after = { ...data, _id: found.document._id };
  const document = orderedById(after);
  checkDocument(document);
  if (writeEjson(document) === found.row.text) return { data: { updated: 0 } };
  engine.records.rewrite(shelf, found.row, found.document, document);
  return { data: { updated: 1 } };
}

function create(engine: Engine, shelf: Shelf, query: Document, data: Document): Document {
  const id = isPlain(query._id) || query._id === undefined ? newId() : query._id;
  const document = orderedById({ ...data, _id: id });
  checkDocument(document);
  engine.records.insert(shelf, document);
  return { data: { updated: 0, upsert_id: id } };
}

function orderedById({ _id, ...rest }: Document): Document {
  return { _id, ...rest };
}
