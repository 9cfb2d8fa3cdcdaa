import { expertIdsOf } from '../platform/committees';
import type { Identity } from '../platform/identity';
import type { Acting, CaseRecord } from './case';
import { isOfficer, officerConflictOf } from './conflict';
import { expertsOf } from './hearing';
import { seatsFor } from './hearings';
import type { Scene } from './stepping';

type At = Pick<Scene, 'now'>;

/** Why somebody may not take the case over; asked again each time, for people change firms and committees. */
export async function faultOfOfficer(record: CaseRecord, officer: Acting, identity: Identity, scene: At): Promise<string | null> {
  const own = officerConflictOf(identity, record.applicant);
  if (own !== null) return `${officer.name}${own}，应当回避`;
  return (await isHeard(record, officer, identity, scene)) ? `${officer.name}是参加审议本案的委员，不能担任经办人` : null;
}

/** Why somebody may not review or issue a notice. */
export async function faultOfApprover(record: CaseRecord, approver: Acting, identity: Identity, scene: At): Promise<string | null> {
  return (await isHeard(record, approver, identity, scene)) ? `${approver.name}是参加审议本案的委员，不能审核或签发告知书` : null;
}

/** By the register of experts, also after the term, and by who sits there today. */
async function isHeard(record: CaseRecord, person: Acting, { member }: Identity, scene: At): Promise<boolean> {
  const experts = expertsOf(record);
  if (experts.length === 0) return false;
  const own = member === null ? [] : await expertIdsOf(member.memberId);
  if (own.some((id) => experts.includes(id))) return true;
  const seats = await seatsFor({ ...record, officer: person }, scene);
  return seats.some(({ expertId, conflict }) => conflict === isOfficer && experts.includes(expertId));
}
