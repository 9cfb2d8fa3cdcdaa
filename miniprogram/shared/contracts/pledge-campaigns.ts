import type { Day, Instant, Page } from './answers';
import type { Permission } from './events';
import type { AssociationName } from './members';
import type { PledgeKind, PledgeRenewal, PledgeText } from './pledges';

/** `review`: waits for a second person; `published`: its text is frozen under a version number. */
export type PledgeCampaignState = 'draft' | 'review' | 'published' | 'ended';
export const pledgeCampaignStateLabels: Record<PledgeCampaignState, string> = { draft: '草稿', review: '待复核', published: '已发布', ended: '已结束' };

/** Who signs. A campaign asks people, firms or the staff of associations: the three are never mixed, for their texts differ. */
export const pledgeAudienceKinds = ['practising', 'non-practising', 'employee', 'firm', 'staff'] as const;
export type PledgeAudienceKind = (typeof pledgeAudienceKinds)[number];
export const pledgeAudienceKindLabels: Record<PledgeAudienceKind, string> = {
  practising: '执业会员', 'non-practising': '非执业会员', employee: '事务所从业人员', firm: '单位会员', staff: '协会工作人员',
};

/** No places: the own association and all below it. */
export interface PledgeAudience {
  kinds: PledgeAudienceKind[];
  associationIds: string[];
  firmIds: string[];
}

/** What staff write. */
export interface PledgeDraft {
  kind: PledgeKind;
  title: string;
  audience: PledgeAudience;
  from: Day;
  until: Day | null;
  renewal: PledgeRenewal;
  handwriting: boolean;
  /** From 1 to 1800. */
  minimumSeconds: number;
  text: PledgeText;
}

export interface PledgeVersion {
  version: number;
  textHash: string;
  publishedAt: Instant;
  /** Both names: who wrote it and who released it. */
  submittedBy: string;
  publishedBy: string;
  text: PledgeText;
}

export interface PledgeCampaignCard {
  campaignId: string;
  kind: PledgeKind;
  title: string;
  state: PledgeCampaignState;
  association: AssociationName;
  /** 0 before the first publication. */
  version: number;
  from: Day;
  until: Day | null;
  /** A new text is being written or reviewed while the published one goes on. */
  revising: 'draft' | 'review' | null;
}

export interface PledgeCampaign extends PledgeCampaignCard {
  revision: number;
  draft: PledgeDraft;
  /** Of the places in the audience, for the page. */
  places: AssociationName[];
  firms: { id: string; name: string }[];
  versions: PledgeVersion[];
  /** Why it was sent back, or ended. */
  reason: string | null;
  history: { at: Instant; by: string; deed: PledgeDeed; reason: string | null }[];
  can: { save: Permission; submit: Permission; publish: Permission; sendBack: Permission; newVersion: Permission; end: Permission; export: Permission };
}

export type PledgeDeed = 'saved' | 'submitted' | 'sent-back' | 'published' | 'revised' | 'ended';
export const pledgeDeedLabels: Record<PledgeDeed, string> = { saved: '保存', submitted: '提交复核', 'sent-back': '退回', published: '发布', revised: '起草新文本', ended: '结束' };

/** One bar of the chart. Who is asked now, and how many of them have signed the text and period of today. */
export interface PledgeCoverageRow {
  id: string;
  name: string;
  by: 'association' | 'firm';
  due: number;
  signed: number;
  /** Whether there is something below it to look at. */
  deeper: boolean;
}

export interface PledgeCoverage {
  campaignId: string;
  title: string;
  /** Of the place that was asked for. */
  total: PledgeCoverageRow;
  /** Root first: the way to it. */
  path: AssociationName[];
  rows: PledgeCoverageRow[];
  next: string | null;
  /** Counts are kept and brought up to date every few minutes; null before the first time. */
  countedAt: Instant | null;
}

/** What is asked of coverage, unsigned lists and reminders: an association at or below the own one, and within it a firm. */
export interface PledgePlace {
  campaignId: string;
  associationId?: string;
  /** `none`: those who belong to no firm. */
  firmId?: string;
}

/** Personal numbers never: name and firm are what one needs to ask somebody. */
export interface PledgeUnsigned {
  id: string;
  name: string;
  firmName: string | null;
  associationName: string;
  /** Whether a message reaches them on this platform. */
  bound: boolean;
}

export const pledgeExportForms = ['board', 'sheet', 'proofs'] as const;
export type PledgeExportForm = (typeof pledgeExportForms)[number];

export interface PledgeExport {
  address: string;
  fileName: string;
  rows: number;
  /** For the next file, null when this was the last. */
  next: string | null;
}

type Paged = { cursor?: string; limit?: number };

export interface PledgeCampaignActions {
  managed: { input: { state?: PledgeCampaignState } & Paged; value: Page<PledgeCampaignCard> };
  managedCampaign: { input: { campaignId: string }; value: PledgeCampaign };
  /** Without `campaignId` a new draft; `key` makes asking twice asking once. */
  save: { input: { campaignId?: string; revision?: number; key: string; draft: PledgeDraft }; value: PledgeCampaign };
  submit: { input: { campaignId: string; revision: number }; value: PledgeCampaign };
  /** By another person than who submitted it; the text is frozen under the next version number. */
  publish: { input: { campaignId: string; revision: number }; value: PledgeCampaign };
  sendBack: { input: { campaignId: string; revision: number; reason: string }; value: PledgeCampaign };
  /** A new text is begun; the published one goes on until that is published, and old signatures stay as they are. */
  newVersion: { input: { campaignId: string; revision: number }; value: PledgeCampaign };
  end: { input: { campaignId: string; revision: number; reason: string }; value: PledgeCampaign };
}

/** Who has signed, and who has not. */
export interface PledgeBoardActions {
  coverage: { input: PledgePlace & Paged; value: PledgeCoverage };
  unsigned: { input: PledgePlace & Paged; value: Page<PledgeUnsigned> };
  /** Once per person and day. It goes out in the background: `waiting` is how many have not signed by the last count. */
  remind: { input: PledgePlace; value: { waiting: number } };
  /** `board`: the counts by association and firm; `sheet`: who has signed; `proofs`: for the separate verifier. Ten thousand signatures in a file. */
  exportSigned: { input: { campaignId: string; as: PledgeExportForm; after?: string; reason: string }; value: PledgeExport };
}
