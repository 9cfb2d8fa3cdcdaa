/** database.removeDocument */
import type { Operation } from './operation';
import { queryOf } from './request';
import { ALL, search } from './search';

export const remove: Operation = (engine, shelf, body, meter) => {
  const wish = body.multi === true ? ALL : { ...ALL, limit: 1 };
  const found = search(engine, shelf, queryOf(body, engine.now), wish, meter);
  for (const { row, document } of found) engine.records.remove(shelf, row, document);
  return { data: { deleted: found.length } };
};
