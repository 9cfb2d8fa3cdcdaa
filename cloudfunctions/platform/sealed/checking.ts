import type { AuditFault } from 'shared/contracts/audit';
import { headOf, linkOf, type Batch, type Link } from './batch';
import { leafOf, type Sealable } from './leaf';
import { rootOf } from './merkle';
import { isSigned, type PublicKeys } from './signature';

/** A record as it is found. One that was lawfully erased has no nonce, and names the record that says so. */
export interface Found extends Omit<Sealable, 'nonce'> {
  nonce: string | null;
  batch: number | null;
  erasedBy: string | null;
}

/** One batch and all that is found of its records, or that claims to be. */
export interface Stretch {
  batch: Batch;
  found: Found[];
  /** Whether that record says that this one was erased. */
  saysErased: (erasedBy: string, id: string) => boolean;
}

/** What is wrong with this batch. `before` is null when the batch before it is missing: that was said already. */
export function faultsOf(stretch: Stretch, before: Link | null, keys: PublicKeys): AuditFault[] {
  return [...batchFaults(stretch.batch, before, keys), ...entryFaults(stretch)];
}

function batchFaults(batch: Batch, before: Link | null, keys: PublicKeys): AuditFault[] {
  const { number, head, keyId, signature } = batch;
  const authentic = isSigned(head, keyId, signature, keys);
  const whole = headOf(batch) === head && isRoot(batch);
  const faults: AuditFault[] = [];
  if (!authentic) faults.push({ kind: 'batch-forged', batch: number, entryId: null });
  if (!whole) faults.push({ kind: 'batch-altered', batch: number, entryId: null });
  if (before && whole && !follows(batch, before)) faults.push(brokenLink(batch, before, authentic));
  return faults;
}

function isRoot({ leaves, ids, root }: Batch): boolean {
  return leaves.length === ids.length && leaves.length > 0 && rootOf(leaves) === root;
}

function follows({ previous, first }: Batch, before: Link): boolean {
  return previous === before.head && first === before.next;
}

/** A batch that is whole and signed knew the one before it: then that one was replaced. */
function brokenLink({ number }: Batch, before: Link, authentic: boolean): AuditFault {
  return { kind: 'batch-altered', batch: authentic && before.number > 0 ? before.number : number, entryId: null };
}

function entryFaults(stretch: Stretch): AuditFault[] {
  const { batch, found } = stretch;
  const known = new Map(found.map((record) => [record.id, record]));
  const inPlace = batch.ids.map((id, index) => faultAt(stretch, known.get(id), index));
  const strangers = found.filter(({ id }) => !batch.ids.includes(id)).map(({ id }) => fault('entry-foreign', batch, id));
  return [...inPlace.filter((each) => each !== null), ...strangers];
}

function faultAt({ batch, saysErased }: Stretch, record: Found | undefined, index: number): AuditFault | null {
  const id = batch.ids[index]!;
  if (!record) return fault('entry-missing', batch, id);
  const { nonce, erasedBy } = record;
  if (nonce === null) return erasedBy !== null && saysErased(erasedBy, id) ? null : fault('entry-missing', batch, id);
  if (leafOf({ ...record, nonce }, batch.first + index) !== batch.leaves[index]) return fault(hasMoved({ ...record, nonce }, batch) ? 'entry-moved' : 'entry-altered', batch, id);
  return record.batch === batch.number ? null : fault('entry-unsealed', batch, id);
}

/** As it was sealed, but for another place. */
function hasMoved(record: Sealable, { leaves, first }: Batch): boolean {
  const sealedAs = new Set(leaves);
  return leaves.some((_, index) => sealedAs.has(leafOf(record, first + index)));
}

function fault(kind: AuditFault['kind'], { number }: Batch, entryId: string): AuditFault {
  return { kind, batch: number, entryId };
}

/** The whole log at once, batches in the order of their numbers; `last` is the highest number that any record claims. */
export function check(stretches: Stretch[], last: number, keys: PublicKeys, from: Link): AuditFault[] {
  const faults: AuditFault[] = [];
  let before: Link | null = from;
  let expected = from.number + 1;
  for (const stretch of stretches) {
    faults.push(...missing(expected, stretch.batch.number));
    faults.push(...faultsOf(stretch, expected === stretch.batch.number ? before : null, keys));
    before = linkOf(stretch.batch);
    expected = stretch.batch.number + 1;
  }
  return [...faults, ...missing(expected, last + 1)];
}

export function missing(from: number, until: number): AuditFault[] {
  const faults: AuditFault[] = [];
  for (let batch = from; batch < until; batch++) faults.push({ kind: 'batch-missing', batch, entryId: null });
  return faults;
}
