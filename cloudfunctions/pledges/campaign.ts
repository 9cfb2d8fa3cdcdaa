import type { Day, Instant } from 'shared/contracts/answers';
import type { PledgeAudience, PledgeAudienceKind, PledgeCampaignState, PledgeDeed, PledgeDraft, PledgeVersion } from 'shared/contracts/pledge-campaigns';
import { dayOf } from 'shared/instants';
import { keysOf } from '../platform/audience';
import type { OwnAssociation } from '../platform/identity';
import { canonicalText, fingerprint } from '../platform/sealed/canonical';
import { phaseOf } from './period';

export interface Deed {
  at: Instant;
  openid: string;
  by: string;
  deed: PledgeDeed;
  reason: string | null;
}

/** What holds for whoever signs today; frozen by a publication, replaced whole by the next one. */
export type Published = Omit<PledgeDraft, 'text'> & { version: number; textHash: string };

export interface CampaignRecord extends OwnAssociation {
  _id: string;
  revision: number;
  state: PledgeCampaignState;
  /** Being written, or what was published last. */
  draft: PledgeDraft;
  /** A new text while the published one goes on. */
  revising: 'draft' | 'review' | null;
  /** Who asked for the second person. */
  submittedBy: { openid: string; name: string } | null;
  published: Published | null;
  /** Every text that was ever published, never changed again. */
  versions: PledgeVersion[];
  /** Whom the published one asks, for the index (`keysOf`). */
  audienceKeys: string[];
  /** Of the publication; what it lies in lists by. */
  since: Instant;
  /** The day on which it was ended by hand: the period of that day is its last. */
  endedOn: Day | null;
  /** Since when it is to be told that it was ended; null once that is under way. */
  untoldSince: Instant | null;
  reason: string | null;
  history: Deed[];
}

/** One that asks. */
export type Asking = Pick<CampaignRecord, '_id' | 'associationId' | 'associationName' | 'endedOn'> & { published: Published };

export interface Doer {
  openid: string;
  name: string;
}

export function drafted(id: string, draft: PledgeDraft, association: OwnAssociation, by: Doer, at: Instant): CampaignRecord {
  const { associationId, associationName, associationPath } = association;
  const record = { _id: id, revision: 1, state: 'draft' as const, draft, revising: null, submittedBy: null, published: null, versions: [], audienceKeys: [], since: at, endedOn: null, untoldSince: null, reason: null, history: [] };
  return { ...record, associationId, associationName, associationPath, history: [deed('saved', by, at)] };
}

export function saved(campaign: CampaignRecord, draft: PledgeDraft, by: Doer, at: Instant): CampaignRecord {
  return did({ ...campaign, draft }, deed('saved', by, at));
}

export function submitted(campaign: CampaignRecord, by: Doer, at: Instant): CampaignRecord {
  return did({ ...campaign, ...stage(campaign, 'review'), submittedBy: { openid: by.openid, name: by.name }, reason: null }, deed('submitted', by, at));
}

export function sentBack(campaign: CampaignRecord, reason: string, by: Doer, at: Instant): CampaignRecord {
  return did({ ...campaign, ...stage(campaign, 'draft'), submittedBy: null, reason }, deed('sent-back', by, at, reason));
}

/** The text gets its number and its hash, and from now on neither ever changes. */
export function published(campaign: CampaignRecord, by: Doer, at: Instant): CampaignRecord {
  const { text, ...terms } = campaign.draft;
  const version = campaign.versions.length + 1;
  const textHash = textHashOf(campaign.draft);
  const frozen: PledgeVersion = { version, textHash, publishedAt: at, submittedBy: campaign.submittedBy?.name ?? '', publishedBy: by.name, text };
  const after = { ...campaign, state: 'published' as const, revising: null, submittedBy: null, published: { ...terms, version, textHash }, versions: [...campaign.versions, frozen], audienceKeys: keysOf({ reach: 'members', groupIds: [], ...terms.audience }, campaign), since: at };
  return did(after, deed('published', by, at));
}

export function revised(campaign: CampaignRecord, by: Doer, at: Instant): CampaignRecord {
  return did({ ...campaign, revising: 'draft', reason: null }, deed('revised', by, at));
}

/** Whoever was asked until then is told. */
export function ended(campaign: CampaignRecord, reason: string, by: Doer, at: Instant): CampaignRecord {
  const wasOpen = campaign.published !== null && phaseOf(campaign.published, dayOf(at)) === 'open';
  return did({ ...campaign, state: 'ended', revising: null, submittedBy: null, audienceKeys: [], endedOn: dayOf(at), untoldSince: wasOpen ? at : null, reason }, deed('ended', by, at, reason));
}

/** As whoever only looks sees it: nothing that is being written, and of what was done only what everybody learns. */
export function asPublished(campaign: CampaignRecord & { published: Published }): CampaignRecord {
  const { kind, title, audience, from, until, renewal, handwriting, minimumSeconds } = campaign.published;
  const draft = { kind, title, audience, from, until, renewal, handwriting, minimumSeconds, text: campaign.versions.at(-1)!.text };
  const history = campaign.history.filter(({ deed: done }) => done === 'published' || done === 'ended').map((done) => ({ ...done, reason: null }));
  return { ...campaign, draft, revising: null, submittedBy: null, reason: null, history };
}

/** What is signed: the title and every word of the text. */
export function textHashOf({ kind, title, text }: Pick<PledgeDraft, 'kind' | 'title' | 'text'>): string {
  const { intro, clauses, closing } = text;
  return fingerprint(canonicalText({ kind, title, intro, clauses, closing }));
}

/** Where a draft lies: of the campaign, or of a new text beside the published one. */
export function draftStage({ state, revising }: Pick<CampaignRecord, 'state' | 'revising'>): 'draft' | 'review' | null {
  return state === 'draft' || state === 'review' ? state : revising;
}

function stage(campaign: CampaignRecord, to: 'draft' | 'review'): Partial<CampaignRecord> {
  return campaign.state === 'published' ? { revising: to } : { state: to };
}

/** Who signs: the three kinds of text are never mixed. */
export type Side = 'persons' | 'firms' | 'staff';
const sides: Record<PledgeAudienceKind, Side> = { practising: 'persons', 'non-practising': 'persons', employee: 'persons', firm: 'firms', staff: 'staff' };

/** Null when they are mixed. */
export function sideOf({ kinds }: Pick<PledgeAudience, 'kinds'>): Side | null {
  const found = new Set(kinds.map((kind) => sides[kind]));
  return found.size === 1 ? [...found][0]! : null;
}

function did(campaign: CampaignRecord, done: Deed): CampaignRecord {
  return { ...campaign, revision: campaign.revision + 1, history: [...campaign.history, done] };
}

function deed(name: PledgeDeed, { openid, name: by }: Doer, at: Instant, reason: string | null = null): Deed {
  return { at, openid, by, deed: name, reason };
}
