import type { Instant } from 'shared/contracts/answers';
import type { Approval, EventTerms, SignupState } from 'shared/contracts/events';
import type { MessageKind } from 'shared/contracts/messages';
import type { AuditEntry } from '../platform/audit';
import type { Attendee } from '../platform/identity';

/** What has happened, in the order it happened: the signup's history. */
export interface Fact {
  type: 'SignedUp' | 'SignupApproved' | 'SignupRejected' | 'SignupCancelled';
  at: Instant;
  by: string;
}

export interface ActedBy {
  openid: string;
  name: string;
  firmName: string;
}

export type SignupMessageKind = Extract<MessageKind, `signup-${string}`>;

/** Still to be told; its text is made from the signup when it is handed over. */
export interface Untold {
  kind: SignupMessageKind;
  at: Instant;
  /** Who acted sees it on the page: only what others decided is pushed. */
  push: boolean;
  /** Kept here: a new signup may have cleared the signup's own by the time this is told. */
  reason: string | null;
}

export interface SignupRecord extends Attendee {
  /** `${eventId}_${memberId}`: doubles collide. */
  _id: string;
  eventId: string;
  /** The event's. A claim is taken without reading the event, so this comes with the first delivery, which the duty sees to. */
  associationPath: string[] | null;
  state: SignupState;
  reason: string | null;
  /** Who signed the member up for the firm: both names. Null when the member did. */
  actedBy: ActedBy | null;
  terms: EventTerms;
  signedUpAt: Instant;
  /** The claim in the event that this signup stands on. */
  claimedAt: Instant;
  /** Later than the claim, set once the seat is to be given back. */
  endedAt: Instant | null;
  /** Set by each change of state until its seat is returned and its messages are handed over. */
  unfinishedSince: Instant | null;
  revision: number;
  facts: Fact[];
  untold: Untold[];
  /** Since nobody is named in it any more. */
  namelessSince: Instant | null;
  /** Still to be handed over to the audit log: what staff have decided. */
  unlogged?: AuditEntry[];
}

export const activeStates: SignupState[] = ['pending', 'approved'];
export const endedStates: SignupState[] = ['rejected', 'cancelled'];

export function isActive({ state }: { state: SignupState }): boolean {
  return activeStates.includes(state);
}

export function signupId(eventId: string, memberId: string): string {
  return `${eventId}_${memberId}`;
}

/** The signup that follows from a claim: the same whoever writes it down, the caller, a repeated call or the duty. */
export function signedUp(eventId: string, terms: EventTerms, attendee: Attendee, claimedAt: Instant, actedBy: ActedBy | null = null): SignupRecord {
  const state = firstState(terms.approval);
  return {
    _id: signupId(eventId, attendee.memberId),
    eventId,
    associationPath: null,
    ...attendee,
    state,
    reason: null,
    actedBy,
    terms,
    signedUpAt: claimedAt,
    claimedAt,
    endedAt: null,
    unfinishedSince: claimedAt,
    namelessSince: null,
    revision: 1,
    facts: [{ type: 'SignedUp', at: claimedAt, by: actedBy?.openid ?? attendee.memberId }],
    untold: [{ kind: state === 'approved' ? 'signup-approved' : 'signup-received', at: claimedAt, push: actedBy !== null, reason: null }],
  };
}

function firstState(approval: Approval): SignupState {
  return approval === 'automatic' ? 'approved' : 'pending';
}

/** One change of an existing signup. */
export interface Change {
  state: SignupState;
  reason: string | null;
  endedAt: Instant | null;
  unfinishedSince: Instant;
  fact: Fact;
  untold: Untold;
  /** Of a decision by staff. */
  entry?: AuditEntry;
}

export function cancelled(at: Instant, by: string): Change {
  return {
    state: 'cancelled',
    reason: null,
    endedAt: at,
    unfinishedSince: at,
    fact: { type: 'SignupCancelled', at, by },
    untold: { kind: 'signup-cancelled', at, push: false, reason: null },
  };
}

export function approved(at: Instant, by: string): Change {
  return {
    state: 'approved',
    reason: null,
    endedAt: null,
    unfinishedSince: at,
    fact: { type: 'SignupApproved', at, by },
    untold: { kind: 'signup-approved', at, push: true, reason: null },
  };
}

export function rejected(at: Instant, by: string, reason: string): Change {
  return {
    state: 'rejected',
    reason,
    endedAt: at,
    unfinishedSince: at,
    fact: { type: 'SignupRejected', at, by },
    untold: { kind: 'signup-rejected', at, push: true, reason },
  };
}

/** The signup as it stands after the change was saved. */
export function after(signup: SignupRecord, { fact, untold, entry, ...change }: Change): SignupRecord {
  return {
    ...signup,
    ...change,
    facts: [...signup.facts, fact],
    untold: [...signup.untold, untold],
    unlogged: [...(signup.unlogged ?? []), ...(entry ? [entry] : [])],
    revision: signup.revision + 1,
  };
}
