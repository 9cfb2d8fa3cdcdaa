/** database.aggregateDocuments: the first stages use the indexes, the rest runs on what they gave. */
import { aggregate as mingo } from 'mingo';
import type { Shelf } from './catalog';
import type { Document } from './ejson';
import { isPlain, writeEjson } from './ejson';
import { CloudError } from './error';
import type { Engine, Meter, Operation } from './operation';
import type { Order } from './order';
import { withPatterns } from './patterns';
import { comparisons } from './predicates';
import { invalid, parsed } from './request';
import type { Wish } from './search';
import { ALL, search } from './search';

type Stage = [key: string, value: unknown];

export const aggregate: Operation = (engine, shelf, body, meter) => {
  const { query, wish, rest } = opening(stagesOf(body.stages, engine.now));
  const found = search(engine, shelf, query, wish, meter).map(({ document }) => document);
  return { data: { list: run(engine, found, rest, meter).map(writeEjson) } };
};

function stagesOf(stages: unknown, now: () => number): Stage[] {
  if (!Array.isArray(stages)) throw invalid('stages must be a list');
  return stages.map((stage): Stage => {
    const fine = isPlain(stage) && typeof stage.stageKey === 'string' && typeof stage.stageValue === 'string';
    if (!fine) throw invalid('a stage must have stageKey and stageValue');
    return [stage.stageKey as string, withPatterns(parsed(stage.stageValue as string, 'stageValue', now))];
  });
}

/** `$match`, `$sort`, `$skip` and `$limit` at the start, in this order, are a search. */
function opening(stages: Stage[]): { query: Document; wish: Wish; rest: Document[] } {
  const left = [...stages];
  const next = (key: string): unknown => (left[0]?.[0] === key ? left.shift()![1] : undefined);
  const query = (next('$match') ?? {}) as Document;
  const order = Object.entries((next('$sort') ?? {}) as Document) as Order;
  const skip = Number(next('$skip') ?? 0);
  const limit = next('$limit');
  const wish = { ...ALL, order, skip, limit: limit === undefined ? null : Number(limit) };
  return { query, wish, rest: left.map(([key, value]) => ({ [key]: value })) };
}

function run(engine: Engine, documents: Document[], stages: Document[], meter: Meter): Document[] {
  if (stages.length === 0) return documents;
  const collectionResolver = (name: string): Document[] => foreign(engine, name, meter);
  try {
    return mingo(documents, stages, { context: comparisons, collectionResolver, scriptEnabled: false }) as Document[];
  } catch (error) {
    if (error instanceof CloudError) throw error;
    throw new CloudError('DATABASE_REQUEST_FAILED', (error as Error).message);
  }
}

function foreign(engine: Engine, name: string, meter: Meter): Document[] {
  return search(engine, shelfOf(engine, name), {}, ALL, meter).map(({ document }) => document);
}

function shelfOf(engine: Engine, name: string): Shelf {
  return engine.catalog.get(name) ?? { number: -1, name, lookups: [] }; // a missing foreign collection is empty, as in MongoDB
}
