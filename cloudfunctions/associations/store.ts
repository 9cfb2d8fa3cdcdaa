import type { Own, PolicyField, PolicyValues, PolicyVersion } from 'shared/contracts/associations';
import { audited, type AuditEntry } from '../platform/audit';
import { command, pageLimit } from '../platform/database';
import type { AssociationRecord, AssociationSummary } from './association';

const associations = audited<AssociationRecord>('associations');

/** The history is read only by those who ask for it. */
const summary = { versions: false, unlogged: false, unloggedSince: false };

export function association(id: string): Promise<AssociationSummary | null> {
  return associations.one(id, summary);
}

export async function root(): Promise<AssociationSummary | null> {
  return (await associations.page({ where: { parentId: null }, fields: summary, limit: 1 }))[0] ?? null;
}

/** Everything above an association and itself, root first. */
export async function alongPath(own: AssociationSummary): Promise<AssociationSummary[]> {
  const { parentId, associationPath } = own;
  if (parentId === null) return [own];
  const above = await associations.page({ where: { _id: command.in(associationPath.slice(0, -1)) }, fields: summary, limit: pageLimit });
  return [...above.sort((one, other) => associationPath.indexOf(one._id) - associationPath.indexOf(other._id)), own];
}

export function below(id: string): Promise<AssociationSummary[]> {
  return associations.page({ where: { parentId: id }, orderBy: [['_id', 'asc']], fields: summary, limit: pageLimit });
}

/** Everybody who names one of the cities. */
export async function naming(cities: string[]): Promise<AssociationSummary[]> {
  if (cities.length === 0) return [];
  return associations.page({ where: { cities: command.in(cities) }, orderBy: [['_id', 'asc']], fields: summary, limit: pageLimit });
}

export async function versions(id: string): Promise<PolicyVersion[]> {
  return (await associations.one(id, { versions: true }))?.versions ?? [];
}

/** False when it is there already. */
export function add(record: AssociationRecord, entry: AuditEntry): Promise<boolean> {
  return associations.add(record, entry);
}

export type Saved = Pick<AssociationRecord, '_id' | 'revision'>;

/** Only what nobody changed meanwhile. */
export async function change({ _id, revision }: Saved, changes: Partial<Pick<AssociationRecord, 'name' | 'cities'>>, entry: AuditEntry): Promise<boolean> {
  return (await associations.change({ _id, revision }, { ...changes, revision: revision + 1 }, entry)) === 1;
}

/** The field, the version that tells of it and the entry of the log in one write; null takes the own value away. */
export async function changePolicy(
  { _id, revision }: Saved,
  field: PolicyField,
  own: Own<PolicyValues[PolicyField]> | null,
  version: PolicyVersion,
  entry: AuditEntry,
): Promise<boolean> {
  const laidDown = own === null ? command.remove() : command.set(own);
  const changes = { [`policy.${field}`]: laidDown, versions: command.push([version]), revision: revision + 1 };
  return (await associations.change({ _id, revision }, changes, entry)) === 1;
}

export const handOver = associations.handOver;
export const relay = associations.relay;
