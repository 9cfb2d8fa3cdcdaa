import type { Declaration } from './service';

/** What does not exist yet is for staff to see; and so is, in the catalogue, what only staff do. */
export function mayBeTold({ state }: Pick<Declaration, 'state'>, isStaff: boolean): boolean {
  return isStaff || state !== 'planned';
}

export function isOffered(declaration: Declaration, isStaff: boolean): boolean {
  const forStaffAlone = declaration.for.every((each) => each === 'staff');
  return mayBeTold(declaration, isStaff) && (isStaff || !forStaffAlone);
}
