import type { Day } from 'shared/contracts/answers';
import type { PledgeAudienceKind } from 'shared/contracts/pledge-campaigns';
import type { PledgeFor } from 'shared/contracts/pledges';
import type { StaffRole } from 'shared/contracts/roles';
import { keysAs } from '../platform/audience';
import { isInTerm, type Identity, type MemberEntry, type OwnAssociation } from '../platform/identity';
import { sideOf, type CampaignRecord, type Published } from './campaign';

/** Whoever would sign, as bindings and roster have them at this very moment. */
export interface Signer extends OwnAssociation {
  /** Names one signer for good: a member, a person, a firm, one of the staff. */
  key: string;
  kind: PledgeAudienceKind;
  for: PledgeFor;
  memberId: string | null;
  firmId: string | null;
  /** Of the person who signs. */
  name: string;
  firmName: string | null;
  maskedCertificateNumber: string | null;
  /** Of the staff. */
  roles: readonly StaffRole[];
}

export const memberKey = (memberId: string) => `member:${memberId}`;
export const personKey = (openid: string) => `person:${openid}`;
export const firmKey = (firmId: string) => `firm:${firmId}`;
export const staffKey = (openid: string) => `staff:${openid}`;

/** As everything that the caller is: a member, else an employee; one of the staff; the administrator of a firm. */
export function signersOf(identity: Identity, today: Day): Signer[] {
  const found = [personal(identity), ofStaff(identity), ofFirm(identity, today)];
  return found.filter((signer) => signer !== null);
}

function personal({ _id, member, employee }: Identity): Signer | null {
  if (member?.standing === 'active') return memberSigner(member);
  if (member || !employee) return null; // whoever has left is no employee either until the association says so
  const { name, firmId, firmName } = employee;
  return { ...place(employee), key: personKey(_id), kind: 'employee', for: 'self', memberId: null, firmId, name, firmName, maskedCertificateNumber: null, roles: [] };
}

export function memberSigner(member: MemberEntry): Signer {
  const { memberId, kind, name, firmId, firmName, maskedCertificateNumber } = member;
  return { ...place(member), key: memberKey(memberId), kind, for: 'self', memberId, firmId, name, firmName, maskedCertificateNumber, roles: [] };
}

function ofStaff({ _id, staff }: Identity): Signer | null {
  return staff && { ...place(staff), key: staffKey(_id), kind: 'staff', for: 'self', memberId: null, firmId: null, name: staff.name, firmName: null, maskedCertificateNumber: null, roles: staff.roles };
}

/** A firm promises by its administrator; a delegate may see what was promised. */
function ofFirm({ mandate }: Identity, today: Day): Signer | null {
  if (!mandate || mandate.capacity !== 'administrator' || !isInTerm(mandate, today)) return null;
  const { firmId, firmName, name } = mandate;
  return { ...place(mandate), key: firmKey(firmId), kind: 'firm', for: 'firm', memberId: null, firmId, name, firmName, maskedCertificateNumber: null, roles: [] };
}

function place({ associationId, associationName, associationPath }: OwnAssociation): OwnAssociation {
  return { associationId, associationName, associationPath };
}

/** What the caller is asked as, in the words of `platform/audience`; a firm is asked through its administrator alone. */
export function keysFor(signers: Pick<Signer, 'kind' | 'associationPath' | 'firmId'>[]): string[] {
  return signers.flatMap(({ kind, associationPath, firmId }) => keysAs(kind, { associationPath, firmId }));
}

/** The one of them whom the campaign asks. */
export function signerFor({ audienceKeys }: Pick<CampaignRecord, 'audienceKeys'>, signers: Signer[]): Signer | null {
  return signers.find((signer) => keysFor([signer]).some((key) => audienceKeys.includes(key))) ?? null;
}

export function forOf({ audience }: Pick<Published, 'audience'>): PledgeFor {
  return sideOf(audience) === 'firms' ? 'firm' : 'self';
}

/** By which the caller's own signatures are found, those of whoever has left too. */
export function ownKeys({ _id, member }: Identity): string[] {
  return [...(member ? [memberKey(member.memberId)] : []), personKey(_id), staffKey(_id)];
}
