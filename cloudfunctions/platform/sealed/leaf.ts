import { createHash } from 'node:crypto';

/** Anything that can be sealed: what it says as one text, written the same way each time. */
export interface Sealable {
  id: string;
  content: string;
  /** Random and kept beside the record: without it nobody can try out what an erased record may have said. */
  nonce: string;
}

/** The place in the log goes into the hash: a record that stands elsewhere is another leaf. */
export function leafOf({ id, content, nonce }: Sealable, place: number): string {
  return hash('leaf', JSON.stringify([place, id, nonce, content]));
}

const prefixes = { leaf: Buffer.from([0]), node: Buffer.from([1]), head: Buffer.from([2]) };

/** Each kind has its own prefix, so that none can be passed off as another (RFC 9162, 2.1.1). */
export function digest(kind: keyof typeof prefixes, content: string | Buffer): Buffer {
  return createHash('sha256').update(prefixes[kind]).update(content).digest();
}

export function hash(kind: keyof typeof prefixes, content: string): string {
  return digest(kind, content).toString('base64url');
}
