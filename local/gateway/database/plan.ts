/** Chooses, for each alternative of a query, the index that needs the fewest documents. */
import type { Branch } from './branches';
import { branches, trunk } from './branches';
import type { Lookup, Shelf } from './catalog';
import type { Document } from './ejson';
import type { Order } from './order';
import type { Storage } from './storage';
import type { Shape } from './stretch';
import { stretch } from './stretch';

/** A stretch of one index, or of the documents by `_id` where `lookup` is null. */
export interface Stream {
  lookup: Lookup | null;
  from: Buffer;
  to: Buffer;
  reverse: boolean;
}

export interface Plan {
  streams: Stream[];
  /** Each stream comes in the wanted order; they only need to be merged. */
  ordered: boolean;
  /** False: the stream is a whole collection, in some order. */
  bounded: boolean;
}

export interface Wanted {
  order: Order;
  /** How many documents the reader takes, or null for all. */
  take: number | null;
}

interface Choice extends Plan {
  /** The index answers all that the alternative asks: few documents are read in vain. */
  exact: boolean;
}

const MOST_MERGED = 200;
const MOST_COUNTED = 1000;
const ID: Shape = { fields: [['_id', 1]], multikey: new Set() };

/** null: no index helps. */
export function makePlan(storage: Storage, shelf: Shelf, query: Document, wanted: Wanted): Plan | null {
  const count = (choice: Choice): number => cost(storage, shelf, choice, wanted);
  const whole = choose(shelf, trunk(query), wanted.order, count);
  const split = branches(query);
  if (split.length < 2) return whole;
  const parts = split.map((branch) => choose(shelf, branch, wanted.order, count));
  if (!parts.every((part) => part?.bounded)) return whole;
  const joined = join(parts as Choice[]);
  return whole?.bounded && count(whole) <= count(joined) ? whole : joined;
}

export function planNames(plan: Plan): string {
  return [...new Set(plan.streams.map(({ lookup }) => lookup?.name ?? 'primary'))].join(' + ');
}

function join(parts: Choice[]): Choice {
  const streams = parts.flatMap((part) => part.streams);
  const ordered = parts.every((part) => part.ordered) && streams.length <= MOST_MERGED;
  return { streams, ordered, bounded: true, exact: parts.every((part) => part.exact) };
}

function choose(shelf: Shelf, branch: Branch, order: Order, count: (choice: Choice) => number): Choice | null {
  const primary = choice(null, ID, branch, order);
  if (primary.exact && primary.bounded && primary.streams.length <= 1) return primary;
  const choices = [primary, ...shelf.lookups.map((lookup) => choice(lookup, lookup, branch, order))];
  const bounded = choices.filter((one) => one.bounded);
  const useful = bounded.length > 0 ? bounded : choices.filter((one) => one.ordered);
  return useful.length < 2 ? (useful[0] ?? null) : least(useful, count);
}

function least(choices: Choice[], count: (choice: Choice) => number): Choice {
  const costs = choices.map(count);
  return choices[costs.indexOf(Math.min(...costs))]!;
}

/** An estimate of the documents that will be examined: entries are counted, but not far. */
function cost(storage: Storage, shelf: Shelf, choice: Choice, { order, take }: Wanted): number {
  const size = choice.streams.reduce((sum, stream) => sum + count(storage, shelf, stream), 0);
  if (take === null || (order.length > 0 && !choice.ordered)) return size;
  return Math.min(size, choice.exact ? take : take * 4);
}

function count(storage: Storage, shelf: Shelf, { lookup, from, to }: Stream): number {
  if (lookup === null) return storage.countIds(shelf.number, from, to, MOST_COUNTED);
  return storage.countEntries(lookup.number, from, to, MOST_COUNTED);
}

function choice(lookup: Lookup | null, shape: Shape, branch: Branch, order: Order): Choice {
  const { ranges, points, narrowed } = stretch(shape, branch);
  const served = serves(shape, points, order);
  const streams = ranges.map((range) => ({ lookup, ...range, reverse: served === 'backward' }));
  return {
    streams,
    ordered: order.length > 0 && served !== null && streams.length <= MOST_MERGED,
    bounded: narrowed > 0,
    exact: narrowed >= new Set(branch.map(([field]) => field)).size,
  };
}

/** In which direction an index, held to single values in its first fields, gives the order. */
function serves({ fields, multikey }: Shape, points: number, order: Order): 'forward' | 'backward' | null {
  const constant = new Set(fields.slice(0, points).map(([field]) => field).filter((field) => !multikey.has(field)));
  const open = order.filter(([field]) => !constant.has(field));
  const matches = (flip: 1 | -1): boolean =>
    open.every(([field, direction], at) => {
      const [name, stored] = fields[points + at] ?? [];
      return name === field && !multikey.has(field) && stored === direction * flip;
    });
  if (matches(1)) return 'forward';
  return matches(-1) ? 'backward' : null;
}
