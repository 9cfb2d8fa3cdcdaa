import type { Audience, AudienceKind } from 'shared/contracts/audience';
import type { Day } from 'shared/contracts/answers';
import { isInTerm, statusOf, type Identity } from './identity';

/** Stands for everybody, guests too. */
const everybody = 'public';

interface Place {
  associationPath: readonly string[];
  firmId?: string | null;
  groups?: readonly string[];
}

/** Kind and place together, as they are stored with what has this audience, in an index. */
export function keysOf(audience: Audience, owner: { associationId: string }): string[] {
  if (audience.reach === 'public') return [everybody];
  const { kinds, associationIds, firmIds, groupIds } = audience;
  const named = [...associationIds.map(association), ...firmIds.map(firm), ...groupIds.map(group)];
  return across(kinds, named.length > 0 ? named : [association(owner.associationId)]);
}

/** Under which of those keys somebody is reached that day: whoever has no rights any more under the public one alone. */
export function keysFor(identity: Identity, today: Day): string[] {
  const { groupIds: groups, employee, staff, mandate } = identity;
  const member = statusOf(identity) === 'frozen' ? null : identity.member;
  return [
    everybody,
    ...(member ? keysAs(member.kind, { ...member, groups }) : []),
    ...(employee ? keysAs('employee', employee) : []),
    ...(mandate && isInTerm(mandate, today) ? keysAs('firm', mandate) : []),
    ...(staff ? keysAs('staff', staff) : []),
  ];
}

/** Under which somebody is reached as one of that kind, wherever they belong. */
export function keysAs(kind: AudienceKind, place: Place): string[] {
  return across([kind], placesOf(place));
}

/** The one rule, in lists as with a single record: both have a key in common. */
export function reaches(audience: Audience, owner: { associationId: string }, keys: readonly string[]): boolean {
  return keysOf(audience, owner).some((key) => keys.includes(key));
}

function placesOf({ associationPath, firmId = null, groups = [] }: Place): string[] {
  return [...associationPath.map(association), ...(firmId === null ? [] : [firm(firmId)]), ...groups.map(group)];
}

const association = (id: string) => `association:${id}`;
const firm = (id: string) => `firm:${id}`;
const group = (id: string) => `group:${id}`;
const across = (kinds: readonly AudienceKind[], places: string[]) => kinds.flatMap((kind) => places.map((place) => `${kind}@${place}`));
