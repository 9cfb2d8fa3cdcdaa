import type { Asked, Faults, Quota } from './faults';
import type { Invocation } from './identity';
import { Refusal } from './refusal';

/** As the SDK names them; the cloud's own texts are longer and not known for certain. */
const refusals: Record<Quota, { errCode: number; code: string; message: string }> = {
  requests: { errCode: -501003, code: 'EXCEED_REQUEST_LIMIT', message: 'exceed request limit' },
  concurrency: { errCode: -501004, code: 'EXCEED_CONCURRENT_REQUEST_LIMIT', message: 'exceed concurrent request limit' },
};

/** To the SDK within a function: a word. */
export function refuseOverQuota(faults: Faults, { name, action }: Invocation, request: string): void {
  const refusal = overQuota(faults, { name, action, request });
  if (refusal) throw new Refusal(refusal.code, refusal.message);
}

/** To a phone: a number. */
export function overQuota(faults: Faults, asked: Asked) {
  const quota = faults.quota(asked);
  return quota && refusals[quota];
}
