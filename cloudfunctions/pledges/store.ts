import type { Instant } from 'shared/contracts/answers';
import type { PledgeCampaignState } from 'shared/contracts/pledge-campaigns';
import { audited, type AuditEntry } from '../platform/audit';
import { command, pageLimit, type Where } from '../platform/database';
import { beyond } from '../platform/paging';
import type { CampaignRecord } from './campaign';
import type { PledgeRecord } from './pledge';

const campaigns = audited<CampaignRecord>('pledgeCampaigns');
const pledges = audited<PledgeRecord>('pledges');

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

/** Of those associations themselves, and published. */
export function campaignsOf(associationIds: string[], states: PledgeCampaignState[], cursor: string | undefined, limit: number): Promise<CampaignSummary[]> {
  return campaignList({ associationId: command.in(associationIds), state: command.in(states) }, cursor, limit);
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

/** Signed before that, and still saying something. */
export function pledgesBefore(at: Instant): Promise<PledgeRecord[]> {
  return pledges.page({ where: { isErased: false, at: command.lt(at) }, orderBy: [['at', 'asc']], fields: plain, limit: pageLimit });
}

export async function erase(id: string, changes: Partial<PledgeRecord>): Promise<void> {
  const whole = Object.fromEntries(Object.entries(changes).map(([name, value]) => [name, command.set(value)]));
  await pledges.changeSilently({ _id: id }, whole);
}

// The log

export const log = { campaigns: campaigns.handOver, pledges: pledges.handOver };

export async function relay(now: Instant): Promise<void> {
  await campaigns.relay(now);
  await pledges.relay(now);
}
