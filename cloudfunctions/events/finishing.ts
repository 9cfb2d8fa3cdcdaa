import { handOver } from '../platform/outbox';
import { noticesOf } from './notices';
import type { SignupRecord } from './signup';
import * as store from './store';

/** What follows from a signup's change; may be done any number of times, by anybody. */
export async function finish(signup: SignupRecord): Promise<void> {
  if (signup.endedAt !== null) await store.releaseSeat(signup.eventId, signup.memberId, signup.endedAt);
  await tell(signup);
}

/** As it stands now; what was not yet told before is told with it. */
export async function deliver(signupId: string): Promise<void> {
  const signup = await store.signup(signupId);
  if (signup) await tell(signup);
}

async function tell(signup: SignupRecord): Promise<void> {
  await handOver(noticesOf(signup));
  await store.finishSignup(signup);
}
