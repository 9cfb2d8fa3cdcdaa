import type { Day, Instant } from 'shared/contracts/answers';
import type { MemberKind } from 'shared/contracts/members';
import type { PledgeCampaignState } from 'shared/contracts/pledge-campaigns';
import { audited, type AuditEntry } from '../platform/audit';
import { collection, command, pageLimit, type Where } from '../platform/database';
import { beyond } from '../platform/paging';
import { start, type Announcement, type Position } from './announcement';
import type { CampaignRecord } from './campaign';
import type { Passed } from '../platform/population';
import type { PledgeRecord, Whereabouts } from './pledge';
import type { CountRecord } from './tally';

const campaigns = audited<CampaignRecord>('pledgeCampaigns');
const pledges = audited<PledgeRecord>('pledges');
const counts = collection<CountRecord>('pledgeCounts');
const countings = collection<CountingRecord>('pledgeCountings');
const marks = collection<Passed & { _id: string }>('pledgeMarks');
const announcements = collection<Announcement>('pledgeAnnouncements');
const exports = collection<ExportRecord>('pledgeExports');

/** What is only for handing over is nobody's to read. */
const plain = { unlogged: false, unloggedSince: false };

/** Long texts that a list does not show. */
export type CampaignSummary = Omit<CampaignRecord, 'versions' | 'history'>;
const summary = { ...plain, versions: false, history: false, 'draft.text': false };

// Campaigns

export function campaign(id: string): Promise<CampaignRecord | null> {
  return campaigns.one(id, plain);
}

export function addCampaign(record: CampaignRecord, entry: AuditEntry): Promise<boolean> {
  return campaigns.add(record, entry);
}

/** Only on the revision that it was decided on; false when it has moved on. */
export async function saveCampaign(before: CampaignRecord, { _id, ...after }: CampaignRecord, entry: AuditEntry): Promise<boolean> {
  const changed = Object.entries(after).filter(([name, value]) => value !== (before as unknown as Record<string, unknown>)[name]);
  const changes = Object.fromEntries(changed.map(([name, value]) => [name, command.set(value)]));
  return (await campaigns.change({ _id, revision: before.revision }, changes, entry)) === 1;
}

/** Published ones that ask whoever has one of the keys. */
export function campaignsAsking(keys: string[], cursor: string | undefined, limit: number): Promise<CampaignSummary[]> {
  const where = beyond({ audienceKeys: command.in(keys) }, 'since', 'desc', cursor);
  return campaigns.page({ where, orderBy: [['since', 'desc'], ['_id', 'desc']], fields: summary, limit });
}

export function campaignsWithin(associationId: string, state: PledgeCampaignState | undefined, cursor: string | undefined, limit: number): Promise<CampaignSummary[]> {
  return campaignList({ associationPath: associationId, ...(state && { state }) }, cursor, limit);
}

/** Of those associations themselves, and published: what was ended as a draft never was. */
export function campaignsOf(associationIds: string[], states: PledgeCampaignState[], cursor: string | undefined, limit: number): Promise<CampaignSummary[]> {
  return campaignList({ associationId: command.in(associationIds), state: command.in(states), published: command.neq(null) }, cursor, limit);
}

function campaignList(where: Where, cursor: string | undefined, limit: number): Promise<CampaignSummary[]> {
  return campaigns.page({ where: beyond(where, 'since', 'desc', cursor), orderBy: [['since', 'desc'], ['_id', 'desc']], fields: summary, limit });
}

// Pledges

export function pledge(id: string): Promise<PledgeRecord | null> {
  return pledges.one(id, plain);
}

export async function pledgesNamed(ids: string[]): Promise<PledgeRecord[]> {
  const found: PledgeRecord[] = [];
  for (let from = 0; from < ids.length; from += pageLimit) {
    found.push(...(await pledges.page({ where: { _id: command.in(ids.slice(from, from + pageLimit)) }, fields: plain, limit: pageLimit })));
  }
  return found;
}

