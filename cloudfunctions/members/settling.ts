import type { Instant } from 'shared/contracts/answers';
import { plus } from 'shared/instants';
import type { Position } from '../platform/cursor';
import { pageLimit } from '../platform/database';
import { afterwards } from '../platform/log';
import { finish } from './finishing';
import { clearDue } from './forgetting';
import { endOutlasted } from './outlasting';
import * as store from './store';
import { discardUploads } from './uploading';

/** Three times this function's time-out (config.json): younger than that, somebody may still be at work on it. */
const patience = 60_000;

/** Finishes decisions that a crash, or a roster just being imported, has left. */
export async function settle(now: Instant): Promise<void> {
  await store.relay(now);
  const all = [await finishAll(plus(now, -patience), now, null), await clearDue(now), await discardUploads(now), await afterwards('bindings outlasted', () => endOutlasted(now))];
  if (all.includes(false)) throw new Error('some applications could not be finished or cleared');
}

/** True when nothing was left over. What fails is said in the log, passed by and tried again the next time. */
async function finishAll(before: Instant, now: Instant, past: Position | null): Promise<boolean> {
  const found = await store.applicationsUnfinished(before, past, pageLimit);
  const done: boolean[] = [];
  for (const application of found) done.push(await afterwards(`settle application ${application._id}`, () => finish(application, now)));
  const last = found[pageLimit - 1];
  if (last) done.push(await finishAll(before, now, { at: last.unfinishedSince!, id: last._id }));
  return !done.includes(false);
}
