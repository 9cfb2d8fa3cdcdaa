import type { Instant } from 'shared/contracts/answers';
import { plus } from 'shared/instants';

/** C.1: five failures lock for an hour. */
export const mostFailures = 5;
const lockMilliseconds = 60 * 60 * 1000;

/** Failures before this instant no longer count, and a lock set before it has ended. */
export function forgottenBefore(now: Instant): Instant {
  return plus(now, -lockMilliseconds);
}

/** Applications take people's time: so many in a week are a misunderstanding or worse. */
export const mostApplications = 5;
const week = 7 * 24 * lockMilliseconds;

export function countedSince(now: Instant): Instant {
  return plus(now, -week);
}
