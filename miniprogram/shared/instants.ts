import type { Day, Instant } from './contracts/answers';

const beijing = 8 * 60 * 60 * 1000;
const shape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}\+08:00$/;

/** China has kept one offset without summer time since 1992, so Beijing time is plain arithmetic. */
export function instantOf(milliseconds: number): Instant {
  return new Date(milliseconds + beijing).toISOString().replace('Z', '+08:00');
}

export function millisecondsOf(instant: Instant): number {
  return Date.parse(instant);
}

export function dayOf(instant: Instant): Day {
  return instant.slice(0, 10);
}

export function plus(instant: Instant, milliseconds: number): Instant {
  return instantOf(millisecondsOf(instant) + milliseconds);
}

/** Exactly the one way of writing that we use, and a date that exists: 31 June is refused. */
export function isInstant(text: string): boolean {
  if (!shape.test(text)) return false;
  const milliseconds = Date.parse(text);
  return Number.isFinite(milliseconds) && instantOf(milliseconds) === text;
}

export function isDay(text: string): boolean {
  return isInstant(`${text}T00:00:00.000+08:00`);
}
