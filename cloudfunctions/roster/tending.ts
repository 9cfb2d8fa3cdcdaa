import type { Instant } from 'shared/contracts/answers';
import type { ImportState } from 'shared/contracts/roster';
import { plus } from 'shared/instants';
import { within } from '../platform/clock';
import { pointer } from '../platform/generations';
import { keysFrom } from '../platform/keys';
import { afterwards } from '../platform/log';
import { resealOn } from '../platform/resealing';
import { retention } from './retention';
import { patience } from './reading';
import * as store from './store';
import { work } from './working';

/** Well below the time-out (config.json). */
const stretch = 40_000;
const day = 24 * 60 * 60 * 1000;

const { upload, undecided, lists, formerVersions } = retention;

/** Given up without a word: the file must not lie about. Problems are kept for whoever mends them. */
const keptFor: Partial<Record<ImportState, number>> = { receiving: upload.days, refused: undecided.days, ready: undecided.days, confirming: undecided.days };

/** Goes on with what no page asks for any more, forgets what was left lying, hands over what a crash left, and seals anew after a change of keys. */
export async function tend(now: Instant): Promise<void> {
  const goOn = within(stretch);
  for (const [state, age] of Object.entries(keptFor) as [ImportState, number][]) {
    for (const id of await store.outdated([state], plus(now, -age * day))) await store.abandonSilently(id, state, now);
  }
  for (const id of await store.stalled(plus(now, -patience))) {
    if (goOn()) await afterwards(`import ${id}`, () => work(id, now, goOn));
  }
  await store.forgetLists(plus(now, -lists.days * day));
  await store.forgetFormer((await pointer()).current, plus(now, -formerVersions.days * day));
  await store.relay(now);
  await resealOn(keysFrom(process.env), goOn);
}
