import { readAssociation } from '../../services/associations';
import { coversOf } from '../../services/contacts';
import { findFirms, readFirm } from '../../services/firms';
import { whoAmI } from '../../services/session';
import type { Audience } from '../../shared/contracts/audience';

/** Where an audience may lie, with the word under which it is known. */
export interface Place {
  id: string;
  name: string;
  of: 'associationIds' | 'firmIds' | 'groupIds';
}

type Members = Extract<Audience, { reach: 'members' }>;

/** The association's own, those below it, and the groups that it looks after. */
export async function knownPlaces(): Promise<Place[]> {
  const own = (await whoAmI()).staff?.association.id ?? '';
  const [profile, covers] = await Promise.all([readAssociation(own), coversOf(own)]);
  return [
    ...[profile, ...profile.below].map(({ id, name }) => ({ id, name, of: 'associationIds' as const })),
    ...covers.filter(({ kind }) => kind === 'group').map(({ id, label }) => ({ id, name: label, of: 'groupIds' as const })),
  ];
}

export async function foundFirms(text: string): Promise<Place[]> {
  return (await findFirms(text)).map(({ id, name }) => ({ id, name, of: 'firmIds' }));
}

/** Those that an audience names already. */
export async function chosenPlaces(audience: Members, known: Place[]): Promise<Place[]> {
  const firms = await Promise.all(audience.firmIds.map((id) => readFirm(id)));
  const named = [...known, ...firms.map(({ id, name }): Place => ({ id, name, of: 'firmIds' }))];
  return named.filter(({ id, of }) => audience[of].includes(id));
}

export function withPlaces(kinds: Members['kinds'], places: Place[]): Members {
  const idsOf = (of: Place['of']) => places.filter((place) => place.of === of).map(({ id }) => id);
  return { reach: 'members', kinds, associationIds: idsOf('associationIds'), firmIds: idsOf('firmIds'), groupIds: idsOf('groupIds') };
}
