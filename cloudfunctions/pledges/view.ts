import type { Day } from 'shared/contracts/answers';
import type { AuditInclusion } from 'shared/contracts/audit';
import type { AssociationName } from 'shared/contracts/members';
import type { PledgeCampaign, PledgeCampaignCard } from 'shared/contracts/pledge-campaigns';
import type { PledgeCard, PledgeCertificate, PledgeCertificateCard, PledgeDetail, PledgeSigner, PledgeText, PledgeVerification } from 'shared/contracts/pledges';
import type { CampaignRecord, Published } from './campaign';
import { maskedName } from './code';
import { phaseOf, roundOf } from './period';
import { contentIn, type PledgeContent, type PledgeRecord } from './pledge';
import { mayEnd, mayExport, mayPublish, mayRevise, maySave, maySendBack, maySign, maySubmit, type Clerk } from './policy';
import { forOf, type Signer } from './signer';

export type Out = Pick<CampaignRecord, '_id' | 'associationName' | 'state'> & { published: Published };

/** `signed`: all of the signer's that are known; the one for today's text and period decides. */
export function card(campaign: Out, signer: Signer | null, signed: PledgeRecord[], today: Day): PledgeCard {
  const { _id, associationName, published, state } = campaign;
  const { kind, title, from, until, renewal } = published;
  const round = roundOf(published, today);
  const own = signer && signed.find((pledge) => pledge.campaignId === _id && pledge.signerKey === signer.key && pledge.round === round);
  const phase = state === 'ended' ? 'over' : phaseOf(published, today);
  const shown = { campaignId: _id, kind, title, associationName, from, until, renewal, for: forOf(published) };
  return { ...shown, state: own ? 'signed' : phase, signedAt: own?.at ?? null, certificateId: own?._id ?? null };
}

export function detail(campaign: Out, text: PledgeText, signer: Signer | null, signed: PledgeRecord[], today: Day): PledgeDetail {
  const shown = card(campaign, signer, signed, today);
  const { version, textHash, handwriting, minimumSeconds } = campaign.published;
  const sign = maySign(campaign.published, campaign.state === 'ended', signer, shown.state === 'signed', today);
  return { ...shown, version, textHash, text, handwriting, minimumSeconds, signer: signer && signerView(signer), can: { sign }, certificates: signed.flatMap((pledge) => certificateCard(pledge) ?? []) };
}

function signerView({ name, maskedCertificateNumber, firmName, associationName }: Signer): PledgeSigner {
  return { name, maskedCertificateNumber, firmName, associationName };
}

/** Null of one that was erased, or that no longer says what was signed. */
export function certificateCard(pledge: PledgeRecord): PledgeCertificateCard | null {
  const content = contentIn(pledge);
  return content && cardOf(pledge, content);
}

function cardOf({ _id, campaignId, number }: PledgeRecord, content: PledgeContent): PledgeCertificateCard {
  const { kind, title, at, version, for: whose, name, firmName } = content;
  return { certificateId: _id, campaignId, kind, title, for: whose, name: whose === 'firm' ? (firmName ?? name) : name, signedAt: at, version, number };
}

interface Beside {
  text: PledgeText;
  handwriting: string | null;
  sealed: AuditInclusion | null;
}

export function certificate(pledge: PledgeRecord, content: PledgeContent, { text, handwriting, sealed }: Beside): PledgeCertificate {
  const { association, for: whose, name, firmName, maskedCertificateNumber, textHash, period } = content;
  const isFirm = whose === 'firm';
  const who = { associationName: association, firmName: isFirm ? null : firmName, actedBy: isFirm ? name : null, maskedCertificateNumber };
  return { ...cardOf(pledge, content), ...who, hash: pledge.hash, textHash, text, code: pledge.code, period, handwriting, sealed };
}

export function verified({ number, hash }: PledgeRecord, content: PledgeContent, current: number, sealed: AuditInclusion | null): PledgeVerification {
  const { kind, title, association, for: whose, name, firmName, at, version, period, textHash } = content;
  const masked = whose === 'firm' ? (firmName ?? '') : maskedName(name);
  return { result: 'valid', kind, title, associationName: association, for: whose, maskedName: masked, signedAt: at, version, superseded: version < current, period, number, hash, textHash, sealed };
}

export function campaignCard({ _id, state, associationId, associationName, draft, published, revising }: Omit<CampaignRecord, 'versions' | 'history'>): PledgeCampaignCard {
  const { kind, title, from, until } = published ?? draft;
  return { campaignId: _id, kind, title, state, association: { id: associationId, name: associationName }, version: published?.version ?? 0, from, until, revising };
}

interface Places {
  associations: AssociationName[];
  firms: { id: string; name: string }[];
}

export function campaign(record: CampaignRecord, { associations, firms }: Places, clerk: Clerk): PledgeCampaign {
  const { revision, draft, versions, reason, history } = record;
  return {
    ...campaignCard(record),
    revision,
    draft,
    places: associations,
    firms,
    versions,
    reason,
    history: history.map(({ at, by, deed, reason: why }) => ({ at, by, deed, reason: why })),
    can: { save: maySave(record, clerk), submit: maySubmit(record, clerk), publish: mayPublish(record, clerk), sendBack: maySendBack(record, clerk), newVersion: mayRevise(record, clerk), end: mayEnd(record, clerk), export: mayExport(record, clerk) },
  };
}
