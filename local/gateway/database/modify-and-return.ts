/** database.modifyAndReturnDoc: the first that matches, as it is after the update. */
import { changer } from './change';
import type { Document } from './ejson';
import { readStored, writeEjson } from './ejson';
import type { Operation } from './operation';
import { withPatterns } from './patterns';
import { object, queryOf } from './request';
import { ALL, search } from './search';

export const modifyAndReturn: Operation = (engine, shelf, body, meter) => {
  const change = changer(withPatterns(object(body, 'data', engine.now)) as Document, engine.now);
  const [found] = search(engine, shelf, queryOf(body, engine.now), { ...ALL, limit: 1 }, meter);
  if (found === undefined) return { data: { updated: 0, doc: null } };
  const after = readStored(found.row.text);
  change(after);
  const doc = writeEjson(after);
  if (doc !== found.row.text) engine.records.rewrite(shelf, found.row, found.document, after);
  return { data: { updated: 1, doc } };
};
