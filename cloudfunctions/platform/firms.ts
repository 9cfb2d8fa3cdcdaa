import { collection, command, pageLimit } from './database';
import type { OwnAssociation } from './identity';
import { firmIdOf } from './ids';
import type { Offices } from './offices';

/** Firms as other capabilities need them: the one file outside the firms capability that reads them. */
interface NamedFirm {
  _id: string;
  name: string;
}

const firms = collection<NamedFirm>('firms');
const placed = collection<PlacedFirm>('firms');
const whereabouts = { name: true, associationId: true, associationName: true, associationPath: true };
const offices = collection<NamedFirm & Offices>('firms');
const officeFields = { name: true, city: true, branches: true };

/** Where the firm of that very name practises; null when none is on file. */
export async function officesNamed(name: string): Promise<Offices | null> {
  return (await offices.page({ where: { name }, fields: officeFields, limit: 1 }))[0] ?? null;
}

/** The same of many at once, as far as their branches are known. */
export async function officesWithBranches(names: string[]): Promise<Map<string, Offices>> {
  const found = new Map<string, Offices>();
  for (let from = 0; from < names.length; from += pageLimit) {
    const where = { name: command.in(names.slice(from, from + pageLimit)), 'branches.0': command.exists(true) };
    for (const each of await offices.page({ where, fields: officeFields, limit: pageLimit })) found.set(each.name, each);
  }
  return found;
}

/** Where a firm of the register belongs. */
export interface PlacedFirm extends NamedFirm, OwnAssociation {}

export function firmsById(ids: string[]): Promise<PlacedFirm[]> {
  return ids.length === 0 ? Promise.resolve([]) : placed.page({ where: { _id: command.in(ids) }, orderBy: [['_id', 'asc']], fields: whereabouts, limit: pageLimit });
}

/** Whose head office belongs to that very association. */
export async function firmsAt(associationId: string): Promise<PlacedFirm[]> {
  const found: PlacedFirm[] = [];
  for (let page: PlacedFirm[] | null = null; !page || page.length === pageLimit; ) {
    const where = { reach: associationId, associationId, _id: command.gt(found.at(-1)?._id ?? '') };
    page = await placed.page({ where, orderBy: [['_id', 'asc']], fields: whereabouts, limit: pageLimit });
    found.push(...page);
  }
  return found;
}

/** Of the register, with a head office or a branch in one of these associations or below, in the order of their ids. */
export function firmsWithin(associationIds: string[], after: string, limit: number): Promise<PlacedFirm[]> {
  return placed.page({ where: { reach: command.in(associationIds), _id: command.gt(after) }, orderBy: [['_id', 'asc']], fields: whereabouts, limit });
}

/** Which firm each name means: a registered one keeps its id when it is renamed; of the others only the name is known. */
export async function firmsNamed(names: string[]): Promise<(name: string) => string> {
  const registered = new Map<string, string>();
  const wanted = [...new Set(names)];
  for (let from = 0; from < wanted.length; from += pageLimit) {
    const where = { name: command.in(wanted.slice(from, from + pageLimit)) };
    for (const { _id, name } of await firms.page({ where, fields: { name: true }, limit: pageLimit })) registered.set(name, _id);
  }
  return (name) => registered.get(name) ?? firmIdOf(name);
}
