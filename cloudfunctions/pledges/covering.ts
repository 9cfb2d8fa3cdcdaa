import type { PledgeBoardActions, PledgeCoverage, PledgeCoverageRow, PledgePlace } from 'shared/contracts/pledge-campaigns';
import { dayOf } from 'shared/instants';
import type { Call } from '../platform/actions';
import type { Staff } from '../platform/actor';
import { associationOf, associationsOf, type Association } from '../platform/associations';
import { refuse } from '../platform/errors';
import { oversees } from '../platform/permission';
import type { CampaignRecord, Published } from './campaign';
import { missing } from './editing';
import { roundIn } from './period';
import { mayManage, maySee } from './policy';
import * as store from './store';
import { countId, total, type CountRecord } from './tally';

type Inputs = { [Name in keyof PledgeBoardActions]: PledgeBoardActions[Name]['input'] };

/** What is asked of whom: a campaign at a place, in the round of today or its last one. */
export interface Asked {
  campaign: CampaignRecord & { published: Published };
  place: Association;
  round: string;
}

/** At or below the own association, and at or below the campaign's. */
export async function askedAt({ campaignId, associationId }: PledgePlace, { actor, now }: Call<Staff>): Promise<Asked> {
  const campaign = await store.campaign(campaignId);
  if (!campaign || !maySee(actor, campaign)) return missing();
  if (!campaign.published) return refuse('conflict', '这项承诺还没有发布');
  const place = await associationOf(associationId ?? (mayManage(actor, campaign) ? campaign.associationId : actor.associationId));
  if (!place || !oversees(actor.associationId, place.associationPath) || !oversees(campaign.associationId, place.associationPath)) return refuse('missing', '没有找到这个协会');
  const asked = campaign as Asked['campaign'];
  return { campaign: asked, place, round: roundIn(asked, dayOf(now)) };
}

export async function coverage({ cursor, limit = 20, ...input }: Inputs['coverage'], call: Call<Staff>): Promise<PledgeCoverage> {
  const after = cursor === undefined ? undefined : positionIn(cursor);
  const { campaign, place, round } = await askedAt(input, call);
  const [own, rows, counting, path] = await Promise.all([
    store.count(input.firmId === undefined ? countId(campaign._id, round, 'association', '', place._id) : countId(campaign._id, round, 'firm', place._id, input.firmId)),
    input.firmId === undefined ? store.countsPage(campaign._id, round, place._id, after, limit + 1) : [],
    store.counting(campaign._id),
    associationsOf(place.associationPath.filter((_, index) => index >= call.actor.associationPath.length - 1)),
  ]);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const counted = counting?.round === round ? counting.countedAt : null;
  return {
    campaignId: campaign._id, title: campaign.published.title, total: row(own ?? { by: 'association', ...total(place._id, place.name, []) }), path: path.map(({ _id, name }) => ({ id: _id, name })),
    rows: shown.map(row), next: rows.length > limit && last ? `${last.share}.${last._id}` : null, countedAt: counted,
  };
}

function row({ id, name, by, due, signed }: Pick<CountRecord, 'id' | 'name' | 'by' | 'due' | 'signed'>): PledgeCoverageRow {
  return { id, name, by, due, signed, deeper: by === 'association' };
}

function positionIn(cursor: string): Pick<CountRecord, 'share' | '_id'> {
  const [, share, _id] = /^(\d{1,4})\.(\w+)$/.exec(cursor) ?? refuse('invalid', '列表位置不正确，请刷新后再试');
  return { share: Number(share), _id: _id! };
}
