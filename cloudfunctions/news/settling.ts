import type { Instant } from 'shared/contracts/answers';
import { plus } from 'shared/instants';
import { afterwards } from '../platform/log';
import { entryAbout } from './entries';
import { foldReads } from './counting';
import { finish } from './finishing';
import { forget } from './forgetting';
import { published, type Doer, type Manuscript } from './manuscript';
import { goRounds } from './reminding';
import * as store from './store';

/** Three times this function's time-out (config.json): younger than that, its own call may still be at work on it. */
const patience = 180_000;
const system: Doer = { openid: 'system', name: '系统' };

/** Publishes what is due, finishes what a crash left. */
export async function settle(now: Instant): Promise<void> {
  await store.relay(now);
  const all = [
    ...(await each('publish article', await store.due(now), (manuscript) => publish(manuscript, now))),
    ...(await each('finish article', await store.unfinished(plus(now, -patience)), (manuscript) => finish(manuscript))),
    await goRounds(now),
    await foldReads(),
    await forget(),
  ];
  if (all.includes(false)) throw new Error('some news could not be settled');
}

/** Two at once: one of them has moved it on, the other finds it moved. */
async function publish(manuscript: Manuscript, now: Instant): Promise<void> {
  const after = published(manuscript, system, now);
  const entry = entryAbout('publish', manuscript, null, now);
  if (await store.save(manuscript, after, entry)) await finish(after, entry);
}

async function each(name: string, manuscripts: Manuscript[], work: (manuscript: Manuscript) => Promise<void>): Promise<boolean[]> {
  const done: boolean[] = [];
  for (const manuscript of manuscripts) done.push(await afterwards(name, () => work(manuscript)));
  return done;
}
