import { dayOf } from 'shared/instants';
import type { Call } from '../platform/actions';
import type { Actor } from '../platform/actor';
import { refuse } from '../platform/errors';
import type { CampaignRecord, Published } from './campaign';
import { firmKey, forOf, keysFor, memberSigner, ownKeys, signerFor, signersOf, type Signer } from './signer';
import * as store from './store';

export interface Asked {
  campaign: CampaignRecord & { published: Published };
  /** Null when the caller has signed or read it before, and is asked no more. */
  signer: Signer | null;
}

/** Whom it neither asks nor has asked, for them it is not there. A delegate sees what the firm is asked. */
export async function asked(campaignId: string, { actor, now }: Call<Actor>): Promise<Asked> {
  const campaign = await store.campaign(campaignId);
  if (!campaign?.published) return missing();
  const found = campaign as Asked['campaign'];
  const signer = signerFor(found, signersOf(actor.identity, dayOf(now)));
  if (signer || isSeenByFirm(found, actor)) return { campaign: found, signer };
  const signed = await store.pledgesIn(campaignId, keysOf(actor));
  if (signed.length > 0) return { campaign: found, signer: null };
  return wouldBeAsked(found, actor) ? refuse('forbidden', '您的会员身份已冻结，请联系所属协会') : missing();
}

function isSeenByFirm(campaign: Asked['campaign'], { identity: { mandate } }: Actor): boolean {
  if (!mandate || forOf(campaign.published) !== 'firm' || !mayReadForFirm(mandate)) return false;
  return keysFor([{ ...mandate, kind: 'firm' }]).some((key) => campaign.audienceKeys.includes(key));
}

function mayReadForFirm({ capacity, scopes }: NonNullable<Actor['identity']['mandate']>): boolean {
  return capacity === 'administrator' || scopes.includes('pledges');
}

/** What is the caller's own, and the firm's where they may see that. */
export function keysOf({ identity }: Actor): string[] {
  const { mandate } = identity;
  return [...ownKeys(identity), ...(mandate && mayReadForFirm(mandate) ? [firmKey(mandate.firmId)] : [])];
}

function missing(): never {
  return refuse('missing', '没有找到这项承诺');
}

/** Were it not for having left. */
function wouldBeAsked(campaign: Asked['campaign'], { identity: { member } }: Actor): boolean {
  return member !== null && signerFor(campaign, [memberSigner(member)]) !== null;
}
