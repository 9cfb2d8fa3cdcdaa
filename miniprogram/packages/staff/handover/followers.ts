import { readAssociation } from '../../../services/associations';
import type { LeftWork } from '../../../services/handover';
import { readStaff, staffOf } from '../../../services/staff';
import type { StaffMember } from '../../../shared/contracts/staff';

/** A part of the work with whoever may take it on. */
export interface Part extends LeftWork {
  people: { id: string; name: string }[];
  names: string[];
}

/** Letters and drafts may also go to a level above; cases and matters stay with the association that handles them. */
const stays: readonly LeftWork['part'][] = ['cases', 'matters'];

export async function withFollowers(staffId: string, left: LeftWork[]): Promise<Part[]> {
  if (left.length === 0) return [];
  const [{ association }, { items }] = await Promise.all([readStaff(staffId), staffOf({ limit: 50 })]);
  const { above } = await readAssociation(association.id);
  const others = items.filter(({ id }) => id !== staffId);
  return left.map((work) => {
    const places = stays.includes(work.part) ? [association.id] : [association, ...above].map(({ id }) => id);
    const people = others.filter(({ roles, association: { id } }) => places.includes(id) && roles.some((role) => work.roles.includes(role))).map(shown);
    return { ...work, people, names: people.map(({ name }) => name) };
  });
}

function shown({ id, name, association }: StaffMember): Part['people'][number] {
  return { id, name: `${name}（${association.name}）` };
}