/** With what still waits to be handed over. */
export async function pledgeByCode(code: string): Promise<(PledgeRecord & { unlogged?: AuditEntry[] }) | null> {
  return (await pledges.page({ where: { code }, limit: 1 }))[0] ?? null;
}

/** False when the same signer has signed this text for this period before. */
export function addPledge(record: PledgeRecord, entry: AuditEntry): Promise<boolean> {
  return pledges.add(record, entry);
}

export function pledgesOf(signerKeys: string[], cursor: string | undefined, limit: number): Promise<PledgeRecord[]> {
  const where = beyond({ signerKey: command.in(signerKeys) }, 'at', 'desc', cursor);
  return pledges.page({ where, orderBy: [['at', 'desc'], ['_id', 'desc']], fields: plain, limit });
}

export function pledgesIn(campaignId: string, signerKeys: string[]): Promise<PledgeRecord[]> {
  return pledges.page({ where: { campaignId, signerKey: command.in(signerKeys) }, orderBy: [['at', 'desc'], ['_id', 'desc']], fields: plain, limit: pageLimit });
}

/** All of a campaign, those that were erased too, in the order of their ids. */
export async function pledgesAfter(campaignId: string, after: string, limit: number): Promise<PledgeRecord[]> {
  const found: PledgeRecord[] = [];
  for (let page: PledgeRecord[] | null = null; found.length < limit && (!page || page.length === pageLimit); ) {
    const where = { campaignId, _id: command.gt(found.at(-1)?._id ?? after) };
    page = await pledges.page({ where, orderBy: [['_id', 'asc']], fields: plain, limit: Math.min(pageLimit, limit - found.length) });
    found.push(...page);
  }
  return found;
}

/** Signed before that, and still saying something. */
export function pledgesBefore(at: Instant): Promise<PledgeRecord[]> {
  return pledges.page({ where: { isErased: false, at: command.lt(at) }, orderBy: [['at', 'asc']], fields: plain, limit: pageLimit });
}

export async function erase(id: string, changes: Partial<PledgeRecord>): Promise<void> {
  const whole = Object.fromEntries(Object.entries(changes).map(([name, value]) => [name, command.set(value)]));
  await pledges.changeSilently({ _id: id }, whole);
}

// Counts

/** Published ones, for what the clock does. */
export async function running(): Promise<CampaignSummary[]> {
  const found: CampaignSummary[] = [];
  for (let page: CampaignSummary[] | null = null; !page || page.length === pageLimit; ) {
    page = await campaigns.page({ where: { state: 'published', _id: command.gt(found.at(-1)?._id ?? '') }, orderBy: [['_id', 'asc']], fields: summary, limit: pageLimit });
    found.push(...page);
  }
  return found;
}

/** Of a campaign, what is to be counted anew; every day all of it, once. */
interface CountingRecord {
  _id: string;
  round: string;
  day: Day;
  dirty: string[];
  countedAt: Instant | null;
  /** The round in which everybody was told that it can be signed. */
  announced: string | null;
}

export function counting(campaignId: string): Promise<CountingRecord | null> {
  return countings.one(campaignId);
}

export async function beginCounting(campaignId: string, round: string, day: Day, everywhere: string[]): Promise<CountingRecord> {
  const before = await countings.one(campaignId);
  if (before?.round === round && before.day === day) return before;
  const fresh = { round, day, dirty: everywhere };
  if (!before) await countings.add({ _id: campaignId, ...fresh, countedAt: null, announced: null });
  else await countings.change({ _id: campaignId }, { ...fresh, dirty: command.set(everywhere) });
  return { _id: campaignId, ...fresh, countedAt: before?.countedAt ?? null, announced: before?.announced ?? null };
}

/** Named twice is counted once. */
export async function countAnew(associationIds: string[]): Promise<void> {
  await countings.change({ _id: command.gt('') }, { dirty: command.push({ each: associationIds }) });
}

