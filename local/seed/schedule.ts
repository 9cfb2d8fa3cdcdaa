import { dayOf, instantOf, millisecondsOf, plus } from '../../miniprogram/shared/instants';
import type { Instant } from '../../miniprogram/shared/contracts/answers';
import type { Random } from './random';

/** When an event stands in relation to the day of seeding. */
export type Stage = 'past' | 'closed' | 'open' | 'coming';

const hour = 60 * 60 * 1000;
const day = 24 * hour;

/** Whole days from the event to now, and how many days before the event the signup window opens and closes. */
const stages: Record<Stage, { start: [number, number]; opens: number; closes: number }> = {
  past: { start: [-120, -3], opens: 30, closes: 3 },
  closed: { start: [2, 4], opens: 30, closes: 5 },
  open: { start: [8, 30], opens: 40, closes: 3 },
  coming: { start: [40, 75], opens: 30, closes: 3 },
};

export function schedule(stage: Stage, now: Instant, random: Random) {
  const { start, opens, closes } = stages[stage];
  const startDay = addDays(now, random.whole(...start));
  const startsAt = plus(startDay, random.one([9, 14, 19]) * hour);
  return {
    startsAt,
    endsAt: plus(startsAt, random.one([2, 3]) * hour),
    cancelUntil: plus(addDays(startDay, -1), 18 * hour),
    signupOpensAt: plus(addDays(startDay, -opens), 9 * hour),
    signupClosesAt: plus(addDays(startDay, -closes), 18 * hour),
  };
}

/** Midnight in Beijing so many days from the day of this instant. */
export function addDays(from: Instant, days: number): Instant {
  return instantOf(millisecondsOf(`${dayOf(from)}T00:00:00.000+08:00`) + days * day);
}

/** Some moment between the two, to the minute. */
export function between(from: Instant, to: Instant, random: Random): Instant {
  const minutes = Math.max(0, Math.floor((millisecondsOf(to) - millisecondsOf(from)) / 60_000));
  return plus(from, random.whole(0, minutes) * 60_000);
}
