import type { Instant } from 'shared/contracts/answers';
import { beginning, linkOf, sealed, type Batch } from '../platform/sealed/batch';
import { sealable } from '../platform/sealed-entry';
import { signer } from './keys';
import * as store from './store';

/** One record of the database for each batch: ids and leaves of so many are 50 kB. */
export const batchSize = 500;

/**
 * The number is chosen before the entries are read, and every earlier batch has marked its own by then: so none
 * is in two batches, however many are at it and wherever one of them ends. False when nothing was left to seal.
 */
export async function sealNext(now: Instant): Promise<boolean> {
  const last = await store.lastBatch();
  if (last && !last.marked) await store.markEntries(last);
  const entries = await store.unsealed(batchSize);
  if (entries.length === 0) return false;
  const batch = sealed(last ? linkOf(last) : beginning, entries.map(sealable), now, signer());
  if (await store.addBatch(batch)) await finish(batch);
  return true;
}

/** The head goes into the function's own log too: whoever rewrites the database does not reach it there. */
async function finish(batch: Batch): Promise<void> {
  await store.markEntries(batch);
  console.log(JSON.stringify({ name: 'sealed', batch: batch.number, entries: batch.ids.length, head: batch.head }));
}
