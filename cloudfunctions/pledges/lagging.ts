import type { Page } from 'shared/contracts/answers';
import type { PledgeBoardActions, PledgeUnsigned } from 'shared/contracts/pledge-campaigns';
import type { Call } from '../platform/actions';
import type { Staff } from '../platform/actor';
import { logRead } from '../platform/audit';
import { refuse } from '../platform/errors';
import { inOrder, membersAsked, memberKindsOf, othersAsked, reachedBy, shownId, unsignedAmong, type Candidate } from './asking';
import { sideOf } from './campaign';
import { askedAt, type Asked } from './covering';
import { aboutCampaign } from './entries';
import { noFirm } from './tally';

type Input = PledgeBoardActions['unsigned']['input'];

interface Position {
  list: 'others' | 'members';
  after: string;
}

/** Which candidates are still asked for at a place, of one firm where persons are asked. */
interface Wanted extends Asked {
  isByFirm: boolean;
  firmId: string | null;
}

/** The log first, at every page: nobody sees who has not signed without its being written down. */
export async function unsigned({ cursor = 'others.', limit = 20, ...input }: Input, call: Call<Staff>): Promise<Page<PledgeUnsigned>> {
  const asked = await askedAt(input, call);
  const isByFirm = sideOf(asked.campaign.published.audience) === 'persons';
  if (isByFirm && input.firmId === undefined) return refuse('invalid', '请先选择一家单位会员，再查看名单');
  const position = positionIn(cursor);
  const summary = `查看「${asked.campaign.published.title}」在${asked.place.name}${isByFirm ? '一家单位' : ''}尚未签署的名单`;
  await logRead(aboutCampaign(asked.campaign, 'look', call.actor, call.now, null, summary));
  const firmId = input.firmId === undefined || input.firmId === noFirm ? null : input.firmId;
  return pageAt({ ...asked, isByFirm, firmId }, position, limit);
}

/** Whoever is not on the roster comes first. */
async function pageAt(wanted: Wanted, { list, after }: Position, limit: number): Promise<Page<PledgeUnsigned>> {
  const { place } = wanted;
  const others = list === 'others' ? await othersFrom(wanted, after) : [];
  const shown = others.slice(0, limit);
  if (others.length > limit) return { items: await shownOf(shown, place.name), next: `others.${shownId(shown.at(-1)!)}` };
  const [left, from] = [limit - shown.length, list === 'members' ? after : ''];
  const members = await membersFrom(wanted, from, left + 1);
  const items = await shownOf([...shown, ...(await unsignedAmong(wanted.campaign, wanted.round, members.slice(0, left)))], place.name);
  return { items, next: members.length > left ? `members.${members[left - 1]?.id ?? from}` : null };
}

async function othersFrom(wanted: Wanted, after: string): Promise<Candidate[]> {
  const { campaign, place, round, isByFirm, firmId } = wanted;
  return unsignedAmong(campaign, round, inOrder(await othersAsked(campaign, place), after).filter((each) => !isByFirm || each.firmId === firmId));
}

async function membersFrom({ campaign, place, isByFirm, firmId }: Wanted, after: string, limit: number): Promise<Candidate[]> {
  return isByFirm && memberKindsOf(campaign).length > 0 ? membersAsked(campaign, place, firmId, after, limit) : [];
}

function positionIn(cursor: string): Position {
  const [, list, after] = /^(others|members)\.(.*)$/.exec(cursor) ?? refuse('invalid', '列表位置不正确，请刷新后再试');
  return { list: list as Position['list'], after: after! };
}

async function shownOf(candidates: Candidate[], associationName: string): Promise<PledgeUnsigned[]> {
  const reached = await reachedBy(candidates);
  return candidates.map((candidate) => ({ id: shownId(candidate), name: candidate.name, firmName: candidate.firmName, associationName, bound: reached.get(candidate.key)!.length > 0 }));
}
