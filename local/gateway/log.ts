import type { Call } from './counters';

/** One line a call. Neither who called nor what was said: a log is read by people who need not know. */
export function callLine({ requestId, name, action, trigger, ms, requests, examined, code }: Call): string {
  return `${requestId} ${trigger} ${name}.${action} ${code} ${ms.toFixed(0)}ms requests=${requests} examined=${examined}`;
}
