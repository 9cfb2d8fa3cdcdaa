import type { Instant } from 'shared/contracts/answers';
import { pageLimit } from '../platform/database';
import { openidsOf } from '../platform/directory';
import { handOver } from '../platform/outbox';
import { memberIdOf } from './applying';
import type { ImportRecord } from './import';
import { frozenNotice } from './notices';
import * as store from './store';

/** Whoever has left and is bound hears of it once; of what waited in pieces only the lists stay, for a while. */
export async function tellOn(record: ImportRecord, now: Instant, goOn: () => boolean): Promise<boolean> {
  let piece = record.piece;
  for (; piece < record.pieces && goOn(); piece++) {
    await tellPiece(record, piece);
    await store.keepDifferences(record._id, piece, now);
    if (!(await store.advance(record._id, 'telling', piece, now))) return true;
  }
  if (piece < record.pieces) return true;
  await store.keepProblems(record._id, now);
  return store.done(record._id, now);
}

async function tellPiece({ _id: importId, associationName, touchedAt: at }: ImportRecord, piece: number): Promise<void> {
  const left = (await store.stagedDifferences(importId, piece)).filter(({ kind }) => kind === 'left');
  for (let from = 0; from < left.length; from += pageLimit) {
    const some = left.slice(from, from + pageLimit);
    const openids = await openidsOf(some.map(memberIdOf));
    await handOver(some.flatMap((difference) => {
      const memberId = memberIdOf(difference);
      const recipient = openids.get(memberId);
      return recipient === undefined ? [] : [frozenNotice(difference, { importId, memberId, associationName, recipient, at })];
    }));
  }
}
