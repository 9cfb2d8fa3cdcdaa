import type { Instant } from 'shared/contracts/answers';
import type { CoverKind } from 'shared/contracts/contacts';
import type { Identity, OwnAssociation } from '../platform/identity';

/** What one contact person of an association looks after (C 19, J 17): of each firm, city and group there is one. */
export interface CoverRecord extends OwnAssociation {
  /** Derived from the association, the kind and the key. */
  _id: string;
  kind: CoverKind;
  /** The firm's id, the city, the group's name, the association's id. */
  key: string;
  label: string;
  /** The contact person; null while there is none. */
  openid: string | null;
  since: Instant;
  revision: number;
}

export type CoverPlace = Pick<CoverRecord, 'associationId' | 'kind' | 'key'>;

/** Whom a contact person is looked for. */
export interface Served {
  name: string;
  firmId: string | null;
  firmName: string | null;
  city: string | null;
  associationPath: string[];
}

export function servedOf({ member, employee, mandate }: Identity): Served | null {
  if (member) return member;
  const other = employee ?? mandate;
  return other && { ...other, city: null };
}

/** The narrowest first: a firm's contact before a city's before the association's; the own association before those above. */
export function placesOf({ firmId, city, associationPath }: Served): CoverPlace[] {
  const upwards = [...associationPath].reverse();
  const of = (kind: CoverKind, key: string | null) => (key === null ? [] : upwards.map((associationId) => ({ associationId, kind, key })));
  return [...of('firm', firmId), ...of('city', city), ...upwards.map((associationId) => ({ associationId, kind: 'association' as const, key: associationId }))];
}

/** Why somebody cannot look after it, or null. */
export function contactFault({ status, roles, associationId }: { status: string; roles: readonly string[]; associationId: string }, associationPath: readonly string[]): string | null {
  if (status !== 'active' || !roles.includes('contact')) return '联系人须是在任的会员服务联系人，请先增加岗位';
  return associationPath.includes(associationId) ? null : '联系人须是本会或上级协会的工作人员';
}
