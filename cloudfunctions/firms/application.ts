import type { Instant } from 'shared/contracts/answers';
import type { FirmApplicationState } from 'shared/contracts/firms';
import type { OwnAssociation } from '../platform/identity';

/** For the first administrator: a stamped 授权书, which staff look at (C.1, J 5). */
export interface ApplicationRecord extends OwnAssociation {
  /** Derived from person and firm, and, where one was granted before, from that one: its letter stays with it. */
  _id: string;
  openid: string;
  /** What the platform knew the person as, null of a guest. */
  memberId: string | null;
  applicantName: string;
  firmId: string;
  firmName: string;
  /** Where only functions reach it; null once it is no longer kept. */
  letter: string | null;
  state: FirmApplicationState;
  reason: string | null;
  at: Instant;
  /** By staff, or by the applicant's own withdrawal. */
  decidedAt: Instant | null;
  revision: number;
  /** Set by an approval until the mandate is given; a duty goes on where a call was cut short. */
  unfinishedSince: Instant | null;
  /** The letter is gone. */
  clearedAt: Instant | null;
}

export type Application = Omit<ApplicationRecord, '_id' | 'state' | 'reason' | 'decidedAt' | 'revision' | 'unfinishedSince' | 'clearedAt'>;

export function applied(id: string, application: Application): ApplicationRecord {
  return { _id: id, ...application, state: 'pending', reason: null, decidedAt: null, revision: 1, unfinishedSince: null, clearedAt: null };
}

/** One that has ended may be made anew, a granted one once nothing is left of what it brought; what is open is not asked for twice. */
export function mayApplyAgain({ state, unfinishedSince }: Pick<ApplicationRecord, 'state' | 'unfinishedSince'>, administers: boolean): boolean {
  if (state === 'approved') return unfinishedSince === null && !administers;
  return state !== 'pending';
}
