import type { Instant } from 'shared/contracts/answers';
import type { ChangeKind, ChangeState } from 'shared/contracts/staff';
import type { Permission } from 'shared/contracts/events';
import type { StaffRole } from 'shared/contracts/roles';
import { plus } from 'shared/instants';
import type { OwnAssociation } from '../platform/identity';
import { oversees } from '../platform/permission';

/** One change of somebody's roles: who proposed it when and why, and what became of it. Never removed: it is the history. */
export interface ChangeRecord extends OwnAssociation {
  _id: string;
  kind: ChangeKind;
  state: Exclude<ChangeState, 'expired'>;
  /** Whose roles; null until an invited person has accepted. */
  openid: string | null;
  name: string;
  /** To add or to take away. */
  roles: StaffRole[];
  /** Of the appointment when this was proposed; 0 when there is none. */
  revision: number;
  reason: string;
  proposedAt: Instant;
  proposedBy: Proposer;
  /** Null for what needs nobody else. */
  expiresAt: Instant | null;
  /** Of an invitation: opens it once. The code itself is kept nowhere: whoever reads the database invites nobody. */
  codeHash: string | null;
  /** Of an accepted invitation: read out by the person, typed by who confirms. */
  check: string | null;
  checksLeft: number;
  decided: Decided | null;
  /** Decided and not yet carried out. */
  unsettledSince: Instant | null;
}

interface Proposer {
  openid: string;
  name: string;
  associationId: string;
}

interface Decided {
  openid: string;
  name: string;
  at: Instant;
  reason: string | null;
}

export interface Decider {
  openid: string;
  name: string;
  associationId: string;
  roles: readonly StaffRole[];
}

const hour = 60 * 60 * 1000;
/** An invitation is good for a day, and what waits for a second administrator for a week. */
export const invitationLasts = 24 * hour;
export const proposalLasts = 7 * 24 * hour;
export const mostChecks = 5;

interface Wanted extends Pick<ChangeRecord, '_id' | 'kind' | 'openid' | 'name' | 'roles' | 'revision' | 'reason'> {
  association: OwnAssociation;
}

export function invited({ association, ...wanted }: Wanted, by: Decider, codeHash: string, now: Instant): ChangeRecord {
  return { ...begun(by, now), ...wanted, ...owned(association), state: 'invited', codeHash, expiresAt: plus(now, invitationLasts) };
}

export function proposed({ association, ...wanted }: Wanted, by: Decider, now: Instant): ChangeRecord {
  return { ...begun(by, now), ...wanted, ...owned(association), state: 'proposed', expiresAt: plus(now, proposalLasts) };
}

/** What one administrator may do alone: taking away. */
export function decidedAlone({ association, ...wanted }: Wanted, by: Decider, now: Instant): ChangeRecord {
  return { ...begun(by, now), ...wanted, ...owned(association), state: 'confirmed', expiresAt: null, decided: decision(by, now, null), unsettledSince: now };
}

function owned({ associationId, associationName, associationPath }: OwnAssociation): OwnAssociation {
  return { associationId, associationName, associationPath };
}

function begun({ openid, name, associationId }: Decider, now: Instant) {
  return {
    proposedAt: now,
    proposedBy: { openid, name, associationId },
    codeHash: null,
    check: null,
    checksLeft: mostChecks,
    decided: null,
    unsettledSince: null,
  };
}

export function accepted(openid: string, check: string, now: Instant) {
  return { state: 'proposed' as const, openid, check, expiresAt: plus(now, proposalLasts) };
}

export function confirmed(by: Decider, now: Instant) {
  return { state: 'confirmed' as const, decided: decision(by, now, null), unsettledSince: now };
}

export function closed(state: 'refused' | 'withdrawn', by: Decider, now: Instant, reason: string | null) {
  return { state, decided: decision(by, now, reason) };
}

function decision({ openid, name }: Decider, at: Instant, reason: string | null): Decided {
  return { openid, name, at, reason };
}

/** As it stands at that instant: what nobody decided in time has expired by itself. */
export function stateAt({ state, expiresAt }: ChangeRecord, now: Instant): ChangeState {
  const waiting = state === 'invited' || state === 'proposed';
  return waiting && expiresAt !== null && expiresAt <= now ? 'expired' : state;
}

/** A second administrator, of the same association or one above, who neither proposed it nor gains by it. */
export function mayConfirm(change: ChangeRecord, by: Decider, now: Instant): Permission {
  const state = stateAt(change, now);
  if (state === 'invited') return no('被邀请人还没有接受邀请');
  if (state !== 'proposed') return no(state === 'expired' ? '这项提议已过期，请重新提出' : '这项提议已有结果，请刷新后查看');
  if (change.openid === by.openid) return no('不能确认与自己有关的岗位变动');
  if (change.proposedBy.openid === by.openid) return no('提出人不能自己确认，请本会或上级协会的另一位超级管理员确认');
  if (!isAdministratorAbove(change, by)) return no('请本会或上级协会的超级管理员确认');
  return { allowed: true };
}

export function mayWithdraw(change: ChangeRecord, by: Decider, now: Instant): Permission {
  const state = stateAt(change, now);
  if (state !== 'invited' && state !== 'proposed') return no('这项提议已有结果，不能撤回');
  return change.proposedBy.openid === by.openid ? { allowed: true } : no('只有提出人可以撤回');
}

function isAdministratorAbove({ associationPath }: ChangeRecord, { associationId, roles }: Decider): boolean {
  return roles.includes('super-administrator') && oversees(associationId, associationPath);
}

export function takesAdministrator({ kind, roles }: ChangeRecord, held: readonly StaffRole[]): boolean {
  if (!held.includes('super-administrator')) return false;
  return kind === 'end' || (kind === 'revoke' && roles.includes('super-administrator'));
}

export function makesAdministrator({ kind, roles }: ChangeRecord): boolean {
  return kind !== 'revoke' && kind !== 'end' && roles.includes('super-administrator');
}

function no(reason: string): Permission {
  return { allowed: false, reason };
}
