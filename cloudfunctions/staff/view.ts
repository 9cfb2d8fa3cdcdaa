import type { Instant } from 'shared/contracts/answers';
import type { Permission } from 'shared/contracts/events';
import type { AssociationName } from 'shared/contracts/members';
import type { Invitation, ProposalDetail, RoleChange, StaffDetail, StaffMember } from 'shared/contracts/staff';
import type { OwnAssociation } from '../platform/identity';
import type { AppointmentRecord } from './appointment';
import { mayConfirm, mayWithdraw, stateAt, type ChangeRecord, type Decider } from './change';

export function staffMember(appointment: AppointmentRecord): StaffMember {
  const { staffId, name, roles, status } = appointment;
  return { id: staffId, name, roles, status, association: associationOf(appointment) };
}

export function detail(appointment: AppointmentRecord, history: ChangeRecord[], can: StaffDetail['can'], now: Instant): StaffDetail {
  const { revision, since } = appointment;
  return { ...staffMember(appointment), revision, since, history: history.map((change) => roleChange(change, now)), can };
}

export function roleChange(change: ChangeRecord, now: Instant): RoleChange {
  const { _id, kind, name, roles, reason, proposedBy, proposedAt, expiresAt, decided } = change;
  return {
    id: _id,
    kind,
    state: stateAt(change, now),
    name,
    roles,
    association: associationOf(change),
    reason,
    by: proposedBy.name,
    at: proposedAt,
    expiresAt,
    decided: decided && { by: decided.name, at: decided.at, reason: decided.reason },
  };
}

/** The code is for who made the invitation, who hands it over. */
export function proposal(change: ChangeRecord, by: Decider, now: Instant): ProposalDetail {
  const open = stateAt(change, now) === 'invited' && change.proposedBy.openid === by.openid;
  return {
    ...roleChange(change, now),
    code: open ? change.code : null,
    needsCheck: change.check !== null,
    can: { confirm: mayConfirm(change, by, now), withdraw: mayWithdraw(change, by, now) },
  };
}

export function invitation(change: ChangeRecord, state: Invitation['state'], check: string | null): Invitation {
  const { name, roles, expiresAt } = change;
  return { name, roles, association: associationOf(change), expiresAt: expiresAt ?? change.proposedAt, check, state };
}

export function permission(fault: string | null): Permission {
  return fault === null ? { allowed: true } : { allowed: false, reason: fault };
}

function associationOf({ associationId, associationName }: OwnAssociation): AssociationName {
  return { id: associationId, name: associationName };
}
