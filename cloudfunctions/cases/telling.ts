import type { StaffRole } from 'shared/contracts/roles';
import { staffHaving, type Colleague } from '../platform/directory';
import type { OwnAssociation } from '../platform/identity';

/** Whom to ask for a second signature: at the association itself, and only where nobody fits right above it. */
export async function nearestStaff({ associationPath }: OwnAssociation, roles: readonly StaffRole[], fits: (colleague: Colleague) => boolean): Promise<Colleague[]> {
  for (const associationId of associationPath.slice(-2).reverse()) {
    const found = (await staffHaving(associationId, roles)).filter(fits);
    if (found.length > 0) return found;
  }
  return [];
}
