import type { StaffRole } from 'shared/contracts/roles';
import type { Staff } from './actor';
import { colleague, identityOf, type Colleague } from './directory';
import { refuse } from './errors';
import type { Identity } from './identity';
import { oversees } from './permission';

/** A missing one and one beside or above answer alike. */
export async function managedColleague(staffId: string, actor: Staff): Promise<Colleague> {
  const found = await colleague(staffId);
  return found && oversees(actor.associationId, found.associationPath) ? found : refuse('missing', '没有找到这位工作人员');
}

export interface Handover {
  leaving: Colleague;
  following: Colleague;
  /** Of the follower, to judge conflicts by. */
  identity: Identity;
}

/** Who leaves work behind, and who takes it on: in office, and in one of these roles. */
export async function handoverOf({ from, to }: { from: string; to: string }, roles: readonly StaffRole[], actor: Staff): Promise<Handover> {
  if (from === to) refuse('invalid', '请选择另一位接手人');
  const [leaving, following] = await Promise.all([managedColleague(from, actor), managedColleague(to, actor)]);
  const identity = await identityOf(following._id);
  if (!identity.staff?.roles.some((role) => roles.includes(role))) refuse('invalid', '接手人没有办理这项工作的岗位，请先增加岗位');
  return { leaving, following, identity };
}
