import type { Day, Instant } from 'shared/contracts/answers';
import type { PledgeAudienceKind } from 'shared/contracts/pledge-campaigns';
import type { PledgeClient, PledgeFor, PledgeKind } from 'shared/contracts/pledges';
import { derivedId } from '../platform/ids';
import { canonicalText, fingerprint } from '../platform/sealed/canonical';
import type { CampaignRecord, Published } from './campaign';
import { numberOf } from './code';
import { periodOf, roundOf } from './period';
import type { Signer } from './signer';

/** What was signed, by whom and when: its canonical text is what the hash stands for, and nothing in it is ever changed. */
export interface PledgeContent {
  campaign: string;
  kind: PledgeKind;
  title: string;
  version: number;
  textHash: string;
  /** The year for which it was signed, null when once is enough. */
  period: string | null;
  for: PledgeFor;
  memberId: string | null;
  firmId: string | null;
  /** Of the person. */
  name: string;
  firmName: string | null;
  maskedCertificateNumber: string | null;
  association: string;
  /** Server time, Beijing. */
  at: Instant;
  /** Between `begin` and `sign`, by the server's clock. */
  readingSeconds: number;
  clauses: number;
  handwriting: { sha256: string; bytes: number } | null;
  /** What the phone said of itself, null when it said nothing. */
  saidByClient: { platform: string; version: string } | null;
  nonce: string;
}

/** Where the signer is today, as far as the roster says; what was signed is not touched by it. */
export interface Whereabouts {
  associationId: string;
  associationPath: string[];
  firmId: string | null;
  kind: PledgeAudienceKind;
  /** False for whoever has left: the signature stays, and is not counted among those who are asked. */
  asked: boolean;
}

export interface PledgeRecord {
  /** Derived from campaign, round and signer: signing twice is the same one, unless the first was erased. */
  _id: string;
  campaignId: string;
  round: string;
  signerKey: string;
  openid: string;
  memberId: string | null;
  firmId: string | null;
  /** Of the campaign, for whoever manages it. */
  associationPath: string[];
  number: string;
  code: string;
  /** The canonical text (RFC 8785) of what was signed, null once it was erased. */
  content: string | null;
  hash: string;
  /** Out of the phone's reach. */
  handwriting: string | null;
  at: Instant;
  now: Whereabouts;
  isErased: boolean;
  /** Until it is counted: the duty clears it. */
  uncountedSince: Instant | null;
  /** Until the signer is told where the certificate lies: the duty does it, and signing waits for nothing. */
  untoldSince: Instant | null;
}

interface Signing {
  id: string;
  campaign: Pick<CampaignRecord, '_id' | 'associationName' | 'associationPath'> & { published: Published };
  signer: Signer;
  openid: string;
  clauses: number;
  readingSeconds: number;
  handwriting: { fileId: string; hash: string; bytes: number } | null;
  client: PledgeClient | null;
  at: Instant;
  today: Day;
  /** Two that nobody can guess. */
  nonce: string;
  code: string;
}

/** `erased`: how many of the same signer for the same round were erased before it. */
export function pledgeId(campaignId: string, round: string, signerKey: string, erased = 0): string {
  return derivedId('pledge', campaignId, round, signerKey, ...(erased > 0 ? [String(erased)] : []));
}

/** Its name in the sealed log: whose campaign it was is sealed with it, so that none can be left out of an export unseen. */
export function sealedId({ campaignId, _id }: Pick<PledgeRecord, 'campaignId' | '_id'>): string {
  return `pledge_${campaignId}_${_id}`;
}

export function signed(signing: Signing): PledgeRecord {
  const { id: _id, campaign, signer, openid, handwriting, at, today, code } = signing;
  const content = canonicalText({ ...contentOf(signing) });
  return {
    _id,
    campaignId: campaign._id,
    round: roundOf(campaign.published, today),
    signerKey: signer.key,
    openid,
    memberId: signer.memberId,
    firmId: signer.firmId,
    associationPath: campaign.associationPath,
    number: numberOf(_id, today),
    code,
    content,
    hash: fingerprint(content),
    handwriting: handwriting?.fileId ?? null,
    at,
    now: { associationId: signer.associationId, associationPath: signer.associationPath, firmId: signer.firmId, kind: signer.kind, asked: true },
    isErased: false,
    uncountedSince: at,
    untoldSince: at,
  };
}

function contentOf({ campaign, signer, clauses, readingSeconds, handwriting, client, at, today, nonce }: Signing): PledgeContent {
  const { kind, title, version, textHash } = campaign.published;
  const { memberId, firmId, name, firmName, maskedCertificateNumber } = signer;
  const drawn = handwriting && { sha256: handwriting.hash, bytes: handwriting.bytes };
  const said = client && { platform: client.platform, version: client.version };
  const text = { campaign: campaign._id, kind, title, version, textHash, period: periodOf(campaign.published, today), clauses };
  const who = { for: signer.for, memberId, firmId, name, firmName, maskedCertificateNumber, association: campaign.associationName };
  return { ...text, ...who, at, readingSeconds, handwriting: drawn, saidByClient: said, nonce };
}

/** What was signed, while the text still is what the hash stands for; null when it was erased or altered. */
export function contentIn({ content, hash }: Pick<PledgeRecord, 'content' | 'hash'>): PledgeContent | null {
  return content !== null && fingerprint(content) === hash ? (JSON.parse(content) as PledgeContent) : null;
}

/** Nothing that tells who it was; the place in the log stays. */
export function erased(pledge: PledgeRecord): Partial<PledgeRecord> {
  const unknown = `erased:${pledge._id}`;
  return { signerKey: unknown, openid: unknown, memberId: null, code: unknown, content: null, handwriting: null, isErased: true, untoldSince: null, now: { ...pledge.now, asked: false } };
}
