import type { Instant } from 'shared/contracts/answers';
import { plus } from 'shared/instants';
import { release, type Pointer } from '../platform/generations';
import { beforeIds, hasSwitched, memberIdOf, ownLease } from './applying';
import { isApplied, type ImportRecord } from './import';
import { patience } from './reading';
import * as store from './store';

/**
 * Takes away what was written. Not before every call that may still be writing has ended: a row that comes after
 * its piece was cleared would be seen by the next generation.
 */
export async function abandonOn(record: ImportRecord, at: Pointer, now: Instant, goOn: () => boolean): Promise<boolean> {
  if (hasSwitched(record, at)) return store.toldAfterAll(record._id, now);
  const own = ownLease(record, at);
  if (own && record.piece === 0 && record.touchedAt > plus(now, -patience)) return false;
  let piece = record.piece;
  for (; piece < record.pieces && goOn(); piece++) {
    if (own) await undoPiece(record._id, piece, own.generation);
    await store.forgetStage(record._id, piece);
    if (!(await store.advance(record._id, 'abandoning', piece, now))) return true;
  }
  if (piece < record.pieces) return true;
  await release(record._id);
  await store.forgetFile(record._id);
  await store.forgetProblems(record._id);
  await store.forgetStages(record._id);
  return store.abandoned(record._id, now);
}

async function undoPiece(importId: string, piece: number, generation: number): Promise<void> {
  const differences = (await store.stagedDifferences(importId, piece)).filter(({ kind }) => isApplied(kind));
  await store.removeRows(differences.map((each) => `${memberIdOf(each)}_${generation}`), generation);
  await store.restoreRows(beforeIds(differences), generation);
}
