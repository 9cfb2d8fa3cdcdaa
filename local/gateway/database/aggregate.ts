/** database.aggregateDocuments: the first stages use the indexes, the rest runs on what they gave. */
import { Aggregator } from 'mingo/aggregator';
import type { Document } from './ejson';
import { isPlain, withoutMissing, writeEjson } from './ejson';
import { CloudError } from './error';
import type { Engine, Meter, Operation } from './operation';
import { orderFrom } from './order';
import { joined, joinOf } from './lookup';
import { withPatterns } from './patterns';
import { invalid, parsed } from './request';
import type { Wish } from './search';
import { ALL, search } from './search';
import { SEMANTICS } from './semantics';

type Stage = [key: string, value: unknown];

export const aggregate: Operation = (engine, shelf, body, meter) => {
  const { query, wish, rest } = opening(stagesOf(body.stages, engine.now));
  const found = search(engine, shelf, query, wish, meter).map(({ document }) => document);
  return { data: { list: run(engine, found, rest, meter).map((document) => writeEjson(withoutMissing(document))) } };
};

function stagesOf(stages: unknown, now: () => number): Stage[] {
  if (!Array.isArray(stages)) throw invalid('stages must be a list');
  return stages.map((stage): Stage => {
    if (!isPlain(stage) || typeof stage.stageKey !== 'string' || typeof stage.stageValue !== 'string') throw invalid('a stage must have stageKey and stageValue');
    return [stage.stageKey, withPatterns(parsed(stage.stageValue, 'stageValue', now))];
  });
}

/** `$match`, `$sort`, `$skip` and `$limit` at the start, in this order, are a search. */
function opening(stages: Stage[]): { query: Document; wish: Wish; rest: Document[] } {
  const left = [...stages];
  const next = (key: string): unknown => (left[0]?.[0] === key ? left.shift()![1] : undefined);
  const query = (next('$match') ?? {}) as Document;
  const order = orderFrom((next('$sort') ?? {}) as Document);
  const skip = whole(next('$skip'), '$skip') ?? 0;
  const limit = whole(next('$limit'), '$limit') ?? null;
  const wish = { order, skip, limit };
  return { query, wish, rest: left.map(([key, value]) => ({ [key]: value })) };
}

function whole(value: unknown, stage: string): number | undefined {
  if (value === undefined || (Number.isSafeInteger(value) && (value as number) >= 0)) return value as number | undefined;
  throw invalid(`${stage} takes a whole number`);
}

/** A `$lookup` by equal fields is done here, with indexes; all between runs in mingo. */
function run(engine: Engine, documents: Document[], stages: Document[], meter: Meter): Document[] {
  const at = stages.findIndex((stage) => joinOf(stage) !== null);
  if (at < 0) return pipe(engine, documents, stages, meter);
  const before = pipe(engine, documents, stages.slice(0, at), meter);
  return run(engine, joined(engine, before, joinOf(stages[at]!)!, meter), stages.slice(at + 1), meter);
}

function pipe(engine: Engine, documents: Document[], stages: Document[], meter: Meter): Document[] {
  if (stages.length === 0) return documents;
  const collectionResolver = (name: string): Document[] => everything(engine, name, meter);
  try {
    return new Aggregator(stages, { ...SEMANTICS, collectionResolver }).run(documents) as Document[];
  } catch (error) {
    if (error instanceof CloudError) throw error;
    throw new CloudError('DATABASE_REQUEST_FAILED', (error as Error).message);
  }
}

/** For a `$lookup` with a pipeline; a missing collection is empty, as in MongoDB. */
function everything(engine: Engine, name: string, meter: Meter): Document[] {
  const shelf = engine.catalog.get(name);
  return shelf ? search(engine, shelf, {}, ALL, meter).map(({ document }) => document) : [];
}
