import { readTree } from '../../../services/associations';
import { caseOfficers } from '../../../services/casework';
import type { Session } from '../../../shared/contracts/members';

export interface Choice {
  id: string;
  name: string;
}

export const anyone: Choice = { id: '', name: '全部经办人' };

/** Those of the own association who may be in charge of a case. */
export async function officersHere(): Promise<Choice[]> {
  return (await caseOfficers()).filter(({ mayHold }) => mayHold).map(({ id, name }) => ({ id, name }));
}

/** None for whoever the list of associations is not open to, and where there is none below. */
export async function placesBelow(session: Session | null): Promise<Choice[]> {
  if (!session?.staff || !session.may.includes('seeSettings')) return [];
  const { below } = await readTree(session.staff.association.id);
  return below.length === 0 ? [] : [{ id: '', name: '本会和下级协会' }, ...below.map(({ id, name }) => ({ id, name }))];
}
