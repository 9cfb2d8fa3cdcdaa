import type { Page } from 'shared/contracts/answers';
import type { PledgeBoardActions, PledgeCoverage, PledgeCoverageRow, PledgePlace, PledgeUnsigned } from 'shared/contracts/pledge-campaigns';
import { dayOf } from 'shared/instants';
import type { Call } from '../platform/actions';
import type { Staff } from '../platform/actor';
import { associationOf, associationsOf, type Association } from '../platform/associations';
import { logRead } from '../platform/audit';
import { boundAmong } from '../platform/directory';
import { refuse } from '../platform/errors';
import { derivedId } from '../platform/ids';
import { oversees } from '../platform/permission';
import { administratorsOf } from '../platform/population';
import { membersAsked, memberKindsOf, othersAsked, signedAmong, type Candidate } from './asking';
import { roundOf, sideOf, type CampaignRecord, type Published } from './campaign';
import { missing } from './editing';
import { aboutCampaign } from './entries';
import { mayManage, maySee } from './policy';
import * as store from './store';
import { countId, noFirm, total, type CountRecord } from './tally';

type Inputs = { [Name in keyof PledgeBoardActions]: PledgeBoardActions[Name]['input'] };

interface Asked {
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
  return { campaign: campaign as Asked['campaign'], place, round: roundOf(campaign.published, dayOf(now)) };
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

/** The log first: nobody sees who has not signed without its being written down. Whoever is not on the roster comes first. */
export async function unsigned({ cursor = 'others.', limit = 20, ...input }: Inputs['unsigned'], call: Call<Staff>): Promise<Page<PledgeUnsigned>> {
  const { campaign, place, round } = await askedAt(input, call);
  const isByFirm = sideOf(campaign.published.audience) === 'persons';
  if (isByFirm && input.firmId === undefined) return refuse('invalid', '请先选择一家单位会员，再查看名单');
  const summary = `查看「${campaign.published.title}」在${place.name}${isByFirm ? '一家单位' : ''}尚未签署的名单`;
  if (cursor === 'others.') await logRead(aboutCampaign(campaign, 'look', call.actor, call.now, null, summary));
  const [list, after] = placeIn(cursor);
  const firmId = input.firmId === undefined || input.firmId === noFirm ? null : input.firmId;
  const open = async (candidates: Candidate[]) => {
    const signed = await signedAmong(campaign._id, round, candidates);
    return candidates.filter(({ key }) => !signed.has(key));
  };
  const others = list === 'others' ? await open(later(await othersAsked(campaign, place), after).filter((each) => !isByFirm || each.firmId === firmId)) : [];
  const shown = others.slice(0, limit);
  if (others.length > limit) return { items: await shownOf(shown, place.name), next: `others.${shownId(shown.at(-1)!)}` };
  const [left, from] = [limit - shown.length, list === 'members' ? after : ''];
  const members = isByFirm && memberKindsOf(campaign).length > 0 ? await membersAsked(campaign, place, firmId, from, left + 1) : [];
  const items = await shownOf([...shown, ...(await open(members.slice(0, left)))], place.name);
  return { items, next: members.length > left ? `members.${members[left - 1]?.id ?? from}` : null };
}

function placeIn(cursor: string): [list: string, after: string] {
  const [, list, after] = /^(others|members)\.(.*)$/.exec(cursor) ?? refuse('invalid', '列表位置不正确，请刷新后再试');
  return [list!, after!];
}

/** In the order of what is shown of them: an OPENID is no position either. */
function later(candidates: Candidate[], after: string): Candidate[] {
  const named = candidates.map((each) => ({ each, id: shownId(each) })).filter(({ id }) => id > after);
  return named.sort((one, other) => (one.id < other.id ? -1 : 1)).map(({ each }) => each);
}

/** Employees and staff are known by their WeChat identity, and firms reached through their administrators. */
async function shownOf(candidates: Candidate[], associationName: string): Promise<PledgeUnsigned[]> {
  const of = (start: string) => candidates.filter(({ key }) => key.startsWith(start)).map(({ id }) => id);
  const [bound, administrators] = await Promise.all([boundAmong(of('member:')), administratorsOf(of('firm:'))]);
  const isReached = ({ key, id }: Candidate) => (key.startsWith('member:') ? bound.has(id) : key.startsWith('firm:') ? (administrators.get(id)?.length ?? 0) > 0 : true);
  return candidates.map((candidate) => ({ id: shownId(candidate), name: candidate.name, firmName: candidate.firmName, associationName, bound: isReached(candidate) }));
}

/** An OPENID never leaves the cloud. */
function shownId({ key, id }: Candidate): string {
  return key.startsWith('member:') || key.startsWith('firm:') ? id : derivedId('signer', key);
}
