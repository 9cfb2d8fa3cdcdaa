import type { Citation } from './associations';
import type { Day, Instant, Page } from './answers';
import type { CaseEndingActions } from './case-ending';
import type { CaseHandlingActions } from './case-handling';
import type { CaseHearingActions, CaseOpinion, CaseMeeting } from './case-hearing';
import type { CaseNotice, CaseNoticeActions } from './case-notices';
import type { CaseSittingActions } from './case-sittings';
import type { Permission } from './events';
import type { AssociationName } from './members';
import type { OwnSection } from './own-data';
import type { CalendarDay, Term } from '../workdays';

/** What the matter is about (C 9, J 8, J 16). */
export const caseTypes = ['practice', 'liability', 'reputation', 'labour', 'young', 'women', 'other'] as const;
export type CaseType = (typeof caseTypes)[number];
export const caseTypeLabels: Record<CaseType, string> = {
  practice: '依法执业受到妨碍',
  liability: '执业责任与诉讼援助',
  reputation: '名誉受到损害',
  labour: '劳动保障权益',
  young: '青年从业人员权益',
  women: '女性从业人员权益',
  other: '其他合法权益',
};
/** Nobody but who handles it ever sees these, whatever was ticked. */
export const alwaysConfidential: readonly CaseType[] = ['young', 'women'];

/**
 * `filed`: received, decision awaited. `accepted`: a meeting awaited. `convened`: it has been called. `heard`: it was
 * held, the opinion awaited. `advised`: the opinion is final, feedback awaited. `answered`: fed back. `merged`: doubled, goes on in another.
 */
export const caseStates = ['filed', 'accepted', 'convened', 'heard', 'advised', 'answered', 'closed', 'refused', 'withdrawn', 'merged'] as const;
export type CaseState = (typeof caseStates)[number];
export const caseStateLabels: Record<CaseState, string> = {
  filed: '待作出受理决定',
  accepted: '已受理，待召开会议',
  convened: '已安排会议',
  heard: '已开会，待形成意见',
  advised: '已形成意见，待反馈',
  answered: '已反馈',
  closed: '已办结',
  refused: '不予受理',
  withdrawn: '已撤回',
  merged: '已并案',
};

/** C 23: 15, 30 and 60 working days; 90 is the end of every extension. */
export type CaseStep = 'decision' | 'meeting' | 'feedback';
export const caseStepLabels: Record<CaseStep, string> = {
  decision: '作出并送达受理决定',
  meeting: '召开会议并形成专家意见',
  feedback: '向申请人反馈',
};

/** `stopped`: the case has ended, and nothing is due any more. */
export type MilestoneState = 'running' | 'overdue' | 'met' | 'late' | 'stopped';

export interface Milestone {
  step: CaseStep;
  /** The rule itself: the `days`-th working day after `from`, which is not counted. */
  days: number;
  from: Day;
  anchor: 'receipt' | 'acceptance';
  dueOn: Day;
  dueAt: Instant;
  /** 暂定: a year that it runs through is not on file yet. */
  provisional: boolean;
  state: MilestoneState;
  metAt: Instant | null;
  /** Working days too late, of what is overdue or was late; 0 otherwise. */
  lateDays: number;
  /** Working days left, 0 on the last; null of what is not running. */
  daysLeft: number | null;
  /** Counted the stricter way, from receipt; for staff alone, and only where it differs. */
  stricterOn: Day | null;
  extended: { from: Day; reason: string } | null;
  /** The article, or null for a house rule. */
  citation: Citation | null;
}

export interface CaseEvidence {
  id: string;
  title: string;
  /** `paper`: handed in on paper; there is no file. */
  form: 'picture' | 'pdf' | 'paper';
  bytes: number;
  /** SHA-256 of the file as it was received. */
  hash: string | null;
  at: Instant;
  by: 'applicant' | 'staff';
}

/** How decisions reach the applicant: 《电子送达确认书》 or paper. */
export type CaseService = { way: 'electronic'; confirmedAt: Instant } | { way: 'paper'; address: string };

export interface CaseSupplement {
  id: string;
  asked: string;
  at: Instant;
  answer: { text: string; at: Instant } | null;
}

/** `related`: the same facts, several members. `into`: doubled, and goes on there. `from`: the other way round. */
export type CaseLinkKind = 'related' | 'into' | 'from';
export const caseLinkLabels: Record<CaseLinkKind, string> = { related: '关联案件', into: '并入案件', from: '并入本案的案件' };

export interface CaseLink {
  id: string;
  number: string | null;
  kind: CaseLinkKind;
  reason: string;
}

/** One line of the history, as the reader may see it: members see role and association, staff the name. */
export interface CaseFact {
  at: Instant;
  by: string;
  what: string;
  /** Working days after the due day, stamped 逾期. */
  lateDays: number;
}

/** In a list. Nothing of what the matter is about beyond its type, and that only for who may know. */
export interface CaseCard {
  id: string;
  number: string | null;
  type: CaseType | null;
  confidential: boolean;
  state: CaseState;
  /** For staff who may know it, and the applicant. */
  applicantName: string | null;
  firmName: string | null;
  association: AssociationName;
  /** An association stands above it, and is told of what is overdue. */
  superior: boolean;
  officerName: string | null;
  receivedAt: Instant;
  /** The next milestone, null when nothing is due any more. */
  next: Milestone | null;
  /** Nobody has it yet and the reader may take it: the version to take it with. Who has not taken it reads no more than the card. */
  takeAt: number | null;
}

