import type { Identity } from '../platform/identity';
import type { Acting, CaseRecord } from './case';
import { isOfficer, officerConflictOf } from './conflict';
import { expertsOf } from './hearing';
import { seatsFor } from './hearings';
import type { Scene } from './stepping';

/** Why somebody may not take the case over; asked again each time, for people change firms and committees. */
export async function faultOfOfficer(record: CaseRecord, officer: Acting, identity: Identity, scene: Pick<Scene, 'now'>): Promise<string | null> {
  const own = officerConflictOf(identity, record.applicant);
  if (own !== null) return `${officer.name}${own}，应当回避`;
  const experts = expertsOf(record);
  if (experts.length === 0) return null;
  const seats = await seatsFor({ ...record, officer }, scene);
  const both = seats.some(({ expertId, conflict }) => conflict === isOfficer && experts.includes(expertId));
  return both ? `${officer.name}是参加审议本案的委员，不能担任经办人` : null;
}
