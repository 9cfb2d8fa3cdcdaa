/** database.calculateDocument */
import type { Operation } from './operation';
import { queryOf } from './request';
import { ALL, search } from './search';

export const count: Operation = (engine, shelf, body, meter) => {
  const query = queryOf(body, engine.now);
  if (Object.keys(query).length === 0) return { data: { total: engine.storage.total(shelf.number) } };
  return { data: { total: search(engine, shelf, query, ALL, meter).length } };
};
