import { staffRoleLabels, type StaffRole } from '../../shared/contracts/roles';
import { changeKindLabels, changeStateLabels, type ChangeState, type RoleChange, type StaffMember } from '../../shared/contracts/staff';

/** Staff and changes of roles in the words that the pages print. */
export interface ShownStaff {
  id: string;
  name: string;
  place: string;
  roles: string;
}

export interface ShownChange extends Pick<RoleChange, 'id' | 'name' | 'reason' | 'by' | 'at' | 'expiresAt' | 'decided'> {
  kind: string;
  state: string;
  tone: string;
  place: string;
  roles: string;
}

const tones: Record<ChangeState, string> = {
  invited: 'brand',
  proposed: 'wait',
  confirmed: 'good',
  refused: 'bad',
  withdrawn: 'quiet',
  overtaken: 'quiet',
  expired: 'quiet',
};

export const rolesText = (roles: StaffRole[]) => roles.map((role) => staffRoleLabels[role]).join('、');

export function shownStaff({ id, name, roles, association }: StaffMember): ShownStaff {
  return { id, name, place: association.name, roles: rolesText(roles) };
}

export function shownChange(change: RoleChange): ShownChange {
  const { id, name, reason, by, at, expiresAt, decided, kind, state, association, roles } = change;
  return { id, name, reason, by, at, expiresAt, decided, kind: changeKindLabels[kind], state: changeStateLabels[state], tone: tones[state], place: association.name, roles: rolesText(roles) };
}


/** Read aloud and typed in groups of four. */
export const grouped = (code: string) => code.replace(/(.{4})(?=.)/g, '$1 ');
