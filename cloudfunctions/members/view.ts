import type { AssociationName, Session } from 'shared/contracts/members';
import { statusOf, type Identity, type OwnAssociation } from '../platform/identity';

/** `identity` within its terms: an expired mandate is none. */
export function sessionOf(identity: Identity, persons: Session['persons']): Session {
  const { member, employee, staff, mandate } = identity;
  return {
    persons,
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
