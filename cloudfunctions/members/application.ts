import type { Instant } from 'shared/contracts/answers';
import type { ApplicationKind, ApplicationState } from 'shared/contracts/members';
import type { OwnAssociation } from '../platform/identity';

/** What is claimed. Numbers are sealed under the application's own id, or hashed where they must be compared. */
export type Claim =
  | { kind: 'binding'; name: string; certificateHash: string; maskedCertificateNumber: string; phoneCipher: string; maskedPhone: string; city: string }
  | { kind: 'employee'; name: string; phoneCipher: string; maskedPhone: string; firmName: string; city: string }
  | { kind: 'phone-change'; name: string; phoneCipher: string; phoneHash: string; maskedPhone: string; former: string }
  | { kind: 'transfer'; name: string; firmName: string | null; branchName: string | null; city: string; to: OwnAssociation; former: Place }
  | { kind: 'deletion'; name: string };

interface Place {
  associationName: string;
  firmName: string | null;
  branchName: string | null;
}

/** `associationPath` says whose staff decide. */
export interface ApplicationRecord extends OwnAssociation {
  /** Derived from applicant, kind and the one of the kind before it: of two made at once the second collides. */
  _id: string;
  openid: string;
  key: string;
  kind: ApplicationKind;
  /** Whose it is, or is claimed to be; a claim is looked up again when it is decided. */
  memberId: string | null;
  claim: Claim;
  explanation: string;
  proofs: string[];
  at: Instant;
  state: Exclude<ApplicationState, 'settling'>;
  decidedAt: Instant | null;
  decidedBy: string | null;
  reason: string | null;
  /** The older binding that the approval ends. */
  ends: { openid: string; since: Instant } | null;
  /** From the decision until it has taken effect and was told. */
  unfinishedSince: Instant | null;
  /** Proofs and numbers are gone. */
  clearedAt: Instant | null;
}

export interface Decision {
  state: 'approved' | 'rejected';
  decidedAt: Instant;
  decidedBy: string;
  reason: string | null;
  ends: ApplicationRecord['ends'];
  unfinishedSince: Instant;
}

export function approved(by: string, at: Instant, ends: ApplicationRecord['ends'], reason: string | null): Decision {
  return { state: 'approved', decidedAt: at, decidedBy: by, reason, ends, unfinishedSince: at };
}

export function rejected(by: string, at: Instant, reason: string): Decision {
  return { state: 'rejected', decidedAt: at, decidedBy: by, reason, ends: null, unfinishedSince: at };
}

/** Waits for staff, or is just taking effect. */
export function isOpen({ state, unfinishedSince }: Pick<ApplicationRecord, 'state' | 'unfinishedSince'>): boolean {
  return state === 'pending' || unfinishedSince !== null;
}

/** As everybody sees it: a decision that has not yet taken effect is no identity yet. */
export function stateOf({ state, unfinishedSince }: Pick<ApplicationRecord, 'state' | 'unfinishedSince'>): ApplicationState {
  return state === 'approved' && unfinishedSince !== null ? 'settling' : state;
}

export function isPicture(fileId: string): boolean {
  return !fileId.endsWith('.pdf');
}

/** Staff of both associations must be able to answer for a transfer: those of the nearest one above both. */
export function commonPath(one: readonly string[], other: readonly string[]): string[] {
  const differs = one.findIndex((id, index) => other[index] !== id);
  return differs < 0 ? [...one] : one.slice(0, differs);
}
