import type { Instant } from 'shared/contracts/answers';
import { plus } from 'shared/instants';
import { bySystem, entryOf } from '../platform/audit';
import { memberEntries, memberIdsOf } from '../platform/directory';
import { actsStill } from '../platform/identity';
import { afterwards } from '../platform/log';
import { handOver } from '../platform/outbox';
import type { MandateRecord } from './mandate';
import { outgrownNotices } from './notices';
import * as store from './store';

const day = 24 * 60 * 60 * 1000;

/**
 * For the duty: whoever the roster has at another firm by now, or as frozen, acts for the former one no more (the identity says so at
 * once); once a day that is written down, the mandate ends, and the firm's administrators are told.
 */
export async function endOutgrown(now: Instant): Promise<boolean> {
  const due = await store.mandatesUnchecked(plus(now, -day));
  const bound = await memberIdsOf(due.map(({ _id }) => _id));
  const memberIdOf = ({ _id, memberId }: MandateRecord) => bound.get(_id) ?? memberId ?? '';
  const entries = await memberEntries([...new Set(due.map(memberIdOf))]);
  const done: boolean[] = [];
  for (const mandate of due) {
    const member = entries.get(memberIdOf(mandate)) ?? null;
    done.push(await afterwards(`check mandate ${mandate.reference}`, () => (actsStill(mandate, member) ? store.markChecked(mandate, now) : end(mandate, now))));
  }
  return !done.includes(false);
}

/** Told first: the notices have ids of their own, and a call cut short is made again until the mandate has ended. */
async function end(mandate: MandateRecord, now: Instant): Promise<void> {
  const { _id, firmId, reference, name, firmName, associationPath } = mandate;
  const firm = (await store.firm(firmId))?.name ?? firmName;
  const others = (await store.mandatesOf(firmId, 'active')).filter((each) => each.capacity === 'administrator' && each._id !== _id);
  await handOver(outgrownNotices({ ...mandate, firmName: firm }, others, now));
  await store.clearAdministrator(firmId, reference);
  const subject = { kind: 'firm', id: firmId, memberId: null };
  const entry = entryOf({ at: now, by: bySystem, associationPath, action: 'firms.end', subject, summary: `结束${name}对${firm}的授权`, reason: '名册显示其已转到另一家会计师事务所，或已转出、注销' });
  if (await store.endMandate(_id, firmId, bySystem.name, entry)) await afterwards('audit', () => store.log.mandates(_id, entry));
}
