import type { Instant } from 'shared/contracts/answers';
import type { StaffRole } from 'shared/contracts/roles';
import type { OwnAssociation } from '../platform/identity';
import { plainName } from '../platform/words';

/** What somebody was entrusted with by an association; one for each WeChat identity. */
export interface AppointmentRecord extends OwnAssociation {
  /** The OPENID. */
  _id: string;
  /** What the phone knows instead of the OPENID. */
  staffId: string;
  name: string;
  /** As it is compared. */
  plainName: string;
  roles: StaffRole[];
  status: 'active' | 'ended';
  since: Instant;
  /** Grows with every change of roles: what was decided on an older one does not count. */
  revision: number;
  /** Every change of roles that was carried out, by its id: none is carried out twice. */
  changes: string[];
  /** Of the office; nobody's private number. */
  officePhone: string | null;
  /** Committees whose secretary this is, by id. */
  secretaryOf: Secretary[];
}

export interface Secretary {
  committeeId: string;
  committeeName: string;
  kind: string;
}

export function appointed(openid: string, staffId: string, name: string, place: OwnAssociation, roles: readonly StaffRole[], since: Instant): AppointmentRecord {
  const { associationId, associationName, associationPath } = place;
  return {
    _id: openid,
    staffId,
    name,
    plainName: plainName(name),
    associationId,
    associationName,
    associationPath,
    roles: [...roles],
    status: 'active',
    since,
    revision: 1,
    changes: [],
    officePhone: null,
    secretaryOf: [],
  };
}

/** In the order in which they are always shown. */
export function withRoles(roles: readonly StaffRole[], added: readonly StaffRole[], order: readonly StaffRole[]): StaffRole[] {
  return order.filter((role) => roles.includes(role) || added.includes(role));
}

export function withoutRoles(roles: readonly StaffRole[], taken: readonly StaffRole[]): StaffRole[] {
  return roles.filter((role) => !taken.includes(role));
}
