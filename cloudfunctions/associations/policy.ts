import type { Person } from 'shared/contracts/roles';
import { permissions } from './permissions';

/** What the page may offer: the same table that the actions themselves ask. */
export function mayRule(persons: readonly Person[]): boolean {
  return persons.some((person) => (permissions.layDown.who as readonly Person[]).includes(person));
}

export function mayGrow(persons: readonly Person[]): boolean {
  return persons.some((person) => (permissions.found.who as readonly Person[]).includes(person));
}
