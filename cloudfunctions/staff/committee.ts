import type { Instant } from 'shared/contracts/answers';
import type { CommitteeKind } from 'shared/contracts/committees';
import type { Firewall } from 'shared/contracts/associations';
import type { StaffRole } from 'shared/contracts/roles';
import type { OwnAssociation } from '../platform/identity';
import type { AppointmentRecord, Secretary } from './appointment';

export interface CommitteeRecord extends OwnAssociation {
  _id: string;
  kind: CommitteeKind;
  name: string;
  about: string;
  createdAt: Instant;
}

/** Rights and discipline look at the same people from opposite sides. */
export function areOpposed(one: string, other: string): boolean {
  return [one, other].sort().join() === 'disciplinary,rights';
}

type Clerk = Pick<AppointmentRecord, 'name' | 'roles' | 'secretaryOf'>;

/** What somebody of the staff does on one of the sides. */
export interface Post {
  kind: string;
  title: string;
}

export function postsOf({ roles, secretaryOf }: Pick<AppointmentRecord, 'roles' | 'secretaryOf'>): Post[] {
  const secretary = secretaryOf.map(({ kind, committeeName }) => ({ kind, title: `${committeeName}秘书` }));
  return roles.includes('case-officer') ? [...secretary, { kind: 'rights', title: '维权经办人' }] : secretary;
}

/** Where the policy separates them for good, staff of the one side never serve the other; else they step aside case by case. */
export function secretaryFault({ name, roles, secretaryOf }: Clerk, committee: Secretary, firewall: Firewall): string | null {
  if (!roles.includes('committee-secretary')) return `${name}没有委员会秘书岗位，请先增加岗位`;
  if (firewall === 'recusal') return null;
  const opposed = secretaryOf.find(({ kind }) => areOpposed(kind, committee.kind));
  if (opposed) return separated(name, `${opposed.committeeName}秘书`);
  return committee.kind === 'disciplinary' && roles.includes('case-officer') ? separated(name, '维权经办人') : null;
}

export function rolesFault({ name, secretaryOf }: Clerk, added: readonly StaffRole[], firewall: Firewall): string | null {
  const opposed = secretaryOf.find(({ kind }) => kind === 'disciplinary');
  return firewall === 'separation' && added.includes('case-officer') && opposed ? separated(name, `${opposed.committeeName}秘书`) : null;
}

function separated(name: string, holds: string): string {
  return `${name}现任${holds}，按本会政策，维权与惩戒的经办人员须完全分开`;
}
