import type { Instant } from 'shared/contracts/answers';
import type { PledgeBoardActions } from 'shared/contracts/pledge-campaigns';
import { dayOf, plus } from 'shared/instants';
import type { Call } from '../platform/actions';
import type { Staff } from '../platform/actor';
import { associationsWithin, type Association } from '../platform/associations';
import { logEntry } from '../platform/audit';
import { refuse } from '../platform/errors';
import { derivedId } from '../platform/ids';
import { afterwards } from '../platform/log';
import { handOver } from '../platform/outbox';
import { days } from '../platform/retention';
import { membersAsked, othersAsked, reachedBy, signedAmong, type Candidate } from './asking';
import { phaseOf, type Asking } from './campaign';
import { askedAt } from './covering';
import { aboutCampaign } from './entries';
import { reminder } from './notices';
import { retention } from './retention';
import * as store from './store';
import { countId, noFirm } from './tally';

/** Written down, and sent by the duty: an association may have a hundred thousand members. */
export async function remind(input: PledgeBoardActions['remind']['input'], call: Call<Staff>): Promise<{ waiting: number }> {
  const { campaign, place, round } = await askedAt(input, call);
  const day = dayOf(call.now);
  if (campaign.state !== 'published' || phaseOf(campaign.published, day) !== 'open') return refuse('conflict', '这项承诺现在不能签署，没有提醒');
  const { firmId = null } = input;
  const _id = derivedId('pledge reminder', campaign._id, round, place._id, firmId ?? '', day);
  const record = { _id, campaignId: campaign._id, round, day, associationId: place._id, firmId, at: call.now, after: '', done: false };
  await logEntry(aboutCampaign(campaign, 'remind', call.actor, call.now, null, `提醒${place.name}${firmId === null ? '' : '一家单位'}尚未签署「${campaign.published.title}」的人`));
  await store.addReminder(record);
  const count = await store.count(firmId === null ? countId(campaign._id, round, 'association', '', place._id) : countId(campaign._id, round, 'firm', place._id, firmId));
  return { waiting: count ? Math.max(0, count.due - count.signed) : 0 };
}

/** False when something was left for the next time. */
export async function remindAll(now: Instant, goOn: () => boolean): Promise<boolean> {
  const done: boolean[] = [];
  for (const record of await store.remindersWaiting()) if (goOn()) done.push(await afterwards('remind of a pledge', () => remindOne(record, now, goOn)));
  await store.forgetReminders(plus(now, -days(retention.reminders)));
  return !done.includes(false);
}

/** Association by association; what was told twice is told once. A reminder of yesterday is none. */
async function remindOne(record: store.ReminderRecord, now: Instant, goOn: () => boolean): Promise<void> {
  const campaign = await store.campaign(record.campaignId);
  const isOff = !campaign?.published || campaign.state !== 'published' || record.day !== dayOf(now);
  const places = isOff ? [] : await associationsWithin(record.associationId);
  for (const place of places.filter(({ _id }) => _id > record.after && (record.firmId === null || _id === record.associationId))) {
    if (!goOn()) return;
    await remindAt(campaign as Asking, place, record);
    await store.reminded(record._id, place._id, false);
  }
  await store.reminded(record._id, record.after, true);
}

async function remindAt(campaign: Asking, place: Association, record: store.ReminderRecord): Promise<void> {
  const lagging = (await store.countsUnder(record.campaignId, record.round, place._id)).filter(({ by, id, due, signed }) => by === 'firm' && signed < due && (record.firmId === null || record.firmId === id));
  const firms = new Set(lagging.map(({ id }) => id));
  await tell(campaign, record, (await othersAsked(campaign, place)).filter(({ firmId }) => firms.has(firmId ?? noFirm)));
  for (const { id } of lagging) await remindMembers(campaign, place, id === noFirm ? null : id, record);
}

const atOnce = 100;

async function remindMembers(campaign: Asking, place: Association, firmId: string | null, record: store.ReminderRecord): Promise<void> {
  for (let page: Candidate[] | null = null; !page || page.length === atOnce; ) {
    page = await membersAsked(campaign, place, firmId, page?.at(-1)?.id ?? '', atOnce);
    await tell(campaign, record, page);
  }
}

async function tell(campaign: Asking, { round, day, at }: store.ReminderRecord, candidates: Candidate[]): Promise<void> {
  for (let from = 0; from < candidates.length; from += atOnce) {
    const some = candidates.slice(from, from + atOnce);
    const signed = await signedAmong(campaign._id, round, some);
    const open = some.filter(({ key }) => !signed.has(key));
    const openids = await reachedBy(open);
    await handOver(open.flatMap((each) => (openids.get(each.key) ?? []).map((openid) => reminder(campaign, openid, each.key, day, at))));
  }
}
