import type { Day } from 'shared/contracts/answers';
import type { CommitteeKind, Occupation } from 'shared/contracts/committees';
import { collection, pageLimit } from './database';

/** Who sits on committees, as other capabilities need it: the one file outside the staff capability that reads seats. */
interface Person {
  _id: string;
  memberId: string | null;
  name: string;
  occupation: Occupation;
  organisation: string;
  conflicts?: string[];
  seats: Seat[];
}

interface Seat {
  committeeId: string;
  committeeName: string;
  kind: CommitteeKind;
  associationId: string;
  title: string;
  from: Day;
  until: Day;
}

/** Somebody whose term runs on that day. */
export interface Sitting {
  expertId: string;
  memberId: string | null;
  name: string;
  occupation: Occupation;
  organisation: string;
  /** Firms in whose matters the person steps aside. */
  conflicts: string[];
  committeeId: string;
  committeeName: string;
  title: string;
}

const experts = collection<Person>('experts');

/** In one request: a seat carries what its committee is. */
export async function sittingOn(associationId: string, kind: CommitteeKind, today: Day): Promise<Sitting[]> {
  const found = await experts.page({ where: { 'seats.associationId': associationId }, orderBy: [['_id', 'asc']], limit: pageLimit });
  return found.flatMap((person) => {
    const seat = person.seats.find((each) => each.associationId === associationId && each.kind === kind && each.from <= today && today <= each.until);
    return seat ? [sitting(person, seat)] : [];
  });
}

function sitting({ _id, memberId, name, occupation, organisation, conflicts = [] }: Person, { committeeId, committeeName, title }: Seat): Sitting {
  return { expertId: _id, memberId, name, occupation, organisation, conflicts, committeeId, committeeName, title };
}

/** The register may have somebody more than once. */
export async function expertIdsOf(memberId: string): Promise<string[]> {
  return (await experts.page({ where: { memberId }, fields: { _id: true }, limit: pageLimit })).map(({ _id }) => _id);
}
