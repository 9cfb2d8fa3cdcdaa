import type { Instant } from 'shared/contracts/answers';
import { isInstant } from 'shared/instants';

/** Where a page ended: the sorted instant and, among equals, the id. */
export interface Position {
  at: Instant;
  id: string;
}

export function encode({ at, id }: Position): string {
  return Buffer.from(JSON.stringify([at, id])).toString('base64url');
}

/** Comes back from the phone, so it is believed no more than any other input: null when it is not our writing. */
export function decode(cursor: string): Position | null {
  const [at, id, ...rest] = listIn(cursor);
  return typeof at === 'string' && isInstant(at) && isId(id) && rest.length === 0 ? { at, id } : null;
}

function listIn(cursor: string): unknown[] {
  try {
    const list: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(list) ? list : [];
  } catch {
    return []; // not JSON: no cursor of ours
  }
}

function isId(id: unknown): id is string {
  return typeof id === 'string' && /^[\w.-]{1,128}$/.test(id);
}
