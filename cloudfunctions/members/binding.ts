import type { Role } from 'shared/contracts/members';
import { Refused } from '../platform/errors';
import type { Identity } from '../platform/identity';
import type { RosterEntry } from './store';

/** What the caller has shown to know and to have. */
export interface Proof {
  openid: string;
  name: string;
  phoneHash: string;
}

/** The roster knows numbers of the mainland. */
export function isMainland(countryCode: string): boolean {
  return countryCode === '86';
}

/** One sentence for every failure: which part was wrong, or that somebody else is bound, is nobody's business. */
export function mismatch(): Refused {
  return new Refused('invalid', '所填信息与协会登记的不一致，请核对证书编号、姓名和手机号；仍不成功请联系所属协会');
}

export function isProven(entry: RosterEntry | null, proof: Proof): entry is RosterEntry {
  return (
    entry !== null &&
    entry.status === 'active' &&
    isSameName(entry.name, proof.name) &&
    entry.phoneHash === proof.phoneHash &&
    (entry.boundTo === null || entry.boundTo === proof.openid)
  );
}

/** 少数民族 names are written with several kinds of dot, and full-width letters look alike. */
function isSameName(registered: string, typed: string): boolean {
  return plainName(registered) === plainName(typed);
}

function plainName(name: string): string {
  return name.normalize('NFKC').replace(/[\s·•‧・.．]/g, '');
}

/**
 * The identity once bound. Who works for an association keeps that association: binding as a member
 * elsewhere must not widen what a staff member may manage.
 */
export function bound(before: Identity | null, entry: RosterEntry, openid: string): Identity {
  const isStaff = before?.roles.includes('staff') ?? false;
  return {
    _id: openid,
    roles: withRole(before?.roles ?? [], 'member'),
    status: 'active',
    memberId: entry._id,
    name: entry.name,
    memberKind: entry.kind,
    ...(isStaff && before ? association(before) : association(entry)),
    firmName: entry.firmName,
    maskedPhone: entry.maskedPhone,
    maskedCertificateNumber: entry.maskedCertificateNumber,
  };
}

/** Ended: nothing about the member stays; a staff appointment does. */
export function unbound(before: Identity): Identity {
  const isStaff = before.roles.includes('staff');
  return {
    _id: before._id,
    roles: before.roles.filter((role) => role !== 'member'),
    status: isStaff ? before.status : 'guest',
    memberId: null,
    name: isStaff ? before.name : null,
    memberKind: null,
    ...(isStaff ? association(before) : nowhere),
    firmName: null,
    maskedPhone: null,
    maskedCertificateNumber: null,
  };
}

type Association = Pick<Identity, 'associationId' | 'associationName' | 'associationPath'>;
const nowhere: Association = { associationId: null, associationName: null, associationPath: [] };

function association({ associationId, associationName, associationPath }: Association): Association {
  return { associationId, associationName, associationPath };
}

function withRole(roles: Role[], role: Role): Role[] {
  return roles.includes(role) ? roles : [...roles, role];
}
