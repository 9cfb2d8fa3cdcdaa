import type { AssociationActions, AssociationLevel, Citation, PolicyChange, PolicyField } from '../shared/contracts/associations';
import { capability } from './cloud';

const ask = capability<AssociationActions>('associations');

interface Reasoned {
  associationId: string;
  revision: number;
  reason: string;
}

/** The root when no association is named. */
export const readAssociation = (associationId: string) => ask('profile', associationId ? { associationId } : {});
/** Null for a city that no association serves. */
export const servingAssociation = (city: string) => ask('serving', { city });
/** Every city that an association serves. */
export const servedCities = () => ask('cities', {});
export const associationsTodo = () => ask('todo', {});
export const readSheet = (associationId: string) => ask('sheet', { associationId });
export const readVersions = (associationId: string) => ask('versions', { associationId });
export const readTree = (associationId: string) => ask('tree', { associationId });
export const layDown = (input: Reasoned & { change: PolicyChange; citation: Citation | null }) => ask('layDown', input);
export const inherit = (input: Reasoned & { field: PolicyField }) => ask('inherit', input);
export const found = (input: { key: string; parentId: string; level: AssociationLevel; name: string; cities: string[]; reason: string }) => ask('found', input);
export const rename = (input: Reasoned & { name: string }) => ask('rename', input);
export const route = (input: Reasoned & { cities: string[] }) => ask('route', input);