/** The steps that a page may offer; each named like its action. */
export type CaseOffer =
  | 'supplement' | 'withdraw' | 'rate' | 'askToReopen'
  | 'assign' | 'take' | 'note' | 'letIn' | 'refer' | 'link' | 'unlink' | 'merge' | 'requestSupplement' | 'confirmIntake' | 'sendBackIntake' | 'correctIntake' | 'recordWithdrawal' | 'recordSupplement' | 'close' | 'archive' | 'print' | 'accessLog' | 'decideReopening'
  | 'draftAcceptance' | 'draftRefusal' | 'draftExtension' | 'draftFeedback'
  | 'convene' | 'recordMeeting' | 'recordOpinion' | 'finaliseOpinion';

export interface CaseDetail extends CaseCard {
  /** Every step carries it back: a step on a stale page is refused. */
  version: number;
  /** Who reads: the applicant sees roles, staff see names. */
  reader: 'applicant' | 'staff';
  actingFor: string | null;
  facts: string;
  claim: string;
  opposingParty: string;
  evidence: CaseEvidence[];
  service: CaseService;
  /** By staff from paper: who else has to confirm it. */
  intake: { by: string; confirmedBy: string | null; returned: { by: string; reason: string } | null } | null;
  milestones: Milestone[];
  supplements: CaseSupplement[];
  notices: CaseNotice[];
  meetings: CaseMeeting[];
  opinions: CaseOpinion[];
  /** For staff alone. */
  notes: { at: Instant; by: string; text: string }[];
  team: string[];
  rating: { score: number; words: string; at: Instant } | null;
  reopening: { reason: string; at: Instant; decision: { granted: boolean; reason: string; at: Instant } | null } | null;
  /** The case that this one goes on from, and the one that goes on from it. */
  before: { id: string; number: string | null } | null;
  after: { id: string; number: string | null } | null;
  /** Other cases about the same facts: to staff all, to the applicant those that are the applicant's own. */
  links: CaseLink[];
  history: CaseFact[];
  can: Record<CaseOffer, Permission>;
}

export interface FilingChoice {
  as: 'self' | 'firm';
  name: string;
  association: AssociationName;
  committeeName: string;
  may: Permission;
  days: Record<CaseStep, number>;
}

export interface EvidenceInput {
  title: string;
  /** `cloud://` id of a file in the caller's own folder; null for what is handed in on paper. */
  file: string | null;
}

/** `key` is the page's own, made once per form: asked again it is the same case. */
export interface CaseDraft {
  key: string;
  as: 'self' | 'firm';
  type: CaseType;
  confidential: boolean;
  facts: string;
  claim: string;
  opposingParty: string;
  evidence: EvidenceInput[];
  service: { way: 'electronic' } | { way: 'paper'; address: string };
  /** 如实申报 and 不含涉密资料: both must be true. */
  truthful: true;
  noSecrets: true;
}

/** Whoever may know of a case; `mayHold`: as its officer. */
export interface CaseStaff {
  id: string;
  name: string;
  /** Of the one whose committee hears the case, where it is not the one that handles it. */
  association: string | null;
  mayHold: boolean;
}

export type CaseFilter = 'overdue' | 'today' | 'within3' | 'within5' | 'open' | 'unassigned' | 'ended';

/** Counted up to `most`; more is shown as such. */
export interface CaseBoard {
  counts: Record<'overdue' | 'today' | 'within3' | 'within5' | 'unassigned', number>;
  most: number;
}

export interface CaseAccess {
  at: Instant;
  /** Role and association; staff who lead see the name. */
  by: string;
  what: string;
}

type OnCase = { caseId: string; version: number };

export interface CaseFilingActions {
  /** What the form needs: for whom one may file, where files are uploaded to. */
  begin: { input: Record<string, never>; value: { folder: string; choices: FilingChoice[] } };
  file: { input: CaseDraft; value: CaseDetail };
  mine: { input: { cursor?: string; limit?: number }; value: Page<CaseCard> };
  /** What was filed for the caller's firm; nothing personal, not even in counts. */
  ofFirm: { input: { cursor?: string; limit?: number }; value: Page<CaseCard> };
  detail: { input: { caseId: string }; value: CaseDetail };
  /** Every counted and every skipped day of one due date. */
  explain: { input: { caseId: string; step: CaseStep }; value: { milestone: Milestone; days: CalendarDay[]; notices: { year: number; number: string | null; address: string | null }[] } };
  /** A short-lived address; written down before it is given. */
  evidence: { input: { caseId: string; evidenceId: string }; value: { address: string } };
  supplement: { input: OnCase & { supplementId: string | null; text: string; evidence: EvidenceInput[] }; value: CaseDetail };
  withdraw: { input: OnCase & { reason: string }; value: CaseDetail };
  accessLog: { input: { caseId: string }; value: CaseAccess[] };
  todo: { input: Record<string, never>; value: { mine: CaseCard[] } };
  own: { input: Record<string, never>; value: OwnSection[] };
}

export interface CaseBoardActions {
  /** `officerId`: of one of that association's staff, as `officers` lists them. */
  board: { input: { associationId?: string; officerId?: string; mine?: boolean }; value: CaseBoard };
  list: { input: { filter: CaseFilter; associationId?: string; officerId?: string; mine?: boolean; cursor?: string; limit?: number }; value: Page<CaseCard> };
  /** For the admin page: what is due in the own association and below. */
  workload: { input: Record<string, never>; value: Record<'overdue' | 'today' | 'within3', number> };
  /** What a corrected or new year would move, before it is confirmed. */
  moved: { input: { year: number; proposalId: string }; value: { cases: number; days: { step: CaseStep; count: number; start: Day; from: Term; to: Term }[] } };
}

export type CaseActions = CaseFilingActions & CaseBoardActions & CaseHandlingActions & CaseNoticeActions & CaseHearingActions & CaseSittingActions & CaseEndingActions;
