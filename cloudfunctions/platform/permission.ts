import type { Day } from 'shared/contracts/answers';
import { staffRoles, type FirmScope, type Person, type StaffRole } from 'shared/contracts/roles';
import { Refused } from './errors';
import { isInTerm, statusOf, type Identity } from './identity';

/** `everyone` spares the identity read; `anyone` is everybody in WeChat, looked up; a list names at least one who the caller must be. */
export type Who = 'everyone' | 'anyone' | readonly Person[];

/**
 * Whose records. `association`: the own one and those below it, never beside or above. `handling`: what that very
 * association received or was handed, not those above it. `involved`: one's own, or what one handles, decides on or was
 * let into; whoever merely oversees it learns that it is there, not what it is about. A record outside is answered like
 * one that does not exist.
 */
export type Scope = 'public' | 'own' | 'involved' | 'association' | 'handling' | 'firm';

/** One row of a capability's table: who may do what, in words that anybody can read (docs/permissions.md). */
export interface Permission {
  who: Who;
  of: Scope;
  /** In Chinese: what it is that may be done. */
  does: string;
  /** What a delegate of a firm must be entrusted with. */
  entrusted?: FirmScope;
  /** The article, `C 21` or `J 4`. */
  because?: string;
}

export type Permissions<Contract> = { readonly [Name in keyof Contract]: Permission };

/** Everything that the caller is, on that day. */
export function personsOf(identity: Identity, today: Day): Person[] {
  const { member, employee, staff, mandate } = identity;
  const persons: Person[] = [...(staff?.roles ?? [])];
  if (member) persons.unshift(statusOf(identity) === 'frozen' ? 'frozen' : 'member');
  if (employee) persons.push('employee');
  if (mandate && isInTerm(mandate, today)) persons.push(mandate.capacity === 'administrator' ? 'firm-administrator' : 'firm-delegate');
  return persons;
}

/** Null when the caller may, else the refusal: said before any record is looked for. */
export function refusalFor({ who, entrusted }: Permission, identity: Identity, today: Day): Refused | null {
  if (typeof who === 'string') return null;
  const fitting = personsOf(identity, today).filter((person) => who.includes(person));
  if (fitting.length === 0) return refusal(who, identity);
  const onlyDelegate = fitting.every((person) => person === 'firm-delegate');
  if (!onlyDelegate || entrusted === undefined || identity.mandate?.scopes.includes(entrusted)) return null;
  return new Refused('forbidden', '您的授权范围不包括这项操作，请联系本所管理员');
}

function refusal(who: readonly Person[], identity: Identity): Refused {
  const status = statusOf(identity);
  if (who.includes('member') && status === 'frozen') return new Refused('forbidden', '您的会员身份已冻结，请联系所属协会');
  if (who.includes('member')) return new Refused('unbound', '请先绑定会员身份');
  if (who.some(isFirm)) return new Refused('forbidden', '只有单位会员的管理员或经办人可以进行这项操作');
  if (identity.staff) return new Refused('forbidden', '您的岗位没有这项权限，请联系本会的超级管理员');
  return new Refused('forbidden', '只有协会工作人员可以进行这项操作');
}

export function isStaffRole(person: Person): person is StaffRole {
  return (staffRoles as readonly Person[]).includes(person);
}

export function isFirm(person: Person): boolean {
  return person === 'firm-administrator' || person === 'firm-delegate';
}

/** Staff see their own association and those below it, never beside or above. */
export function oversees(associationId: string | null, associationPath: readonly string[]): boolean {
  return associationId !== null && associationPath.includes(associationId);
}
