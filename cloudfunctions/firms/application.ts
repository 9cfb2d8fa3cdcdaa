import type { Instant } from 'shared/contracts/answers';
import type { FirmApplicationState } from 'shared/contracts/firms';
import type { OwnAssociation } from '../platform/identity';

/** For the first administrator: a stamped 授权书, which staff look at (C.1, J 5). */
export interface ApplicationRecord extends OwnAssociation {
  /** Derived from person and firm. */
  _id: string;
  openid: string;
  /** What the platform knew the person as, null of a guest. */
  memberId: string | null;
  applicantName: string;
  firmId: string;
  firmName: string;
  /** Where only functions reach it. */
  letter: string;
  state: FirmApplicationState;
  reason: string | null;
  at: Instant;
  revision: number;
  /** Set by an approval until the mandate is given; a duty goes on where a call was cut short. */
  unfinishedSince: Instant | null;
}

export type Application = Omit<ApplicationRecord, '_id' | 'state' | 'reason' | 'revision' | 'unfinishedSince'>;

export function applied(id: string, application: Application): ApplicationRecord {
  return { _id: id, ...application, state: 'pending', reason: null, revision: 1, unfinishedSince: null };
}

/** One that has ended may be made anew; what is open or granted is not asked for twice. */
export function mayApplyAgain({ state }: Pick<ApplicationRecord, 'state'>): boolean {
  return state === 'rejected' || state === 'withdrawn';
}
