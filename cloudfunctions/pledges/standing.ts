import { pledgeId, type PledgeRecord } from './pledge';
import * as store from './store';

/** By which somebody's signature in a round is known. */
export interface Named {
  campaignId: string;
  round: string;
  signerKey: string;
}

export interface Standing extends Named {
  /** Of the signature, or where it would lie. */
  id: string;
  pledge: PledgeRecord | null;
}

/** An erased signature is none. Its place in the log is taken for good, so that whoever comes back signs at the next one. */
export async function standings(named: Named[]): Promise<Standing[]> {
  const found: Standing[] = [];
  for (let [left, erased] = [named, 0]; left.length > 0; erased += 1) {
    const places = left.map((each) => ({ ...each, id: pledgeId(each.campaignId, each.round, each.signerKey, erased) }));
    const there = new Map((await store.pledgesNamed(places.map(({ id }) => id))).map((pledge) => [pledge._id, pledge]));
    found.push(...places.map((place) => ({ ...place, pledge: there.get(place.id) ?? null })).filter(({ pledge }) => !pledge?.isErased));
    left = places.filter(({ id }) => there.get(id)?.isErased);
  }
  return found;
}

export async function standing(named: Named): Promise<Standing> {
  return (await standings([named]))[0]!;
}

/** Those of them that were signed. */
export async function standingPledges(named: Named[]): Promise<PledgeRecord[]> {
  return (await standings(named)).flatMap(({ pledge }) => pledge ?? []);
}
