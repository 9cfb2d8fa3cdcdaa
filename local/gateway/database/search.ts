/** Finds documents: plan, read, re-test each, sort if the index did not, skip and limit. */
import type { Candidate, Reading } from './candidates';
import { everything, planned } from './candidates';
import type { Shelf } from './catalog';
import type { Document } from './ejson';
import { CloudError } from './error';
import { matcher } from './match';
import type { Engine, Meter } from './operation';
import type { Order } from './order';
import { sorted } from './order';
import type { Plan } from './plan';
import { makePlan, planNames } from './plan';

export interface Wish {
  order: Order;
  skip: number;
  /** null: all of them. */
  limit: number | null;
}

export const ALL: Wish = { order: [], skip: 0, limit: null };

export function search(engine: Engine, shelf: Shelf, query: Document, wish: Wish, meter: Meter): Candidate[] {
  const matches = matcher(query);
  const take = wish.limit === null ? null : wish.skip + wish.limit;
  const plan = makePlan(engine.storage, shelf, query, { order: wish.order, take });
  if (engine.refuseScans) refuseScan(shelf, query, wish, plan);
  if (plan !== null) meter.index = planNames(plan);
  const reading: Reading = { storage: engine.storage, shelf, meter, take };
  const candidates = plan === null ? everything(reading) : planned(reading, plan, wish.order);
  const inOrder = wish.order.length === 0 || plan?.ordered === true;
  const found = collect(candidates, matches, inOrder ? take : null);
  const all = inOrder ? found : sorted(found, wish.order, ({ document }) => document);
  return all.slice(wish.skip, take ?? undefined);
}

function collect(candidates: Generator<Candidate>, matches: (document: Document) => boolean, take: number | null): Candidate[] {
  const found: Candidate[] = [];
  if (take === 0) return found;
  for (const candidate of candidates) {
    if (!matches(candidate.document)) continue;
    found.push(candidate);
    if (found.length === take) break;
  }
  return found;
}

/** A page of a whole collection, in its own order or an index's, reads no more than it gives; all else must be bounded. */
function refuseScan(shelf: Shelf, query: Document, wish: Wish, plan: Plan | null): void {
  if (plan?.bounded) return;
  const isPage = Object.keys(query).length === 0 && wish.limit !== null && (wish.order.length === 0 || plan !== null);
  if (isPage) return;
  const fields = Object.keys(query).join(', ') || 'none';
  const order = wish.order.map(([field]) => field).join(', ') || 'none';
  throw new CloudError(
    'DATABASE_REQUEST_FAILED',
    `scan refused: no index of collection ${shelf.name} serves the query's fields (${fields}) with the order (${order}); declare one in cloudfunctions/collections.ts`,
  );
}
