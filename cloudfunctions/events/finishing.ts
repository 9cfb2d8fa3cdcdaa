import type { Instant } from 'shared/contracts/answers';
import { logEntry } from '../platform/audit';
import { openidOf } from '../platform/directory';
import { handOver } from '../platform/outbox';
import { noticesOf } from './notices';
import type { SignupRecord } from './signup';
import * as store from './store';

/** What follows from a signup's change; may be done any number of times, by anybody. */
export async function finish(signup: SignupRecord): Promise<void> {
  if (signup.endedAt !== null) await store.releaseSeat(signup.eventId, signup.memberId, signup.endedAt);
  await tell(signup);
}

/**
 * As it stands now, which may be after a newer end whose own call was cut short: what is read is finished,
 * seat and all. Only the end whose seat the caller has just returned needs no second return.
 */
export async function deliver(signupId: string, returned: Instant): Promise<void> {
  const signup = await store.signup(signupId);
  if (!signup) return;
  await (signup.endedAt === returned ? tell(signup) : finish(signup));
}

/** Whoever the member is bound to by now, which need not be the account that signed up. */
async function tell(signup: SignupRecord): Promise<void> {
  await Promise.all((signup.unlogged ?? []).map(logEntry));
  if (signup.untold.length > 0) await handOver(noticesOf(signup, await openidOf(signup.memberId)));
  await store.finishSignup(signup, signup.associationPath ?? (await store.pathOf(signup.eventId)));
}
