import type { Instant } from 'shared/contracts/answers';
import { plus } from 'shared/instants';
import { days } from '../platform/retention';
import { eraseBefore, forgetAll } from './forgetting';
import { retention } from './retention';
import * as store from './store';

/** What the clock does: hand over what a crash left, forget who wished it, let go what has been kept long enough. */
export async function settle(now: Instant): Promise<void> {
  await store.relay(now);
  const all = [await forgetAll(), await eraseBefore(plus(now, -days(retention.pledges)))];
  if (all.includes(false)) throw new Error('some pledges were left as they were');
}
