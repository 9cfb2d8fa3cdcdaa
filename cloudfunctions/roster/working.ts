import type { Instant } from 'shared/contracts/answers';
import { pointer, type Pointer } from '../platform/generations';
import { Refused } from '../platform/errors';
import { settled } from '../platform/roster';
import { abandonOn } from './abandoning';
import { applyOn, ownLease } from './applying';
import { compareOn } from './comparing';
import { isWorking, type ImportRecord } from './import';
import { read } from './reading';
import * as store from './store';
import { tellOn } from './telling';

/** Goes on where the import stands, for as long as there is time; whoever else does the same does no harm. */
export async function work(importId: string, now: Instant, goOn: () => boolean): Promise<ImportRecord | null> {
  let record = await store.importRecord(importId);
  while (record && isWorking(record.state) && goOn()) {
    const hasMoved = await step(record, now, goOn);
    record = await store.importRecord(importId);
    if (!hasMoved) break;
  }
  return record;
}

/** False when there is nothing to be done just now: somebody else is at it, or has to end first. */
async function step(record: ImportRecord, now: Instant, goOn: () => boolean): Promise<boolean> {
  if (record.state === 'reading') return read(record, now);
  if (record.state === 'telling') return tellOn(record, now, goOn);
  if (record.state === 'abandoning') return abandonOn(record, await pointer(), now, goOn);
  const at = await free(record, now);
  if (!at) return false;
  return record.state === 'applying' ? applyOn(record, at, now, goOn) : compareOn(record, at, now, goOn);
}

/** Nobody else is writing a generation: an amendment cut short is finished here, another import is waited for. */
async function free(record: ImportRecord, now: Instant): Promise<Pointer | null> {
  const at = await pointer();
  if (at.applying === null || ownLease(record, at)) return at;
  try {
    return await settled(now);
  } catch (error) {
    if (error instanceof Refused && error.refusal.code === 'busy') return null;
    throw error;
  }
}
