import type { Day, Instant, Page } from './answers';
import type { AuditInclusion } from './audit';
import type { Permission } from './events';
import type { OwnSection } from './own-data';

/** 诚信承诺、诚信宣誓、自律公约 (C 13; J 12(四), 16(二)). */
export const pledgeKinds = ['pledge', 'oath', 'convention'] as const;
export type PledgeKind = (typeof pledgeKinds)[number];
export const pledgeKindLabels: Record<PledgeKind, string> = { pledge: '诚信承诺', oath: '诚信宣誓', convention: '自律公约' };

/** In whose name somebody signs: the own one, or that of the firm whose administrator one is. */
export type PledgeFor = 'self' | 'firm';

/** `signed`: the text of today, for the period of today. */
export type PledgeState = 'coming' | 'open' | 'signed' | 'over';
export const pledgeStateLabels: Record<PledgeState, string> = { coming: '未开始', open: '待签署', signed: '已签署', over: '已结束' };

/** Signed once, or anew in each calendar year. */
export type PledgeRenewal = 'once' | 'yearly';
export const pledgeRenewalLabels: Record<PledgeRenewal, string> = { once: '一次签署', yearly: '每年重新签署' };

export interface PledgeCard {
  campaignId: string;
  kind: PledgeKind;
  title: string;
  associationName: string;
  from: Day;
  until: Day | null;
  renewal: PledgeRenewal;
  for: PledgeFor;
  state: PledgeState;
  signedAt: Instant | null;
  /** Of the signature for today's text and period. */
  certificateId: string | null;
}

/** Plain text: the paragraphs of `intro` and `closing` are parted by line breaks. */
export interface PledgeText {
  intro: string;
  /** Ticked one by one. */
  clauses: string[];
  closing: string;
}

/** Whoever would sign, as the roster has them at this moment. */
export interface PledgeSigner {
  name: string;
  maskedCertificateNumber: string | null;
  firmName: string | null;
  associationName: string;
}

export interface PledgeDetail extends PledgeCard {
  version: number;
  /** SHA-256 of the text, in hex: what is signed. */
  textHash: string;
  text: PledgeText;
  handwriting: boolean;
  /** How long reading lasts at least, measured by the server from `begin` on. */
  minimumSeconds: number;
  signer: PledgeSigner | null;
  can: { sign: Permission };
  /** All of the signer's for this campaign, those to earlier texts and periods too, the newest first. */
  certificates: PledgeCertificateCard[];
}

export interface PledgeCertificateCard {
  certificateId: string;
  campaignId: string;
  kind: PledgeKind;
  title: string;
  for: PledgeFor;
  /** The firm's name where it was signed for one, else the person's. */
  name: string;
  signedAt: Instant;
  version: number;
  number: string;
}

/** What the page says of the phone; marked as said, for a server cannot know it. */
export interface PledgeClient {
  platform: string;
  version: string;
}

export interface PledgeSignature {
  campaignId: string;
  /** The text that was read: another one meanwhile is a conflict. */
  version: number;
  /** Of `begin`. */
  token: string;
  /** The numbers of all clauses, from 0, each ticked. */
  ticked: number[];
  /** A PNG or JPEG of 1 MB at most in the caller's own folder (`folder`), where the campaign asks for handwriting. */
  handwriting?: string;
  client?: PledgeClient;
}

export interface PledgeCertificate extends PledgeCertificateCard {
  /** The association whose campaign it is. */
  associationName: string;
  /** Of the person at the time of signing; null without one, and where the firm itself is named. */
  firmName: string | null;
  /** For a firm: the administrator who signed. */
  actedBy: string | null;
  maskedCertificateNumber: string | null;
  /** SHA-256 of the canonical record (RFC 8785), in hex. */
  hash: string;
  textHash: string;
  text: PledgeText;
  /** 20 letters and digits: the scene of the QR code, and what a stranger types. */
  code: string;
  /** The year for which it was signed, null when once is enough. */
  period: string | null;
  /** A short-lived address of the handwriting. */
  handwriting: string | null;
  /** Null while it waits for its batch, a minute at most. */
  sealed: AuditInclusion | null;
}

export type PledgeVerdict = 'valid' | 'altered' | 'unknown';
export const pledgeVerdictLabels: Record<PledgeVerdict, string> = { valid: '核验通过', altered: '内容与签署时不一致', unknown: '没有找到这份承诺' };

/** For everybody who has the code. A forged one is `unknown`, and so is one that was lawfully deleted; of an altered one nothing is repeated but its number. */
export type PledgeVerification =
  | { result: 'unknown' }
  | { result: 'altered'; number: string }
  | {
      result: 'valid';
      kind: PledgeKind;
      title: string;
      associationName: string;
      for: PledgeFor;
      /** A firm's name as it is; of a person's only the first character: 张**. */
      maskedName: string;
      signedAt: Instant;
      version: number;
      /** Whether the campaign has another text by now; the signature stays good. */
      superseded: boolean;
      period: string | null;
      number: string;
      hash: string;
      textHash: string;
      /** Null while it waits for its batch, a minute at most. */
      sealed: AuditInclusion | null;
    };

type Empty = Record<string, never>;
type Paged = { cursor?: string; limit?: number };

export interface PledgeActions {
  /** Published ones that the caller is asked to sign, the one that began last at the top. */
  campaigns: { input: Paged; value: Page<PledgeCard> };
  detail: { input: { campaignId: string }; value: PledgeDetail };
  /** The reading begins; the token is good for a day. */
  begin: { input: { campaignId: string; version: number }; value: { token: string; since: Instant; readyAt: Instant } };
  /** Signing again is the same certificate. */
  sign: { input: PledgeSignature; value: { certificateId: string } };
  /** Where the handwriting is to be uploaded. */
  folder: { input: Empty; value: { folder: string } };
  certificate: { input: { certificateId: string }; value: PledgeCertificate };
  /** The code that opens the public page, for an `<image>`. */
  drawCode: { input: { certificateId: string }; value: { picture: string } };
  mine: { input: Paged; value: Page<PledgeCertificateCard> };
  firmCertificates: { input: Paged; value: Page<PledgeCertificateCard> };
  /** Which of these people of the own firm have signed what is asked of them now; beside `firms.people`. */
  firmPeople: { input: { memberIds: string[] }; value: { memberId: string; open: number; signed: number }[] };
  verify: { input: { code: string }; value: PledgeVerification };
  todo: { input: Empty; value: { toSign: number } };
  own: { input: Empty; value: OwnSection[] };
}
