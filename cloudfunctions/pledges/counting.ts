import type { Instant } from 'shared/contracts/answers';
import { dayOf } from 'shared/instants';
import { associationsWithin, type Association } from '../platform/associations';
import { rosterGeneration } from '../platform/population';
import { askedMembers, memberKindsOf, othersAsked, signedAmong } from './asking';
import type { Asking } from './campaign';
import { followRoster } from './following';
import { roundIn } from './period';
import * as store from './store';
import { countOf, merged, noFirm, total, type Tally } from './tally';

/** Every minute: places where somebody signed or moved; each day every place once. What was ended a moment ago is counted for the last time. */
export async function countAll(now: Instant, goOn: () => boolean): Promise<void> {
  await followRoster(goOn);
  for (const campaign of [...(await store.running()), ...(await store.endedUntold())]) if (goOn()) await countCampaign(campaign as Asking, now, goOn);
}

async function countCampaign(campaign: Asking, now: Instant, goOn: () => boolean): Promise<void> {
  const round = roundIn(campaign, dayOf(now));
  const places = await associationsWithin(campaign.associationId);
  const counting = await store.beginCounting(campaign._id, round, dayOf(now), places.map(({ _id }) => _id));
  const dirty = new Set(counting.dirty);
  for (let fresh = await store.uncounted(campaign._id); goOn(); fresh = await store.uncounted(campaign._id)) {
    const touched = places.filter(({ _id }) => dirty.has(_id) || fresh.some((pledge) => pledge.now.associationId === _id));
    if (touched.length === 0 && fresh.length === 0) break;
    const done = await countPlaces(campaign, round, touched, places, goOn);
    if (done.length < touched.length) return;
    for (const { _id } of done) dirty.delete(_id);
    await store.counted(campaign._id, done.map(({ _id }) => _id), fresh, now);
  }
}

async function countPlaces(campaign: Asking, round: string, places: Association[], all: Association[], goOn: () => boolean): Promise<Association[]> {
  const generation = await rosterGeneration();
  const done: Association[] = [];
  for (const place of places) {
    if (!goOn()) break;
    await store.replaceCounts(campaign._id, round, place._id, (await talliesAt(campaign, round, place, generation)).map((tally) => countOf(campaign._id, round, 'firm', place._id, tally)));
    done.push(place);
  }
  await addUp(campaign, round, done, all);
  return done;
}

async function talliesAt(campaign: Asking, round: string, place: Association, generation: number): Promise<Tally[]> {
  const [members, signed, others] = await Promise.all([askedMembers(campaign, place, generation), signedMembers(campaign, round, place), othersAsked(campaign, place)]);
  const have = await signedAmong(campaign._id, round, others);
  const isThere = new Set(members.map(({ firmId }) => firmId ?? noFirm));
  return merged([
    ...members.map(({ firmId, firmName, count }) => ({ id: firmId ?? noFirm, name: firmName ?? noFirmName, due: count, signed: 0 })),
    ...signed.map(({ firmId, count }) => ({ id: firmId ?? noFirm, name: '', due: 0, signed: count })).filter(({ id }) => isThere.has(id)),
    ...others.map(({ key, firmId, firmName }) => ({ id: firmId ?? noFirm, name: firmName ?? noFirmName, due: 1, signed: have.has(key) ? 1 : 0 })),
  ]);
}

function signedMembers(campaign: Asking, round: string, { _id }: Association) {
  const kinds = memberKindsOf(campaign);
  return kinds.length === 0 ? [] : store.signedAt(campaign._id, round, kinds, _id);
}

const noFirmName = '不属于单位会员';

/** From below to the top: an association is its own people and all associations under it. */
async function addUp(campaign: Asking, round: string, places: Association[], all: Association[]): Promise<void> {
  const above = new Set(places.flatMap(({ associationPath }) => associationPath));
  const upwards = all.filter(({ _id }) => above.has(_id)).sort((one, other) => other.associationPath.length - one.associationPath.length);
  for (const { _id, name, associationPath } of upwards) {
    const sum = total(_id, name, await store.countsUnder(campaign._id, round, _id));
    await store.setCount(countOf(campaign._id, round, 'association', associationPath.at(-2) ?? '', sum));
  }
}
