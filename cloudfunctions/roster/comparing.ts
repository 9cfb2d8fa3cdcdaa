import type { Instant } from 'shared/contracts/answers';
import type { Pointer } from '../platform/generations';
import { compare } from './difference';
import { countsOf, isOn, type Basis, type ImportRecord } from './import';
import { rangeOf } from './piece';
import * as store from './store';

export function basisOf({ current, leases }: Pick<Pointer, 'current' | 'leases'>): Basis {
  return { generation: current, leases: leases ?? 0 };
}

/** Piece by piece against the roster as it is now; from the beginning when the roster has moved on. */
export async function compareOn(record: ImportRecord, at: Pointer, now: Instant, goOn: () => boolean): Promise<boolean> {
  if (!isOn(record.basis, basisOf(at))) return store.compareAnew(record._id, 'comparing', basisOf(at), now);
  let piece = record.piece;
  for (; piece < record.pieces && goOn(); piece++) {
    if (!(await comparePiece(record, piece, now))) return true; // somebody else was quicker: look again
  }
  return piece < record.pieces || store.ready(record, now);
}

async function comparePiece(record: ImportRecord, piece: number, now: Instant): Promise<boolean> {
  const staged = await store.stage(record._id, piece);
  if (!staged) throw new Error('a piece is missing');
  const within = await store.rowsWithin(record.associationId, rangeOf(piece, record.pieces));
  const here = new Set(within.map(({ certificateHash }) => certificateHash));
  const others = staged.members.map(({ certificateHash }) => certificateHash).filter((hash) => !here.has(hash));
  const compared = compare(staged.members, within, await store.rowsOfHashes(others), record.associationId, record.places);
  await store.saveDifferences(staged, compared.differences, record.basis!);
  return store.compared(record, piece, { counts: countsOf(compared), members: compared.members, leaving: compared.leaving }, now);
}
