import type { Instant } from 'shared/contracts/answers';
import { hash, leafOf, type Sealable } from './leaf';
import { leadsTo, proofOf, rootOf, type Step } from './merkle';
import type { Signer } from './signature';

/** A sealed stretch of the log. Its leaves stay when what they stand for is lawfully erased. */
export interface Batch {
  number: number;
  /** The place of its first record in the whole log. */
  first: number;
  ids: string[];
  leaves: string[];
  root: string;
  /** The head of the batch before, empty for the first. */
  previous: string;
  sealedAt: Instant;
  /** Hash of all the above: stands for the whole log up to here. */
  head: string;
  keyId: string;
  /** Of the head. */
  signature: string;
}

/** What the next batch has to know of the one before. */
export type Link = Pick<Batch, 'number' | 'head'> & { next: number };

export const beginning: Link = { number: 0, head: '', next: 0 };

export function linkOf({ number, head, first, ids }: Batch): Link {
  return { number, head, next: first + ids.length };
}

export function sealed(before: Link, records: Sealable[], sealedAt: Instant, signer: Signer): Batch {
  const leaves = records.map((record, index) => leafOf(record, before.next + index));
  const ids = records.map(({ id }) => id);
  const body = { number: before.number + 1, first: before.next, ids, leaves, root: rootOf(leaves), previous: before.head, sealedAt };
  const head = headOf(body);
  return { ...body, head, keyId: signer.keyId, signature: signer.sign(head) };
}

export function headOf({ number, first, ids, root, previous, sealedAt }: Omit<Batch, 'leaves' | 'head' | 'keyId' | 'signature'>): string {
  return hash('head', JSON.stringify([number, first, ids, root, previous, sealedAt]));
}

/** For somebody who has one record and not the log: that it was sealed in that batch. */
export interface Inclusion {
  place: number;
  steps: Step[];
}

export function inclusionOf({ first, ids, leaves }: Batch, id: string): Inclusion | null {
  const index = ids.indexOf(id);
  return index < 0 ? null : { place: first + index, steps: proofOf(leaves, index) };
}

export function isIncluded(record: Sealable, { place, steps }: Inclusion, root: string): boolean {
  return leadsTo(root, leafOf(record, place), steps);
}
