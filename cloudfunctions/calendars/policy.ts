import type { Permission } from 'shared/contracts/events';
import type { Identity } from '../platform/identity';
import type { StaffRole } from 'shared/contracts/roles';

const keepers: readonly StaffRole[] = ['super-administrator', 'lead'];

/** One calendar for the whole tree, kept at its root. */
export function mayKeep({ staff }: Pick<Identity, 'staff'>): Permission {
  const isKeeper = staff?.associationPath.length === 1 && staff.roles.some((role) => keepers.includes(role));
  return isKeeper ? { allowed: true } : { allowed: false, reason: '工作日历由最上级协会的超级管理员和牵头部门负责人维护' };
}
