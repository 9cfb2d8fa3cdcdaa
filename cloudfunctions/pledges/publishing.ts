import type { PledgeCampaign, PledgeCampaignActions, PledgeDeed } from 'shared/contracts/pledge-campaigns';
import type { Call } from '../platform/actions';
import type { Staff } from '../platform/actor';
import { ended, published, sentBack, type Deed } from './campaign';
import { allow, change } from './editing';
import { mayEnd, mayPublish, maySendBack } from './policy';

type Inputs = { [Name in keyof PledgeCampaignActions]: PledgeCampaignActions[Name]['input'] };

const was = (deed: PledgeDeed) => (last: Deed) => last.deed === deed;

export function publish({ campaignId, revision }: Inputs['publish'], call: Call<Staff>): Promise<PledgeCampaign> {
  return change(campaignId, revision, call, (campaign) => (allow(mayPublish(campaign, call.actor)), published(campaign, call.actor, call.now)), null, was('published'));
}

export function sendBack({ campaignId, revision, reason }: Inputs['sendBack'], call: Call<Staff>): Promise<PledgeCampaign> {
  return change(campaignId, revision, call, (campaign) => (allow(maySendBack(campaign, call.actor)), sentBack(campaign, reason, call.actor, call.now)), reason, was('sent-back'));
}

export function end({ campaignId, revision, reason }: Inputs['end'], call: Call<Staff>): Promise<PledgeCampaign> {
  return change(campaignId, revision, call, (campaign) => (allow(mayEnd(campaign, call.actor)), ended(campaign, reason, call.actor, call.now)), reason, was('ended'));
}
