import type { AssociationLevel, EffectivePolicy } from 'shared/contracts/associations';
import { collection, command, pageLimit } from './database';
import type { OwnAssociation } from './identity';
import { effective, hearingAt, type PolicyLevel } from './policy-sheet';
import { routing, type Route } from './routing';

/** The tree as other capabilities need it: the one file outside the associations capability that reads it. */
export interface Association {
  _id: string;
  name: string;
  level: AssociationLevel;
  /** Root first, the association itself last. */
  associationPath: string[];
  cities: string[];
}

const associations = collection<Association & PolicyLevel>('associations');
const place = { name: true, level: true, associationPath: true, cities: true };

export function associationOf(id: string): Promise<Association | null> {
  return associations.one(id, place);
}

/** Null in an environment where none was set up yet. */
export async function rootAssociation(): Promise<Association | null> {
  return (await associations.page({ where: { parentId: null }, fields: place, limit: 1 }))[0] ?? null;
}

/** Those of a path, in its order. */
export async function associationsOf(associationPath: readonly string[]): Promise<Association[]> {
  if (associationPath.length === 0) return [];
  const found = await associations.page({ where: { _id: command.in([...associationPath]) }, fields: place, limit: pageLimit });
  return found.sort((one, other) => associationPath.indexOf(one._id) - associationPath.indexOf(other._id));
}

/** Null for a city that nobody or more than one association names: nothing is guessed. */
export async function associationServing(city: string): Promise<Association | null> {
  const naming = await associations.page({ where: { cities: city }, orderBy: [['_id', 'asc']], fields: place, limit: pageLimit });
  const route = routing<Association>(naming)(city);
  return route.outcome === 'routed' ? route.association : null;
}

/** The association itself and everything below it; a tree has a few hundred, read by pages. */
export async function associationsWithin(id: string): Promise<Association[]> {
  const found: Association[] = [];
  for (let page: Association[] | null = null; !page || page.length === pageLimit; ) {
    const where = { associationPath: id, _id: command.gt(found.at(-1)?._id ?? '') };
    page = await associations.page({ where, orderBy: [['_id', 'asc']], fields: place, limit: pageLimit });
    found.push(...page);
  }
  return found;
}

/** 属地: which association within that part of the tree each city belongs to; asked of the database once, however many members. */
export async function routesWithin(id: string): Promise<(city: string) => Route<Association>> {
  return routing(await associationsWithin(id));
}

/** What holds for an association, from the measures down through everything above it. */
export async function policyOf(associationPath: string[]): Promise<EffectivePolicy> {
  return effective(await levelsOf(associationPath));
}

/** The same of many at once, by their ids. */
export async function policiesOf(paths: string[][]): Promise<Map<string, EffectivePolicy>> {
  const levels = new Map<string, PolicyLevel>();
  const ids = [...new Set(paths.flat())];
  for (let from = 0; from < ids.length; from += pageLimit) {
    for (const level of await levelsOf(ids.slice(from, from + pageLimit))) levels.set(level._id, level);
  }
  return new Map(paths.map((path) => [path.at(-1)!, effective(path.flatMap((id) => levels.get(id) ?? []))]));
}

/** The same with whose committee hears the cases: the nearest that hears them itself, counted from the association upwards (C 23). */
export async function rulesFor(associationPath: string[]): Promise<{ policy: EffectivePolicy; heardBy: OwnAssociation }> {
  const levels = await levelsOf(associationPath);
  const policies = levels.map((_, index) => effective(levels.slice(0, index + 1)));
  const hearing = levels[hearingAt(policies)]!;
  const heardBy = { associationId: hearing._id, associationName: hearing.name, associationPath: associationPath.slice(0, associationPath.indexOf(hearing._id) + 1) };
  return { policy: policies.at(-1)!, heardBy };
}

/** In the order of the path. */
async function levelsOf(associationPath: string[]): Promise<PolicyLevel[]> {
  const fields = { name: true, policy: true };
  const found = await associations.page({ where: { _id: command.in(associationPath) }, fields, limit: pageLimit });
  return found.sort((one, other) => associationPath.indexOf(one._id) - associationPath.indexOf(other._id));
}
