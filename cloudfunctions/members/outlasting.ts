import type { Instant } from 'shared/contracts/answers';
import { plus } from 'shared/instants';
import { memberEntries } from '../platform/directory';
import { pageLimit } from '../platform/database';
import { days } from '../platform/retention';
import { retention } from './retention';
import * as store from './store';

const month = 30 * 24 * 60 * 60 * 1000;

/** For the duty: who the roster says has gone keeps the way to the own records for a while; each binding is looked at once a month. */
export async function endOutlasted(now: Instant): Promise<void> {
  const due = await store.bindingsUnchecked(plus(now, -month), pageLimit);
  const entries = await memberEntries(due.map(({ memberId }) => memberId));
  for (const binding of due) {
    const goneSince = entries.get(binding.memberId)?.standing === 'active' ? null : (binding.goneSince ?? now);
    const outlasted = goneSince !== null && goneSince < plus(now, -days(retention.bindings));
    await (outlasted ? store.unbind(binding._id, binding.memberId, now, 'outlasted') : store.markChecked(binding, goneSince, now));
  }
}
