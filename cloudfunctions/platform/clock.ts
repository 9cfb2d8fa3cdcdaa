import type { Instant } from 'shared/contracts/answers';
import { instantOf } from 'shared/instants';

/** The only place that asks for the time; a function's container need not run on Beijing time. */
export function now(): Instant {
  return instantOf(Date.now());
}

/** Whether so much real time has not yet passed: a duty stops by itself before its time-out stops it half-way. */
export function within(milliseconds: number): () => boolean {
  const started = performance.now();
  return () => performance.now() - started < milliseconds;
}
