import type { AuditRecord } from './audit';
import type { AuditInclusion } from 'shared/contracts/audit';
import { inclusionOf, isIncluded, type Batch } from './sealed/batch';
import type { Found, Stretch } from './sealed/checking';
import type { Sealable } from './sealed/leaf';

/** As it lies in the log once it may have been erased: the place stays, what it said is gone. */
export interface StoredEntry extends Omit<AuditRecord, 'by' | 'action' | 'subject' | 'summary' | 'about' | 'nonce'> {
  by: AuditRecord['by'] | null;
  action: AuditRecord['action'] | null;
  subject: AuditRecord['subject'] | null;
  summary: string | null;
  about?: string[] | null;
  nonce: string | null;
  /** The entry that says why it was erased, and when that was. */
  erasedBy?: string;
  erasedAt?: string;
}

/** What is sealed, field by field in this order: the order in which a database gives them back does not count. */
export function contentOf({ at, kind, by, associationPath, action, subject, summary, reason, about = null }: StoredEntry): string {
  const actor = by && [by.openid, by.name, by.role, by.associationId, by.associationName, by.for ? [by.for.firmId, by.for.firmName] : null];
  const whom = subject && [subject.kind, subject.id, subject.memberId];
  return JSON.stringify([at, kind, actor, associationPath, action, whom, summary, reason, about]);
}

export function sealable(entry: StoredEntry): Sealable {
  if (entry.nonce === null) throw new Error('an erased entry is not sealed again');
  return { id: entry._id, content: contentOf(entry), nonce: entry.nonce };
}

/** Null when the batch does not name the entry: the checker says what is wrong then. */
export function inclusionIn(batch: Batch, entry: StoredEntry): AuditInclusion | null {
  const found = inclusionOf(batch, entry._id);
  if (!found) return null;
  const { number, sealedAt, leaves, first, root, head } = batch;
  const fits = entry.nonce === null ? null : isIncluded(sealable(entry), found, root);
  return { batch: number, sealedAt, place: found.place, leaf: leaves[found.place - first]!, path: found.steps, root, head, fits };
}

/** Nothing that tells whom or what it was about. */
export const erased = { by: null, action: null, subject: null, summary: null, reason: null, about: null, nonce: null } as const;

/** For the checker. */
export function foundOf(entry: StoredEntry): Found {
  return { id: entry._id, content: contentOf(entry), nonce: entry.nonce, batch: entry.batch, erasedBy: entry.erasedBy ?? null };
}

/** Which erasures those entries speak of. */
export function erasuresIn(entries: StoredEntry[]): Stretch['saysErased'] {
  const said = new Map(entries.filter(({ action }) => action === 'audit.erase').map(({ _id, about }) => [_id, new Set(about ?? [])]));
  return (erasedBy, id) => said.get(erasedBy)?.has(id) ?? false;
}
