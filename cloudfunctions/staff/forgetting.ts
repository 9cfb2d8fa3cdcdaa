import type { Instant } from 'shared/contracts/answers';
import { dayOf, plus } from 'shared/instants';
import { forgetFor } from '../platform/deletions';
import { days } from '../platform/retention';
import { retention } from './retention';
import * as store from './store';

/** What has been kept long enough, and what somebody wrote who wished to be forgotten. Offices held stay: who could do what must be known (C 25). */
export async function forget(now: Instant): Promise<boolean> {
  await store.forgetLetters(plus(now, -days(retention.letters)));
  await store.removeExperts(dayOf(plus(now, -days(retention.experts))));
  await store.forgetGroupMembers(plus(now, -days(retention.groupMembers)));
  return forgetFor('staff', ({ openid, memberId }) => Promise.all([store.forgetWriter(openid), ...(memberId === null ? [] : [store.forgetMemberships(memberId), store.forgetExpert(memberId)])]));
}
