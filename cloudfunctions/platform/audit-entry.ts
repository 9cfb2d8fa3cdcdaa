import type { Instant } from 'shared/contracts/answers';
import type { ActingRole, AuditArea, AuditKind } from 'shared/contracts/audit';
import type { Person, StaffRole } from 'shared/contracts/roles';
import { derivedId } from './ids';

export interface AuditBy {
  openid: string;
  name: string;
  role: ActingRole;
  associationId: string | null;
  associationName: string | null;
  /** Whoever acts for a firm. */
  for?: { firmId: string; firmName: string };
}

/** What has happened, for the audit log: who, when, what, why. */
export interface AuditEntry {
  /** Derived, so that handing over twice is handing over once. */
  _id: string;
  at: Instant;
  by: AuditBy;
  /** Whose auditors may see it. */
  associationPath: string[];
  action: `${AuditArea}.${string}`;
  subject: { kind: string; id: string; memberId: string | null };
  /** One Chinese sentence: neither a phone nor a certificate number, and not the name of who acted. */
  summary: string;
  reason: string | null;
  /** Further records that it is about, by their ids. */
  about?: string[];
}

/** As it lies in the log. Nonce and batch are the seal's. */
export interface AuditRecord extends AuditEntry {
  kind: AuditKind;
  /** Goes into the hash, so that an erased entry cannot be guessed from it. */
  nonce: string;
  batch: number | null;
}

/** The same fact gives the same id; two facts at the same instant differ in who, what or whom. */
export function entryOf({ reason = null, ...fact }: Omit<AuditEntry, '_id' | 'reason'> & { reason?: string | null }): AuditEntry {
  const { at, by, action, subject } = fact;
  return { _id: derivedId(action, subject.kind, subject.id, by.openid, at), ...fact, reason };
}

/** Of a staff member what an entry says. */
export interface ActingStaff {
  openid: string;
  name: string;
  roles: readonly StaffRole[];
  associationId: string;
  associationName: string;
}

/** In the first of those roles that was given to them. */
export function byStaff(actor: ActingStaff, as: readonly Person[] = actor.roles): AuditBy {
  const { openid, name, roles, associationId, associationName } = actor;
  return { openid, name, role: roles.find((role) => as.includes(role)) ?? roles[0] ?? 'guest', associationId, associationName };
}

/** Whoever acts for a firm: both names. */
export function byFirm(actor: { openid: string; name: string; capacity: 'administrator' | 'delegate'; firmId: string; firmName: string }): AuditBy {
  const { openid, name, capacity, firmId, firmName } = actor;
  return { openid, name, role: `firm-${capacity}`, associationId: null, associationName: null, for: { firmId, firmName } };
}

export function byMember({ openid, name }: { openid: string; name: string }, role: ActingRole = 'member'): AuditBy {
  return { openid, name, role, associationId: null, associationName: null };
}

export const bySystem: AuditBy = { openid: 'system', name: '系统', role: 'system', associationId: null, associationName: null };

export function recordOf(entry: AuditEntry, kind: AuditKind, nonce: string): AuditRecord {
  return { ...entry, kind, nonce, batch: null };
}

export function areaOf({ action }: AuditEntry): AuditArea {
  return action.split('.')[0] as AuditArea;
}
