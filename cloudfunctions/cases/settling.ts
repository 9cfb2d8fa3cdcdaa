import type { Instant } from 'shared/contracts/answers';
import { plus } from 'shared/instants';
import { afterwards } from '../platform/log';
import { numbered } from './filing';
import { tell } from './stepping';
import * as store from './store';

/** Three times this function's time-out (config.json): younger than that, somebody may still be at work on it. */
const patience = 180_000;

/** Hands over and numbers what a crash has left. */
export async function settle(now: Instant): Promise<void> {
  const before = plus(now, -patience);
  await store.relay(now);
  const done: boolean[] = [];
  for (const record of await store.withUntold(before)) done.push(await afterwards(`tell of case ${record._id}`, () => tell(record._id, record.untold)));
  for (const record of await store.unnumbered(before)) done.push((await numbered(record)).number !== null);
  if (done.includes(false)) throw new Error('some cases could not be settled');
}
