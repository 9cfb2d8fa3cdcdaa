import type { OwnAssociation } from '../../../cloudfunctions/platform/identity';
import { appointed } from '../../../cloudfunctions/staff/appointment';
import { instantOf } from '../../../miniprogram/shared/instants';
import type { StaffRole } from '../../../miniprogram/shared/contracts/roles';
import type { World } from '../world';
import type { Target } from './targets';

async function colleague(world: World, owner: OwnAssociation, token: string, roles: StaffRole[]): Promise<void> {
  await world.database.add('appointments', { ...appointed(`openid-${token}`, token, '某工作人员', owner, roles, instantOf(Date.now())) });
}

/** Somebody of that association who leaves. */
export const leavingBehind: Target = {
  place: async (world, owner, token) => (await colleague(world, owner, token, ['contact']), { staffId: token }),
  ghost: { staffId: 'nobody' },
};

/** From one of that association to another of it. */
export const handingOver = (roles: StaffRole[]): Target => ({
  place: async (world, owner, token) => {
    for (const staffId of [token, `s${token}`]) await colleague(world, owner, staffId, roles);
    return { from: token, to: `s${token}`, reason: '调离' };
  },
  ghost: { from: 'nobody', to: 'somebody', reason: '调离' },
});
