/** Reads the documents that a plan points to, one by one, each once, counting every one. */
import type { Shelf } from './catalog';
import type { Document } from './ejson';
import { readStored } from './ejson';
import type { Meter } from './operation';
import type { Order } from './order';
import { sortKey } from './order';
import type { Plan, Stream } from './plan';
import type { Row, Storage } from './storage';

export interface Candidate {
  row: Row;
  document: Document;
}

const FIRST_PAGE = 128;
const LARGEST_PAGE = 1000;

export interface Reading {
  storage: Storage;
  shelf: Shelf;
  meter: Meter;
  /** How many documents the reader expects to take. */
  take: number | null;
}

/** The whole collection, in the order of insertion. */
export function* everything(reading: Reading): Generator<Candidate> {
  let after = -1;
  for (const size of pageSizes(reading.take)) {
    const rows = reading.storage.natural(reading.shelf.number, after, size);
    for (const row of rows) yield examine(reading, row);
    if (rows.length < size) return;
    after = rows[rows.length - 1]!.number;
  }
}

export function* planned(reading: Reading, plan: Plan, order: Order): Generator<Candidate> {
  const seen = new Set<number>();
  const streams = plan.streams.map((stream) => read(reading, stream, seen));
  yield* plan.ordered && streams.length > 1 ? merged(streams, order) : chained(streams);
}

function* read(reading: Reading, stream: Stream, seen: Set<number>): Generator<Candidate> {
  let after: Row | undefined;
  for (const size of pageSizes(reading.take)) {
    const rows = page(reading, stream, size, after);
    for (const row of rows) {
      if (seen.has(row.number)) continue;
      seen.add(row.number);
      yield examine(reading, row);
    }
    if (rows.length < size) return;
    after = rows[rows.length - 1];
  }
}

function page({ storage, shelf }: Reading, stream: Stream, size: number, after: Row | undefined): Row[] {
  const { lookup, from, to, reverse } = stream;
  const wanted = { from, to, reverse, size, after };
  return lookup === null ? storage.ids(shelf.number, wanted) : storage.entries(lookup.number, wanted);
}

function* pageSizes(take: number | null): Generator<number> {
  let size = Math.min(Math.max(take ?? FIRST_PAGE, 1), LARGEST_PAGE);
  for (;;) {
    yield size;
    size = Math.min(size * 4, LARGEST_PAGE);
  }
}

function examine({ meter }: Reading, row: Row): Candidate {
  meter.examined += 1;
  return { row, document: readStored(row.text) };
}

function* chained(streams: Generator<Candidate>[]): Generator<Candidate> {
  for (const stream of streams) yield* stream;
}

function* merged(streams: Generator<Candidate>[], order: Order): Generator<Candidate> {
  const heads = streams.flatMap((stream) => head(stream, order));
  while (heads.length > 0) {
    const first = heads.reduce((least, one) => (Buffer.compare(one.key, least.key) < 0 ? one : least));
    yield first.candidate;
    heads.splice(heads.indexOf(first), 1, ...head(first.stream, order));
  }
}

interface Head {
  stream: Generator<Candidate>;
  candidate: Candidate;
  key: Buffer;
}

function head(stream: Generator<Candidate>, order: Order): Head[] {
  const next = stream.next();
  return next.done ? [] : [{ stream, candidate: next.value, key: sortKey(next.value.document, order) }];
}