export async function counted(campaignId: string, places: string[], fresh: PledgeRecord[], now: Instant): Promise<void> {
  const ids = fresh.map(({ _id }) => _id);
  for (let from = 0; from < ids.length; from += pageLimit) await pledges.changeSilently({ _id: command.in(ids.slice(from, from + pageLimit)) }, { uncountedSince: null });
  await countings.change({ _id: campaignId }, { countedAt: now, ...(places.length > 0 && { dirty: command.pullAll(places) }) });
}

const mostUncounted = 2000;

/** Where those are who have signed since the last time. */
export async function uncounted(campaignId: string): Promise<PledgeRecord[]> {
  const found: PledgeRecord[] = [];
  for (let page: PledgeRecord[] | null = null; found.length < mostUncounted && (!page || page.length === pageLimit); ) {
    const where = { campaignId, uncountedSince: command.gt(''), _id: command.gt(found.at(-1)?._id ?? '') };
    page = await pledges.page({ where, orderBy: [['_id', 'asc']], fields: { now: true }, limit: pageLimit });
    found.push(...page);
  }
  return found;
}

/** Members who have signed, by the firm to which they belong today. */
export async function signedAt(campaignId: string, round: string, kinds: MemberKind[], associationId: string): Promise<{ firmId: string | null; count: number }[]> {
  const where = { campaignId, round, 'now.associationId': associationId, 'now.asked': true, 'now.kind': command.in(kinds) };
  return (await pledges.groups<string | null>(where, '$now.firmId', mostGroups)).map(({ _id, count }) => ({ firmId: _id, count }));
}

const mostGroups = 10_000;

export async function countsUnder(campaignId: string, round: string, parentId: string): Promise<CountRecord[]> {
  const found: CountRecord[] = [];
  for (let page: CountRecord[] | null = null; !page || page.length === pageLimit; ) {
    page = await counts.page({ where: past({ campaignId, round, parentId }, found.at(-1)), orderBy: byShare, limit: pageLimit });
    found.push(...page);
  }
  return found;
}

/** Whoever lags behind first; `after` is the last one seen. */
export function countsPage(campaignId: string, round: string, parentId: string, after: Pick<CountRecord, 'share' | '_id'> | undefined, limit: number): Promise<CountRecord[]> {
  return counts.page({ where: past({ campaignId, round, parentId }, after), orderBy: byShare, limit });
}

const byShare: [string, 'asc'][] = [['share', 'asc'], ['_id', 'asc']];

function past(where: Where, after: Pick<CountRecord, 'share' | '_id'> | undefined): Where {
  if (!after) return where;
  const later = command.or([{ share: command.gt(after.share) }, { _id: command.gt(after._id) }]);
  return command.and([{ ...where, share: command.gte(after.share) }, later]) as unknown as Where;
}

export function count(id: string): Promise<CountRecord | null> {
  return counts.one(id);
}

export async function setCount({ _id, ...count }: CountRecord): Promise<void> {
  if ((await counts.change({ _id }, count)) === 0) await counts.add({ _id, ...count });
}

/** The firms of one association as they are now; whoever is no longer asked goes. */
export async function replaceCounts(campaignId: string, round: string, parentId: string, rows: CountRecord[]): Promise<void> {
  const before = new Map((await countsUnder(campaignId, round, parentId)).filter(({ by }) => by === 'firm').map((row) => [row._id, row]));
  for (const row of rows) if (!isSame(before.get(row._id), row)) await setCount(row);
  const gone = [...before.keys()].filter((id) => !rows.some(({ _id }) => _id === id));
  for (let from = 0; from < gone.length; from += pageLimit) await counts.remove({ _id: command.in(gone.slice(from, from + pageLimit)) });
}

