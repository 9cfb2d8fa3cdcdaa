import { doorsFor } from 'shared/contracts/doors';
import type { ApplicationDetail, AssociationName, BindingPeriod, ComparedClaim, EmployeeCard, FoundMember, ManagedApplication, MyApplication, Session } from 'shared/contracts/members';
import type { StaffRole } from 'shared/contracts/roles';
import { statusOf, type Identity, type MemberEntry, type OwnAssociation } from '../platform/identity';
import { officeDoubt, type Offices } from '../platform/offices';
import { isPicture, stateOf, type ApplicationRecord, type Claim } from './application';
import type { EmployeeRecord } from './employee';
import { endsFrozen, mayApprove, mayDecide, mayShowNumbers, mayWithdraw, type Circumstances } from './policy';

/** `identity` within its terms: an expired mandate is none. */
export function sessionOf(identity: Identity, persons: Session['persons']): Session {
  const { member, employee, staff, mandate } = identity;
  return {
    persons,
    may: doorsFor(persons),
    status: statusOf(identity),
    name: (member ?? staff ?? mandate ?? employee)?.name ?? null,
    member: member && memberPart(member),
    employee: employee && { firmName: employee.firmName, association: associationOf(employee) },
    staff: staff && { roles: staff.roles, association: associationOf(staff) },
    mandate: mandate && mandatePart(mandate),
  };
}

function memberPart(member: NonNullable<Identity['member']>): Session['member'] {
  const { kind, firmName, maskedPhone, maskedCertificateNumber } = member;
  return { kind, association: associationOf(member), firmName, maskedPhone, maskedCertificateNumber };
}

function mandatePart({ firmId, firmName, capacity, scopes, untilDay }: NonNullable<Identity['mandate']>): Session['mandate'] {
  return { firmId, firmName, capacity, scopes, untilDay };
}

function associationOf({ associationId, associationName }: OwnAssociation): AssociationName {
  return { id: associationId, name: associationName };
}

type Binding = Pick<BindingPeriod, 'since' | 'how'>;
type Ended = Binding & { until: string; ended?: NonNullable<BindingPeriod['ended']> };

export function bindingPeriods(binding: Binding | null, history: Ended[]): BindingPeriod[] {
  const lasting = binding ? [{ since: binding.since, until: null, how: binding.how, ended: null }] : [];
  return [...lasting, ...history.map(({ since, until, how, ended = 'unbound' }) => ({ since, until, how, ended }))];
}

export function found(member: MemberEntry, binding: Binding | null, history: Ended[]): FoundMember {
  const { memberId, name, kind, standing, associationName, firmName, maskedPhone, maskedCertificateNumber } = member;
  return { memberId, name, kind, standing, associationName, firmName, maskedPhone, maskedCertificateNumber, bindings: bindingPeriods(binding, history) };
}

export function mine(application: ApplicationRecord): MyApplication {
  const { _id, kind, at, decidedAt, reason, claim } = application;
  const claims = comparedClaims(claim, null).flatMap(({ label, claimed }) => (claimed === null ? [] : [{ label, value: claimed }]));
  return { id: _id, kind, state: stateOf(application), at, decidedAt, reason, claims, can: { withdraw: mayWithdraw(application) } };
}

export function managed(application: ApplicationRecord): ManagedApplication {
  const { _id, kind, at, claim, associationName } = application;
  return { id: _id, kind, state: stateOf(application), at, applicantName: claim.name, associationName };
}

interface Reader {
  openid: string;
  associationId: string;
  roles: readonly StaffRole[];
}

export function detail(application: ApplicationRecord, circumstances: Circumstances, reader: Reader): ApplicationDetail {
  const { openid, claim, explanation, proofs, decidedAt, decidedBy, reason } = application;
  const { registered, boundTo, open, firm } = circumstances;
  return {
    ...managed(application),
    explanation,
    claims: [...comparedClaims(claim, registered), ...(application.state === 'pending' && endsFrozen(application, circumstances) ? [bare('现有绑定', '已冻结的会员身份，通过后结束')] : []), ...(firm === null ? [] : [bare('单位会员', onFile(claim, firm.offices))])],
    memberId: registered?.memberId ?? null,
    proofs: proofs.map((file) => (isPicture(file) ? 'picture' : 'document')),
    boundElsewhere: boundTo && boundTo.openid !== openid ? { since: boundTo.since } : null,
    open: [...open],
    decision: decidedAt === null || decidedBy === null ? null : { at: decidedAt, by: decidedBy, reason },
    can: { approve: mayApprove(application, circumstances, reader), reject: mayDecide(application, reader), showNumbers: mayShowNumbers(reader) },
  };
}

/** What is claimed beside what the roster has; a transfer beside where the member was when it was asked for. */
function comparedClaims(claim: Claim, registered: MemberEntry | null): ComparedClaim[] {
  switch (claim.kind) {
    case 'binding':
      return [
        compared('姓名', claim.name, registered?.name),
        compared('证书编号', claim.maskedCertificateNumber, registered?.maskedCertificateNumber),
        compared('手机号', claim.maskedPhone, registered?.maskedPhone),
        compared('所在市', claim.city, registered?.city),
        ...(registered ? [bare('所属协会', registered.associationName), bare('事务所', registered.firmName)] : []),
      ];
    case 'employee':
      return [compared('姓名', claim.name), compared('手机号', claim.maskedPhone), compared('事务所', claim.firmName), compared('所在市', claim.city)];
    case 'deletion':
      return [compared('姓名', claim.name, registered?.name)];
    case 'phone-change':
      return [compared('姓名', claim.name, registered?.name), changed('手机号', claim.maskedPhone, claim.former)];
    case 'transfer':
      return [
        compared('姓名', claim.name, registered?.name),
        changed('事务所', claim.firmName, claim.former.firmName),
        changed('分支机构', claim.branchName, claim.former.branchName),
        changed('所属协会', claim.to.associationName, claim.former.associationName),
        compared('所在市', claim.city),
      ];
  }
}

/** What staff should know of the firm before they decide: the register may be behind, the claim may be wrong. */
function onFile(claim: Claim, offices: Offices | null): string {
  if (offices === null) return '没有登记这家事务所，请核实名称';
  const doubt = claim.kind === 'transfer' ? officeDoubt(offices, claim.city, claim.branchName) : claim.kind === 'employee' ? officeDoubt(offices, claim.city, null) : null;
  return doubt === null ? '已登记这家事务所' : `${doubt}，请核实`;
}

function compared(label: string, claimed: string, registered?: string): ComparedClaim {
  return { label, claimed, registered: registered ?? null, same: registered === undefined ? null : claimed === registered };
}

function bare(label: string, registered: string | null): ComparedClaim {
  return { label, claimed: null, registered, same: null };
}

function changed(label: string, claimed: string | null, registered: string | null): ComparedClaim {
  return { label, claimed, registered, same: null };
}

export function employee({ employeeId, name, firmName, associationId, associationName, since, status }: EmployeeRecord): EmployeeCard {
  return { id: employeeId, name, firmName, association: { id: associationId, name: associationName }, since, status };
}
