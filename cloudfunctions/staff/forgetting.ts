import type { Instant } from 'shared/contracts/answers';
import { plus } from 'shared/instants';
import { forgetFor } from '../platform/deletions';
import { retention } from './retention';
import * as store from './store';

const day = 24 * 60 * 60 * 1000;

/** What has been kept long enough, and what somebody wrote who wished to be forgotten. Offices held stay: who could do what must be known (C 25). */
export async function forget(now: Instant): Promise<boolean> {
  await store.forgetLetters(plus(now, -retention.letters.days * day));
  return forgetFor('staff', ({ openid }) => store.forgetWriter(openid));
}
