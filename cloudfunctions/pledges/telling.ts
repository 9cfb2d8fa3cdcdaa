import type { Instant } from 'shared/contracts/answers';
import { dayOf, plus } from 'shared/instants';
import { associationsWithin } from '../platform/associations';
import { afterwards } from '../platform/log';
import { handOverToMany } from '../platform/outbox';
import { days } from '../platform/retention';
import { isStillDue, type Announcement, type Position } from './announcement';
import { inOrder, membersAsked, othersAsked, reachedBy, shownId, unsignedAmong, type Candidate, type Place } from './asking';
import type { Asking } from './campaign';
import { noticeOf } from './notices';
import { retention } from './retention';
import * as store from './store';
import { noFirm } from './tally';

/** False when something failed and is left for the next time. */
export async function tellAll(now: Instant, goOn: () => boolean): Promise<boolean> {
  const done: boolean[] = [];
  for (const each of await store.announcementsWaiting()) if (goOn()) done.push(await afterwards('tell of a pledge', () => tellOf(each, now, goOn)));
  await store.forgetAnnouncements(plus(now, -days(retention.announcements)));
  return !done.includes(false);
}

/** The position moves after each page: a run that is cut short goes on there, and whoever is told twice is told once. */
async function tellOf(announcement: Announcement, now: Instant, goOn: () => boolean): Promise<void> {
  const campaign = await store.campaign(announcement.campaignId);
  if (campaign && isStillDue(announcement, campaign, dayOf(now))) {
    for await (const { candidates, position } of pagesOf(campaign as Asking, announcement)) {
      if (!goOn()) return;
      await tell(campaign as Asking, announcement, candidates);
      await store.moveAnnouncement(announcement._id, position);
    }
  }
  await store.endAnnouncement(announcement._id);
}

async function tell(campaign: Asking, announcement: Announcement, candidates: Candidate[]): Promise<void> {
  const whom = announcement.occasion === 'ended' ? candidates : await unsignedAmong(campaign, announcement.round, candidates);
  const openids = await reachedBy(whom);
  await handOverToMany(whom.flatMap(({ key }) => openids.get(key)!.map((openid) => noticeOf(campaign, announcement, openid, key))));
}

interface Page {
  candidates: Candidate[];
  /** Of the last of them. */
  position: Position;
}

const atOnce = 100;

/** Association by association, from where it has got to. */
async function* pagesOf(campaign: Asking, announcement: Announcement): AsyncGenerator<Page> {
  const { associationId, firmId, position } = announcement;
  const places = (await associationsWithin(associationId)).filter(({ _id }) => _id >= position.associationId && (firmId === null || _id === associationId));
  for (const place of places) yield* pagesAt(campaign, place, announcement, place._id === position.associationId ? position : { associationId: place._id, firmId: '', after: '' });
}

async function* pagesAt(campaign: Asking, place: Place, announcement: Announcement, from: Position): AsyncGenerator<Page> {
  const firms = await firmsToTell(place, announcement);
  if (from.firmId === '') yield* othersAt(campaign, place, firms, from);
  for (const firmId of firms.filter((id) => id >= from.firmId)) yield* membersOf(campaign, place, { ...from, firmId, after: firmId === from.firmId ? from.after : '' });
}

/** By the last count those that lag behind, or of what was ended all; in an order that stays. */
async function firmsToTell(place: Place, { occasion, campaignId, round, firmId }: Announcement): Promise<string[]> {
  const rows = await store.countsUnder(campaignId, round, place._id);
  const firms = rows.filter(({ by, id }) => by === 'firm' && (firmId === null || firmId === id));
  return firms.filter(({ due, signed }) => occasion === 'ended' || signed < due).map(({ id }) => id).sort();
}

async function* othersAt(campaign: Asking, place: Place, firms: string[], from: Position): AsyncGenerator<Page> {
  const others = inOrder((await othersAsked(campaign, place)).filter(({ firmId }) => firms.includes(firmId ?? noFirm)), from.after);
  for (let first = 0; first < others.length; first += atOnce) yield pageOf(others.slice(first, first + atOnce), from);
}

async function* membersOf(campaign: Asking, place: Place, from: Position): AsyncGenerator<Page> {
  let { after } = from;
  for (let size = atOnce; size === atOnce; ) {
    const members = await membersAsked(campaign, place, from.firmId === noFirm ? null : from.firmId, after, atOnce);
    if (members.length > 0) yield pageOf(members, from);
    [size, after] = [members.length, members.at(-1)?.id ?? after];
  }
}

function pageOf(candidates: Candidate[], at: Position): Page {
  return { candidates, position: { ...at, after: shownId(candidates.at(-1)!) } };
}