function isSame(before: CountRecord | undefined, { due, signed, name }: CountRecord): boolean {
  return before?.due === due && before.signed === signed && before.name === name;
}

/** How far the changes of the roster were followed; from now on, where nobody did yet. */
export async function mark(current: number): Promise<Passed> {
  const found = await marks.one(markId);
  if (found) return { from: found.from, id: found.id };
  await marks.add({ _id: markId, from: current, id: endOfGeneration });
  return { from: current, id: endOfGeneration };
}

const markId = 'roster';
/** After every id of that generation. */
export const endOfGeneration = '~';

export async function moveMark(before: Passed, { from, id }: Passed): Promise<void> {
  await marks.change({ _id: markId, from: before.from, id: before.id }, { from, id });
}

export async function pledgesOfMembers(memberIds: string[]): Promise<PledgeRecord[]> {
  const found: PledgeRecord[] = [];
  for (let page: PledgeRecord[] | null = null; !page || page.length === pageLimit; ) {
    const where = { memberId: command.in(memberIds), _id: command.gt(found.at(-1)?._id ?? '') };
    page = await pledges.page({ where, orderBy: [['_id', 'asc']], fields: { memberId: true, now: true }, limit: pageLimit });
    found.push(...page);
  }
  return found;
}

/** What was signed stays; only where the signer is today. */
export async function writeWhereabouts(id: string, now: Whereabouts): Promise<void> {
  await pledges.changeSilently({ _id: id }, { now: command.set(now) });
}

// What is to be told

/** Ended, and nobody was told yet. */
export function endedUntold(): Promise<CampaignSummary[]> {
  return campaigns.page({ where: { untoldSince: command.gt('') }, orderBy: [['untoldSince', 'asc']], fields: summary, limit: pageLimit });
}

export async function endTold(campaignId: string): Promise<void> {
  await campaigns.changeSilently({ _id: campaignId }, { untoldSince: null });
}

export async function openingTold(campaignId: string, round: string): Promise<void> {
  await countings.change({ _id: campaignId }, { announced: round });
}

/** Signed, and the signer was not told yet. */
export function signedUntold(): Promise<PledgeRecord[]> {
  return pledges.page({ where: { untoldSince: command.gt('') }, orderBy: [['untoldSince', 'asc']], fields: plain, limit: pageLimit });
}

export async function signedTold(ids: string[]): Promise<void> {
  await pledges.changeSilently({ _id: command.in(ids) }, { untoldSince: null });
}

export function addAnnouncement(announcement: Announcement): Promise<boolean> {
  return announcements.add(announcement);
}

export function announcementsWaiting(): Promise<Announcement[]> {
  return announcements.page({ where: { done: false }, orderBy: [['at', 'asc']], limit: pageLimit });
}

export async function moveAnnouncement(id: string, position: Position): Promise<void> {
  await announcements.change({ _id: id }, { position: command.set(position) });
}

/** Where it stopped last is nobody's name any more. */
export async function endAnnouncement(id: string): Promise<void> {
  await announcements.change({ _id: id }, { position: command.set(start), done: true });
}

export async function forgetAnnouncements(before: Instant): Promise<void> {
  await announcements.remove({ done: true, at: command.lt(before) });
}

// Exported files, until they are taken away again

interface ExportRecord {
  _id: string;
  fileId: string;
  endsAt: Instant;
}

export function addExport(record: ExportRecord): Promise<boolean> {
  return exports.add(record);
}

export function exportsEnded(now: Instant): Promise<ExportRecord[]> {
  return exports.page({ where: { endsAt: command.lt(now) }, orderBy: [['endsAt', 'asc']], limit: pageLimit });
}

export async function forgetExport(id: string): Promise<void> {
  await exports.remove({ _id: id });
}

// The log

export const log = { campaigns: campaigns.handOver, pledges: pledges.handOver };

export async function relay(now: Instant): Promise<void> {
  await campaigns.relay(now);
  await pledges.relay(now);
}
