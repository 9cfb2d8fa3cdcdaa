import type { Day, Instant } from 'shared/contracts/answers';
import type { CommitteeCard, CommitteeDetail, Expert, ExpertCard, Seat } from 'shared/contracts/committees';
import type { Contact, Cover, Letter } from 'shared/contracts/contacts';
import type { GroupPerson } from 'shared/contracts/groups';
import type { AssociationName } from 'shared/contracts/members';
import type { Invitation, ProposalDetail, RoleChange, StaffDetail, StaffMember } from 'shared/contracts/staff';
import type { MemberEntry, OwnAssociation } from '../platform/identity';
import type { AppointmentRecord } from './appointment';
import type { CommitteeRecord } from './committee';
import type { CoverRecord } from './cover';
import type { ExpertRecord, SeatRecord } from './expert';
import type { GroupMemberRecord } from './group';
import type { LetterRecord } from './letter';
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

/** The code is shown once, to who made the invitation and hands it over. */
export function proposal(change: ChangeRecord, by: Decider, now: Instant, code: string | null = null): ProposalDetail {
  const open = stateAt(change, now) === 'invited' && change.proposedBy.openid === by.openid;
  return {
    ...roleChange(change, now),
    code: open ? code : null,
    needsCheck: change.check !== null,
    can: { confirm: mayConfirm(change, by, now), withdraw: mayWithdraw(change, by, now) },
  };
}

export function invitation(change: ChangeRecord, state: Invitation['state'], check: string | null): Invitation {
  const { name, roles, expiresAt } = change;
  return { name, roles, association: associationOf(change), expiresAt: expiresAt ?? change.proposedAt, check, state };
}

export function committeeCard(committee: CommitteeRecord): CommitteeCard {
  const { _id, kind, name, about } = committee;
  return { id: _id, kind, name, about, association: associationOf(committee) };
}

/** Who sits there or is going to; whose term is over is found on the person's own page. */
export function committee(record: CommitteeRecord, experts: ExpertRecord[], secretaries: AppointmentRecord[], change: boolean, today: Day): CommitteeDetail {
  const members = experts.flatMap((expert) =>
    expert.seats.filter((seat) => seat.committeeId === record._id && seat.until >= today).map((seat) => ({ expert: expertCard(expert), seat: seatOf(seat) })),
  );
  return {
    ...committeeCard(record),
    secretary: secretaries.map(({ name }) => name).join('、') || null,
    secretaries: change ? secretaries.map(({ staffId, name }) => ({ id: staffId, name })) : [],
    members: members.sort((one, other) => one.seat.from.localeCompare(other.seat.from)),
    can: { change },
  };
}

export function expertCard({ _id, name, occupation, organisation, fields }: ExpertRecord): ExpertCard {
  return { id: _id, name, occupation, organisation, fields };
}

export function expert(record: ExpertRecord, change: boolean): Expert {
  const { profile, conflicts = [], seats, revision } = record;
  return { ...expertCard(record), profile, conflicts, seats: seats.map(seatOf), revision, can: { change } };
}

function seatOf({ id, committeeId, committeeName, kind, associationId, associationName, title, from, until }: SeatRecord): Seat {
  return { id, committee: { id: committeeId, name: committeeName, kind }, association: { id: associationId, name: associationName }, title, from, until };
}

export function contact({ label, kind }: CoverRecord, held: AppointmentRecord): Contact {
  return { name: held.name, association: associationOf(held), officePhone: held.officePhone, covers: label, kind };
}

export function cover(record: CoverRecord, held: AppointmentRecord | null): Cover {
  const { _id, kind, label, revision } = record;
  return { id: _id, kind, label, association: associationOf(record), contact: held && { staffId: held.staffId, name: held.name }, revision };
}

export function groupPerson({ memberId, since, until }: GroupMemberRecord, entry: MemberEntry | null): GroupPerson {
  const { name, firmName, maskedCertificateNumber } = entry ?? { name: '名册中已没有的会员', firmName: null, maskedCertificateNumber: '' };
  return { memberId, name, firmName, maskedCertificateNumber, since, until };
}

export function letter({ _id, from, to, text, at, state, answer }: LetterRecord): Letter {
  return { id: _id, from: from.name, firmName: from.firmName, to: to.name, text, at, state, answer };
}

function associationOf({ associationId, associationName }: OwnAssociation): AssociationName {
  return { id: associationId, name: associationName };
}
