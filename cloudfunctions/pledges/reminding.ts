import type { PledgeBoardActions } from 'shared/contracts/pledge-campaigns';
import { dayOf } from 'shared/instants';
import type { Call } from '../platform/actions';
import type { Staff } from '../platform/actor';
import { logEntry } from '../platform/audit';
import { refuse } from '../platform/errors';
import { announcement } from './announcement';
import { askedAt } from './covering';
import { aboutCampaign } from './entries';
import { phaseOf } from './period';
import * as store from './store';
import { countId } from './tally';

/** Written down, and sent by the duty: an association may have a hundred thousand members. */
export async function remind(input: PledgeBoardActions['remind']['input'], call: Call<Staff>): Promise<{ waiting: number }> {
  const { campaign, place, round } = await askedAt(input, call);
  if (campaign.state !== 'published' || phaseOf(campaign.published, dayOf(call.now)) !== 'open') return refuse('conflict', '这项承诺现在不能签署，没有提醒');
  const { firmId = null } = input;
  await logEntry(aboutCampaign(campaign, 'remind', call.actor, call.now, null, `提醒${place.name}${firmId === null ? '' : '一家单位'}尚未签署「${campaign.published.title}」的人`));
  await store.addAnnouncement(announcement('reminder', campaign._id, round, place._id, firmId, call.now));
  const count = await store.count(firmId === null ? countId(campaign._id, round, 'association', '', place._id) : countId(campaign._id, round, 'firm', place._id, firmId));
  return { waiting: count ? Math.max(0, count.due - count.signed) : 0 };
}
