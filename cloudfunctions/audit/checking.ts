import type { AuditCheck } from 'shared/contracts/audit';
import { within } from '../platform/clock';
import { beginning, linkOf, type Batch, type Link } from '../platform/sealed/batch';
import { faultsOf, missing, type Stretch } from '../platform/sealed/checking';
import { erasuresIn, foundOf } from '../platform/sealed-entry';
import { trusted } from './keys';
import * as store from './store';

const atOnce = 5;
/** Then the answer is given and the page asks for the next stretch. */
const patience = 5_000;
/** Beyond this the log is not altered but gone. */
const mostFaults = 200;

export async function check({ from = 1, head }: { from?: number; head?: string | undefined }): Promise<AuditCheck> {
  const result: AuditCheck = { batches: 0, entries: 0, erased: 0, faults: [], next: from, head: null, sealedAt: null, noted: null };
  const inTime = within(patience);
  let before = await linkBefore(from);
  for (let expected = from; result.next !== null && inTime() && result.faults.length < mostFaults; expected = result.next ?? expected) {
    const batches = await store.batchesFrom(expected, atOnce);
    if (batches.length === 0) await end(result, expected);
    for (const batch of batches) before = await checkBatch(result, batch, before);
    result.noted ??= batches.find((batch) => batch.head === head)?.number ?? null;
  }
  return result;
}

/** Null when the batch before is missing: its own stretch has said so. */
async function linkBefore(from: number): Promise<Link | null> {
  if (from === 1) return beginning;
  const [batch] = await store.batchesFrom(from - 1, 1);
  return batch?.number === from - 1 ? linkOf(batch) : null;
}

/** Adds what is wrong with one batch to the result; gives what the next one has to fit. */
async function checkBatch(result: AuditCheck, batch: Batch, before: Link | null): Promise<Link> {
  const stretch = await stretchOf(batch);
  const expected = result.next!;
  result.faults.push(...missing(expected, batch.number), ...faultsOf(stretch, expected === batch.number ? before : null, trusted()));
  result.batches++;
  result.entries += batch.ids.length;
  result.erased += stretch.found.filter(({ nonce }) => nonce === null).length;
  Object.assign(result, { next: batch.number + 1, head: batch.head, sealedAt: batch.sealedAt });
  return linkOf(batch);
}

async function stretchOf(batch: Batch): Promise<Stretch> {
  const entries = await store.entriesOf(batch);
  const erasures = await store.entriesNamed([...new Set(entries.flatMap(({ erasedBy }) => erasedBy ?? []))]);
  return { batch, found: entries.map(foundOf), saysErased: erasuresIn(erasures) };
}

/** Entries may claim to be in batches that are no longer there. */
async function end(result: AuditCheck, expected: number): Promise<void> {
  result.faults.push(...missing(expected, (await store.highestClaimed()) + 1));
  result.next = null;
}
