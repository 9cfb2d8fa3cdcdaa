import type { StaffRole } from 'shared/contracts/roles';
import type { StaffDetail } from 'shared/contracts/staff';
import type { OwnAssociation } from '../platform/identity';
import { oversees } from '../platform/permission';
import { leavingFault, type Administration } from './administration';
import type { AppointmentRecord } from './appointment';
import type { Decider } from './change';
import { permissions } from './permissions';

/** The same roles that the table names for committees. */
export function mayConvene(staff: { associationId: string; roles: readonly StaffRole[] } | null, { associationPath }: OwnAssociation): boolean {
  const convenes = staff?.roles.some((role) => (permissions.establish.who as readonly StaffRole[]).includes(role)) ?? false;
  return convenes && oversees(staff!.associationId, associationPath);
}

/** What the page offers on somebody's own page. */
export function mayChange(held: AppointmentRecord, administration: Administration, by: Decider): StaffDetail['can'] {
  if (!by.roles.includes('super-administrator')) return both('只有超级管理员可以变动岗位');
  if (held.status === 'ended') return both('任职已经结束');
  const last = held.roles.includes('super-administrator') ? leavingFault(administration, { openid: held._id, associationPath: held.associationPath }, by) : null;
  return { change: { allowed: true }, end: last === null ? { allowed: true } : { allowed: false, reason: last } };
}

function both(reason: string): StaffDetail['can'] {
  return { change: { allowed: false, reason }, end: { allowed: false, reason } };
}
