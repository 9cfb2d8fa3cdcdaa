import type { StaffDetail } from 'shared/contracts/staff';
import { leavingFault, type Administration } from './administration';
import type { AppointmentRecord } from './appointment';
import type { Decider } from './change';

/** What the page offers on somebody's own page. */
export function mayChange(held: AppointmentRecord, administration: Administration, by: Decider): StaffDetail['can'] {
  if (!by.roles.includes('super-administrator')) return both('只有超级管理员可以变动岗位');
  if (held.status === 'ended') return both('任职已经结束');
  const last = held.roles.includes('super-administrator') ? leavingFault(administration, held._id, by) : null;
  return { change: { allowed: true }, end: last === null ? { allowed: true } : { allowed: false, reason: last } };
}

function both(reason: string): StaffDetail['can'] {
  return { change: { allowed: false, reason }, end: { allowed: false, reason } };
}
