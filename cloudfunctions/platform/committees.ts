import type { Day } from 'shared/contracts/answers';
import type { CommitteeKind, Occupation } from 'shared/contracts/committees';
import { collection, command, pageLimit } from './database';
import { toTheEnd } from './paging';

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

/** Without asking for the committee: a seat carries what that is. Who sat before is not even read, so that they crowd nobody out. */
export async function sittingOn(associationId: string, kind: CommitteeKind, today: Day): Promise<Sitting[]> {
  const seats = command.elemMatch({ associationId, kind, from: command.lte(today), until: command.gte(today) });
  const found = await toTheEnd((after) => experts.page({ where: { seats, _id: command.gt(after) }, orderBy: [['_id', 'asc']], limit: pageLimit }));
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
