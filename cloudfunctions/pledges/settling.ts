import type { Instant } from 'shared/contracts/answers';
import { plus } from 'shared/instants';
import { within } from '../platform/clock';
import { afterwards } from '../platform/log';
import { days } from '../platform/retention';
import { announce } from './announcing';
import { countAll } from './counting';
import { discardEnded } from './exporting';
import { eraseBefore, forgetAll } from './forgetting';
import { retention } from './retention';
import * as store from './store';
import { tellAll } from './telling';

/** Well under the function's time-out: a run that is stopped by itself leaves nothing half done. */
const patience = 40_000;

/** What the clock does: hand over what a crash left, forget who wished it, let go what was kept long enough, count, tell. */
export async function settle(now: Instant): Promise<void> {
  const inTime = within(patience);
  const all = [
    await afterwards('relay', () => store.relay(now)),
    await forgetAll(),
    await eraseBefore(plus(now, -days(retention.pledges))),
    await discardEnded(now),
    await afterwards('count', () => countAll(now, inTime)),
    await afterwards('announce', () => announce(now, inTime)),
    await tellAll(now, inTime),
  ];
  if (all.includes(false)) throw new Error('something about pledges was left undone');
}
