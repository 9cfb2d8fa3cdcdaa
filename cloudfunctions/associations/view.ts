import type { AssociationPlace, AssociationProfile, ManagedAssociation, ManagedSheet, ManagedTree } from 'shared/contracts/associations';
import { effective, sheetOf } from '../platform/policy-sheet';
import { disputed, type AssociationSummary } from './association';
import { hearingAt } from '../platform/policy-sheet';

/** `path` root first, the association itself last. */
export function profile(path: AssociationSummary[], below: AssociationSummary[]): AssociationProfile {
  const own = path.at(-1)!;
  const along = path.map((_, index) => effective(path.slice(0, index + 1)));
  const heard = hearingAt(along);
  return {
    ...place(own),
    above: path.slice(0, -1).map(place),
    below: below.map(place),
    cities: own.cities,
    policy: along.at(-1)!,
    committee: { name: along[heard]!.committeeName.value, association: place(path[heard]!) },
  };
}

export function sheet(path: AssociationSummary[], mayChange: boolean): ManagedSheet {
  const own = path.at(-1)!;
  return { association: place(own), revision: own.revision, sheet: sheetOf(path), mayChange };
}

export function tree(path: AssociationSummary[], below: AssociationSummary[], naming: AssociationSummary[], mayChange: boolean): ManagedTree {
  const own = path.at(-1)!;
  const cities = [...new Set([own, ...below].flatMap((each) => each.cities))];
  return {
    association: managed(own),
    above: path.slice(0, -1).map(place),
    below: below.map(managed),
    mayChange,
    disputed: disputed(naming, cities),
  };
}

export function place({ _id, name, level }: AssociationSummary): AssociationPlace {
  return { id: _id, name, level };
}

function managed(association: AssociationSummary): ManagedAssociation {
  const { revision, cities, parentId } = association;
  return { ...place(association), revision, cities, parentId };
}
