import { createHash } from 'node:crypto';
import type { PledgeCampaign, PledgeDraft } from '../../miniprogram/shared/contracts/pledge-campaigns';
import type { PledgeDetail } from '../../miniprogram/shared/contracts/pledges';
import type { Answer } from '../../miniprogram/shared/contracts/answers';
import { pledgeDraft } from './samples';
import type { World } from './world';

let keys = 0;

export const draftFor = (changes: Partial<PledgeDraft> = {}): PledgeDraft => ({ ...pledgeDraft, audience: { kinds: ['practising'], associationIds: [], firmIds: [] }, ...changes });

/** Written by one and released by another, as it must be. */
export async function publishPledge(world: World, changes: Partial<PledgeDraft> = {}, [writer, releaser] = ['writer', 'releaser']): Promise<PledgeCampaign> {
  const saved = await world.value<PledgeCampaign>(writer, 'pledges', 'save', { key: `k3y-of-pledge-${(keys += 1)}`, draft: draftFor(changes) });
  const waiting = await world.value<PledgeCampaign>(writer, 'pledges', 'submit', { campaignId: saved.campaignId, revision: saved.revision });
  return world.value<PledgeCampaign>(releaser, 'pledges', 'publish', { campaignId: waiting.campaignId, revision: waiting.revision });
}

/** Read from its beginning to the end, as long as is asked. */
export async function readPledge(world: World, openid: string, campaignId: string): Promise<{ campaignId: string; version: number; token: string; ticked: number[] }> {
  const { version, minimumSeconds, text } = await world.value<PledgeDetail>(openid, 'pledges', 'detail', { campaignId });
  const { token } = await world.value<{ token: string }>(openid, 'pledges', 'begin', { campaignId, version });
  world.clock.setOffset(world.clock.offset + minimumSeconds * 1000);
  return { campaignId, version, token, ticked: text.clauses.map((_, index) => index) };
}

export async function trySigning(world: World, openid: string, campaignId: string, more: object = {}): Promise<Answer<{ certificateId: string }>> {
  return world.call(openid, 'pledges', 'sign', { ...(await readPledge(world, openid, campaignId)), ...more });
}

export async function signPledge(world: World, openid: string, campaignId: string, more: object = {}): Promise<string> {
  const answer = await trySigning(world, openid, campaignId, more);
  if (!answer.ok) throw new Error(`not signed: ${answer.refusal.message}`);
  return answer.value.certificateId;
}

export const sha256 = (text: string | Uint8Array) => createHash('sha256').update(text).digest('hex');
