import type { Instant } from 'shared/contracts/answers';
import { firmsNamed } from '../platform/firms';
import { lease, switchTo, type Lease, type Pointer, type RosterRow } from '../platform/generations';
import { derivedId } from '../platform/ids';
import { keysFrom } from '../platform/keys';
import { reseal } from '../platform/seals';
import { basisOf } from './comparing';
import type { Difference } from './difference';
import { isApplied, isOn, type ImportRecord } from './import';
import * as store from './store';
import { versionOf } from './version';

const newMemberId = (certificateHash: string) => derivedId('member', certificateHash);

/**
 * Writes the next generation, which nobody sees, and switches to it. Only over the very generation that the
 * difference was made with; a roster that has moved on is compared anew.
 */
export async function applyOn(record: ImportRecord, at: Pointer, now: Instant, goOn: () => boolean): Promise<boolean> {
  if (hasSwitched(record, at)) return store.applied(record._id, now);
  const own = ownLease(record, at) ?? (await take(record, at, now));
  if (own === 'taken') return false;
  if (own === 'outdated') return store.compareAnew(record._id, 'applying', basisOf(at), now);
  let piece = record.piece;
  for (; piece < record.pieces && goOn(); piece++) {
    await applyPiece(record, piece, own.generation, now);
    if (!(await store.advance(record._id, 'applying', piece, now))) return true;
  }
  if (piece < record.pieces) return true;
  await switchTo(own, record._id, now);
  return store.applied(record._id, now);
}

export function hasSwitched({ _id }: ImportRecord, { switched = [] }: Pointer): boolean {
  return switched.some(({ by }) => by === _id);
}

export function ownLease({ _id }: ImportRecord, { applying }: Pointer): Lease | null {
  return applying?.kind === 'import' && applying.importId === _id ? applying : null;
}

async function take(record: ImportRecord, at: Pointer, now: Instant): Promise<Lease | 'taken' | 'outdated'> {
  if (!isOn(record.basis, basisOf(at))) return 'outdated';
  const wanted: Lease = { kind: 'import', importId: record._id, generation: at.current + 1, since: now };
  return (await lease(at, wanted)) ? wanted : 'taken';
}

/** May be done twice, by anybody: every row has its own id, and an end is set once. */
async function applyPiece(record: ImportRecord, piece: number, generation: number, now: Instant): Promise<void> {
  const staged = await store.stage(record._id, piece);
  if (!staged || !staged.basis || !isOn(record.basis, staged.basis)) throw new Error('a piece was compared with another generation');
  const differences = staged.differences.filter(({ kind }) => isApplied(kind));
  const before = new Map((await store.rowsByIds(beforeIds(differences))).map((row) => [row._id, row]));
  const members = new Map(staged.members.map((member) => [member.certificateHash, member]));
  const firmId = await firmsNamed(staged.members.flatMap(({ firmName }) => firmName ?? []));
  const naming = { memberId: newMemberId, firmId };
  const seals = { keys: keysFrom(process.env), reseal };
  const rows = differences.map((each): RosterRow => {
    const row = each.before === null ? null : (before.get(each.before) ?? null);
    return versionOf(members.get(each.certificateHash) ?? null, row, generation, record.places, naming, seals);
  });
  await store.addRows(rows);
  await store.endRows(beforeIds(differences), generation, now);
}

export function beforeIds(differences: Difference[]): string[] {
  return differences.flatMap(({ before }) => (before === null ? [] : [before]));
}

/** Whom a difference is about; a row's id begins with its member's. */
export function memberIdOf({ before, certificateHash }: Difference): string {
  return before === null ? newMemberId(certificateHash) : before.slice(0, before.lastIndexOf('_'));
}
