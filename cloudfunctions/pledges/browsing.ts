import type { Page } from 'shared/contracts/answers';
import type { OwnSection } from 'shared/contracts/own-data';
import type { PledgeActions, PledgeCard, PledgeCertificateCard, PledgeDetail } from 'shared/contracts/pledges';
import { dayOf } from 'shared/instants';
import type { Call } from '../platform/actions';
import type { Actor, FirmActor } from '../platform/actor';
import { firmPeopleAmong } from '../platform/directory';
import { pageOf } from '../platform/paging';
import { asked, keysOf } from './admitting';
import type { Published } from './campaign';
import { ownSection } from './own';
import { phaseOf, roundOf } from './period';
import type { PledgeRecord } from './pledge';
import { firmKey, keysFor, memberSigner, ownKeys, signerFor, signersOf, type Signer } from './signer';
import { standingPledges, type Named } from './standing';
import * as store from './store';
import * as view from './view';

type Inputs = { [Name in keyof PledgeActions]: PledgeActions[Name]['input'] };

export async function campaigns({ cursor, limit = 20 }: Inputs['campaigns'], { actor, now }: Call<Actor>): Promise<Page<PledgeCard>> {
  const today = dayOf(now);
  const signers = signersOf(actor.identity, today);
  const found = await askingFor(signers, cursor, limit + 1);
  const signed = await signedAmong(found, signers, today);
  return pageOf(found, limit, ({ since, _id }) => ({ at: since, id: _id }), (campaign) => view.card(campaign, signerFor(campaign, signers), signed, today));
}

export async function detail({ campaignId }: Inputs['detail'], call: Call<Actor>): Promise<PledgeDetail> {
  const { campaign, signer } = await asked(campaignId, call);
  const keys = signer ? [signer.key] : keysOf(call.actor);
  const signed = await store.pledgesIn(campaignId, keys);
  return view.detail(campaign, campaign.versions.at(-1)!.text, signer, signed, dayOf(call.now));
}

export async function mine({ cursor, limit = 20 }: Inputs['mine'], { actor }: Call<Actor>): Promise<Page<PledgeCertificateCard>> {
  return certificates(ownKeys(actor.identity), cursor, limit);
}

export async function firmCertificates({ cursor, limit = 20 }: Inputs['firmCertificates'], { actor }: Call<FirmActor>): Promise<Page<PledgeCertificateCard>> {
  return certificates([firmKey(actor.firmId)], cursor, limit);
}

async function certificates(keys: string[], cursor: string | undefined, limit: number): Promise<Page<PledgeCertificateCard>> {
  const found = await store.pledgesOf(keys, cursor, limit + 1);
  const { items, next } = pageOf(found, limit, ({ at, _id }) => ({ at, id: _id }), view.certificateCard);
  return { items: items.filter((item) => item !== null), next };
}

const most = 50;

/** Of the own firm alone, and only counted: what somebody signed is theirs to show. */
export async function firmPeople({ memberIds }: Inputs['firmPeople'], { actor, now }: Call<FirmActor>): Promise<PledgeActions['firmPeople']['value']> {
  const today = dayOf(now);
  const people = (await firmPeopleAmong(actor.firmId, memberIds)).map(memberSigner);
  const open = await askingFor(people, undefined, most);
  const wanted = people.map((signer) => ({ memberId: signer.memberId!, asked: namesFor(open.filter(isOpen(today)), [signer], today) }));
  const signed = await standingPledges(wanted.flatMap(({ asked: names }) => names));
  return wanted.map(({ memberId, asked: names }) => ({ memberId, open: names.length, signed: signed.filter((pledge) => pledge.memberId === memberId).length }));
}

export async function todo(_: unknown, { actor, now }: Call<Actor>): Promise<{ toSign: number }> {
  const today = dayOf(now);
  const signers = signersOf(actor.identity, today);
  const names = namesFor((await askingFor(signers, undefined, most)).filter(isOpen(today)), signers, today);
  return { toSign: names.length - (await standingPledges(names)).length };
}

export async function own(_: unknown, { actor }: Call<Actor>): Promise<OwnSection[]> {
  return [ownSection(await store.pledgesOf(ownKeys(actor.identity), undefined, 100))];
}

type Summary = store.CampaignSummary & { published: Published };

async function askingFor(signers: Signer[], cursor: string | undefined, limit: number): Promise<Summary[]> {
  const keys = [...new Set(keysFor(signers))];
  return keys.length === 0 ? [] : ((await store.campaignsAsking(keys, cursor, limit)) as Summary[]);
}

const isOpen = (today: string) => ({ published }: Summary) => phaseOf(published, today) === 'open';

function signedAmong(campaigns: Summary[], signers: Signer[], today: string): Promise<PledgeRecord[]> {
  return standingPledges(namesFor(campaigns, signers, today));
}

function namesFor(campaigns: Summary[], signers: Signer[], today: string): Named[] {
  return campaigns.flatMap((campaign) => {
    const signer = signerFor(campaign, signers);
    return signer ? [{ campaignId: campaign._id, round: roundOf(campaign.published, today), signerKey: signer.key }] : [];
  });
}
