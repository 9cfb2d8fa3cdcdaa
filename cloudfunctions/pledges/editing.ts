import type { Page } from 'shared/contracts/answers';
import type { PledgeCampaign, PledgeCampaignActions, PledgeCampaignCard, PledgeCampaignState, PledgeDraft } from 'shared/contracts/pledge-campaigns';
import type { Call } from '../platform/actions';
import type { Staff } from '../platform/actor';
import { associationsOf, type Association } from '../platform/associations';
import { refuse } from '../platform/errors';
import { firmsById } from '../platform/firms';
import { derivedId } from '../platform/ids';
import { afterwards } from '../platform/log';
import { pageOf } from '../platform/paging';
import { isRisky } from '../platform/text-check';
import { asPublished, drafted, revised, saved, submitted, type CampaignRecord, type Deed, type Published } from './campaign';
import { aboutCampaign } from './entries';
import { draftFault, mayManage, mayRevise, maySave, maySee, maySubmit } from './policy';
import * as store from './store';
import * as view from './view';

type Inputs = { [Name in keyof PledgeCampaignActions]: PledgeCampaignActions[Name]['input'] };

const out: PledgeCampaignState[] = ['published', 'ended'];

/** The own and lower ones, and what upper levels have published: side by side, for they lie in two ranges of the index. */
export async function managed({ state, cursor, limit = 20 }: Inputs['managed'], { actor }: Call<Staff>): Promise<Page<PledgeCampaignCard>> {
  const above = actor.associationPath.slice(0, -1);
  const states = out.filter((each) => state === undefined || each === state);
  const [own, upper] = await Promise.all([
    store.campaignsWithin(actor.associationId, state, cursor, limit + 1),
    above.length > 0 && states.length > 0 ? store.campaignsOf(above, states, cursor, limit + 1) : [],
  ]);
  const all = [...own, ...upper].sort((one, other) => (one.since === other.since ? (one._id < other._id ? 1 : -1) : one.since < other.since ? 1 : -1));
  return pageOf(all, limit, ({ since, _id }) => ({ at: since, id: _id }), (campaign) => view.campaignCard(mayManage(actor, campaign) ? campaign : { ...campaign, revising: null }));
}

export async function managedCampaign({ campaignId }: Inputs['managedCampaign'], { actor }: Call<Staff>): Promise<PledgeCampaign> {
  const found = await store.campaign(campaignId);
  return found && maySee(actor, found) ? shown(found, actor) : missing();
}

export async function save({ campaignId, revision, key, draft }: Inputs['save'], call: Call<Staff>): Promise<PledgeCampaign> {
  if (campaignId !== undefined) return change(campaignId, revision ?? 0, call, (campaign) => (allow(maySave(campaign, call.actor)), saved(campaign, draft, call.actor, call.now)));
  const record = drafted(derivedId('pledge campaign', call.actor.openid, key), draft, call.actor, call.actor, call.now);
  const entry = aboutCampaign(record, 'saved', call.actor, call.now);
  if (await store.addCampaign(record, entry)) await afterwards('audit', () => store.log.campaigns(record._id, entry));
  return shown((await store.campaign(record._id)) ?? record, call.actor);
}

/** As a whole it is looked at here, before the second person reads it. */
export async function submit({ campaignId, revision }: Inputs['submit'], call: Call<Staff>): Promise<PledgeCampaign> {
  return change(campaignId, revision, call, async (campaign) => {
    allow(maySubmit(campaign, call.actor));
    const fault = draftFault(campaign, await placesOf(campaign.draft));
    if (fault) refuse('invalid', fault);
    if (await isAnyRisky(campaign.draft, call.actor.openid)) refuse('invalid', '文字没有通过微信的内容检查，请修改后再提交');
    return submitted(campaign, call.actor, call.now);
  });
}

export function newVersion({ campaignId, revision }: Inputs['newVersion'], call: Call<Staff>): Promise<PledgeCampaign> {
  return change(campaignId, revision, call, (campaign) => (allow(mayRevise(campaign, call.actor)), revised(campaign, call.actor, call.now)));
}

type Step = (campaign: CampaignRecord) => CampaignRecord | Promise<CampaignRecord>;

/** Done just so by the same person already is no mistake: the first call's answer may have been lost. */
export async function change(campaignId: string, revision: number, { actor, now }: Call<Staff>, step: Step, reason: string | null = null, isDone: (last: Deed) => boolean = () => false): Promise<PledgeCampaign> {
  const before = await store.campaign(campaignId);
  if (!before || !mayManage(actor, before)) return missing();
  const last = before.history.at(-1)!;
  if (before.revision === revision + 1 && last.openid === actor.openid && isDone(last)) return shown(before, actor);
  if (before.revision !== revision) return refuse('conflict', moved);
  const after = await step(before);
  const entry = aboutCampaign(after, after.history.at(-1)!.deed, actor, now, reason);
  if (!(await store.saveCampaign(before, after, entry))) refuse('conflict', moved);
  await afterwards('audit', () => store.log.campaigns(campaignId, entry));
  return shown(after, actor);
}

const moved = '这项承诺刚刚有变化，请刷新后再试';

export function allow(may: { allowed: true } | { allowed: false; reason: string }): void {
  if (!may.allowed) refuse('conflict', may.reason);
}

export function missing(): never {
  return refuse('missing', '没有找到这项承诺');
}

/** Whoever may only look at it is shown what is out. */
async function shown(record: CampaignRecord, actor: Staff): Promise<PledgeCampaign> {
  const campaign = mayManage(actor, record) ? record : asPublished(record as CampaignRecord & { published: Published });
  const { associationIds, firmIds } = campaign.draft.audience;
  const [associations, firms] = await Promise.all([namedAssociations(associationIds), firmsById(firmIds)]);
  const named = { associations: associations.map(({ _id, name }) => ({ id: _id, name })), firms: firms.map(({ _id, name }) => ({ id: _id, name })) };
  return view.campaign(campaign, named, { ...actor, roles: actor.roles });
}

/** Whatever is named must be there. */
async function placesOf({ audience }: PledgeDraft): Promise<{ associationPath: string[] }[]> {
  const [associations, firms] = await Promise.all([namedAssociations(audience.associationIds), firmsById(audience.firmIds)]);
  if (associations.length < audience.associationIds.length || firms.length < audience.firmIds.length) refuse('invalid', '签署范围中的协会或单位会员没有找到，请重新选择');
  return [...associations, ...firms];
}

function namedAssociations(ids: string[]): Promise<Association[]> {
  return ids.length === 0 ? Promise.resolve([]) : associationsOf(ids);
}

/** WeChat takes 2,500 characters at a time. */
async function isAnyRisky({ title, text }: PledgeDraft, openid: string): Promise<boolean> {
  const whole = [title, text.intro, ...text.clauses, text.closing].join('\n');
  const parts = whole.match(/[\s\S]{1,2000}/gu) ?? [];
  return (await Promise.all(parts.map((part) => isRisky(part, openid)))).includes(true);
}
