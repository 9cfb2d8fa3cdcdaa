import type { Instant } from 'shared/contracts/answers';
import { plus } from 'shared/instants';
import { afterwards } from '../platform/log';
import { closeAnswered } from './ending';
import { numbered } from './filing';
import { forgetAll } from './forgetting';
import { joinAll } from './joining';
import { withNoticeNumber } from './noticing';
import { tell } from './stepping';
import * as store from './store';
import { isNumbering } from './written-notice';

/** Three times this function's time-out (config.json): younger than that, somebody may still be at work on it. */
const patience = 180_000;

/** Hands over, numbers and files what a crash has left, and closes what nobody asks about any more. */
export async function settle(now: Instant): Promise<void> {
  const before = plus(now, -patience);
  await store.relay(now);
  const done: boolean[] = [];
  for (const record of await store.withUntold(before)) done.push(await afterwards(`tell of case ${record._id}`, () => tell(record, record.untold, now)));
  done.push(await joinAll(before, now), await closeAnswered(now), await forgetAll(now));
  for (const record of await store.unnumbered(before)) done.push((await numbered(record)).number !== null);
  for (const record of await store.withUnnumberedNotice(before)) done.push(!Object.values((await withNoticeNumber(record)).writtenNotices).some(isNumbering));
  if (done.includes(false)) throw new Error('some cases could not be settled');
}
