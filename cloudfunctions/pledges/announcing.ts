import type { Instant } from 'shared/contracts/answers';
import { dayOf } from 'shared/instants';
import { handOverToMany } from '../platform/outbox';
import { toAll } from './announcement';
import type { Asking } from './campaign';
import { signedNotice } from './notices';
import { phaseOf, roundOf } from './period';
import { contentIn } from './pledge';
import * as store from './store';

/** What the clock finds to be told: by the records themselves, so that whatever a crash cut off is told the next time. */
export async function announce(now: Instant, goOn: () => boolean): Promise<void> {
  for (const campaign of await store.running()) await announceOpened(campaign as Asking, now);
  for (const campaign of await store.endedUntold()) await announceEnded(campaign as Asking & { untoldSince: Instant });
  await tellSigned(goOn);
}

/** As soon as it can be signed and all who are asked are counted: by the counts they are found. */
async function announceOpened(campaign: Asking, now: Instant): Promise<void> {
  const round = roundOf(campaign.published, dayOf(now));
  if (phaseOf(campaign.published, dayOf(now)) !== 'open') return;
  const counting = await store.counting(campaign._id);
  if (counting?.round !== round || counting.countedAt === null || counting.dirty.length > 0 || counting.announced === round) return;
  await store.addAnnouncement(toAll('opened', campaign, now));
  await store.openingTold(campaign._id, round);
}

async function announceEnded(campaign: Asking & { untoldSince: Instant }): Promise<void> {
  await store.addAnnouncement(toAll('ended', campaign, campaign.untoldSince));
  await store.endTold(campaign._id);
}

async function tellSigned(goOn: () => boolean): Promise<void> {
  for (let page = await store.signedUntold(); page.length > 0 && goOn(); page = await store.signedUntold()) {
    await handOverToMany(page.flatMap((pledge) => {
      const content = contentIn(pledge);
      return content ? [signedNotice(pledge, content)] : [];
    }));
    await store.signedTold(page.map(({ _id }) => _id));
  }
}
