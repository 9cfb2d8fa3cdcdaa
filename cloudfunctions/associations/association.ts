import type { Instant } from 'shared/contracts/answers';
import type { AssociationLevel, PolicyVersion } from 'shared/contracts/associations';
import type { OwnPolicy } from '../platform/policy-sheet';

/** A place in the tree with what it has laid down itself. It never moves: every record carries its path. */
export interface AssociationRecord {
  _id: string;
  name: string;
  level: AssociationLevel;
  parentId: string | null;
  /** Root first, the association itself last. */
  associationPath: string[];
  /** Whose members belong here (C 4, J 4). */
  cities: string[];
  policy: OwnPolicy;
  revision: number;
  versions: PolicyVersion[];
  createdAt: Instant;
}

/** Lists carry no history. */
export type AssociationSummary = Omit<AssociationRecord, 'versions'>;

export interface Founding {
  level: AssociationLevel;
  name: string;
  cities: string[];
}

const ranks: Record<AssociationLevel, number> = { national: 0, province: 1, city: 2 };

/** A city may stand under the national association itself, as some do. */
export function mayStandBelow(level: AssociationLevel, parent: AssociationLevel): boolean {
  return ranks[level] > ranks[parent];
}

export function founded(id: string, founding: Founding, parent: Pick<AssociationRecord, '_id' | 'associationPath'> | null, now: Instant): AssociationRecord {
  return {
    _id: id,
    ...founding,
    parentId: parent?._id ?? null,
    associationPath: [...(parent?.associationPath ?? []), id],
    policy: {},
    revision: 1,
    versions: [],
    createdAt: now,
  };
}

/** Whether a founding asked for again is the one that was done. */
export function isSameFounding(known: AssociationSummary | null, { name, level, parentId }: AssociationRecord): boolean {
  return known !== null && known.name === name && known.level === level && known.parentId === parentId;
}

/** Cities that two associations name of which neither is above the other. */
export function disputed(associations: Pick<AssociationRecord, '_id' | 'name' | 'associationPath' | 'cities'>[], cities: string[]) {
  return cities.flatMap((city) => {
    const claiming = associations.filter((each) => each.cities.includes(city));
    const rivals = claiming.filter((each) => claiming.some((other) => areRivals(each, other)));
    return rivals.length > 0 ? [{ city, names: rivals.map(({ name }) => name) }] : [];
  });
}

type Place = Pick<AssociationRecord, '_id' | 'associationPath'>;

function areRivals(one: Place, other: Place): boolean {
  return !one.associationPath.includes(other._id) && !other.associationPath.includes(one._id);
}
