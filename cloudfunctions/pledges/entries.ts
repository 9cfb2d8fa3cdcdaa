import type { Instant } from 'shared/contracts/answers';
import type { PledgeDeed } from 'shared/contracts/pledge-campaigns';
import { pledgeDeedLabels } from 'shared/contracts/pledge-campaigns';
import { pledgeKindLabels } from 'shared/contracts/pledges';
import { byFirm, byMember, byStaff, entryOf, type ActingStaff, type AuditBy, type AuditEntry } from '../platform/audit';
import { derivedId } from '../platform/ids';
import type { CampaignRecord, Published } from './campaign';
import { sealedId, type PledgeRecord } from './pledge';
import type { Signer } from './signer';

export function aboutCampaign(campaign: CampaignRecord, deed: PledgeDeed | 'remind' | 'export' | 'look', actor: ActingStaff, at: Instant, reason: string | null = null, summary?: string): AuditEntry {
  const { kind, title } = campaign.draft;
  const words = summary ?? `${pledgeDeedLabels[deed as PledgeDeed]}${pledgeKindLabels[kind]}「${title}」`;
  return entryOf({ at, by: byStaff(actor), associationPath: campaign.associationPath, action: `pledges.${deed}`, subject: { kind: 'pledge-campaign', id: campaign._id, memberId: null }, summary: words, reason });
}

/** Sealed with the log: the hash of what was signed is part of it, so that neither can change without the other. */
export function aboutPledge(pledge: PledgeRecord, published: Published, signer: Signer): AuditEntry {
  const { kind, title, version } = published;
  const summary = `签署${pledgeKindLabels[kind]}「${title}」第 ${version} 版`;
  const subject = { kind: 'pledge', id: pledge._id, memberId: signer.memberId };
  const entry = entryOf({ at: pledge.at, by: bySigner(signer), associationPath: signer.associationPath, action: 'pledges.sign', subject, summary, about: [hashMark(pledge.hash)] });
  return { ...entry, _id: sealedId(pledge) };
}

export const hashMark = (hash: string) => `sha256:${hash}`;

/** The log of pledges is handed out with its proofs: in place of the OPENID stands what nobody else can use. */
function bySigner({ key, name, kind, roles, firmId, firmName, associationId, associationName }: Signer): AuditBy {
  const openid = derivedId('signer', key);
  if (kind === 'firm') return byFirm({ openid, name, capacity: 'administrator', firmId: firmId!, firmName: firmName! });
  if (kind === 'staff') return { openid, name, role: roles[0] ?? 'guest', associationId, associationName };
  return byMember({ openid, name }, kind === 'employee' ? 'employee' : 'member');
}
