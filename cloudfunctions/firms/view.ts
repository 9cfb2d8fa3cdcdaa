import type { Day } from 'shared/contracts/answers';
import type { Firm, FirmApplication, FirmApplicationDetail, FirmPerson, ManagedFirm, MandateCard } from 'shared/contracts/firms';
import type { AssociationName } from 'shared/contracts/members';
import type { MemberEntry, OwnAssociation } from '../platform/identity';
import type { ApplicationRecord } from './application';
import type { FirmRecord } from './firm';
import { stateOf, type MandateRecord } from './mandate';

export function firm({ _id, name, city, branches, ...own }: FirmRecord): Firm {
  const placed = branches.map((branch) => ({ id: branch.id, name: branch.name, city: branch.city, association: association(branch) }));
  return { id: _id, name, city, association: association(own), branches: placed };
}

export function managed(record: FirmRecord): ManagedFirm {
  return { ...firm(record), revision: record.revision, administrators: record.administrators.length };
}

export function mandate(record: MandateRecord, openid: string, today: Day): MandateCard {
  const { reference, name, capacity, scopes, fromDay, untilDay, _id } = record;
  return { id: reference, name, capacity, scopes, fromDay, untilDay, state: stateOf(record, today), mine: _id === openid };
}

export function application({ _id, firmId, firmName, applicantName, state, reason, at }: ApplicationRecord): FirmApplication {
  return { id: _id, firm: { id: firmId, name: firmName }, applicantName, state, reason, at };
}

interface Beside {
  letterAddress: string | null;
  member: MemberEntry | null;
  administrators: string[];
}

export function detail(record: ApplicationRecord, { letterAddress, member, administrators }: Beside): FirmApplicationDetail {
  return { ...application(record), letterAddress, applicant: member && applicant(member), administrators, revision: record.revision };
}

function applicant({ name, firmName, maskedCertificateNumber }: MemberEntry): FirmApplicationDetail['applicant'] {
  return { memberName: name, firmName, maskedCertificateNumber };
}

export function person({ memberId, name, kind, branchName, maskedCertificateNumber }: MemberEntry, bound: boolean): FirmPerson {
  return { memberId, name, kind, branchName, maskedCertificateNumber, bound };
}

function association({ associationId, associationName }: OwnAssociation): AssociationName {
  return { id: associationId, name: associationName };
}
