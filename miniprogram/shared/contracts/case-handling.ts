import type { Day } from './answers';
import type { CaseDetail, CaseStaff, CaseType, EvidenceInput } from './cases';
import type { OpenWork } from './contacts';

type OnCase = { caseId: string; version: number };

/** From paper, by staff; the clock runs from `receivedOn` at once, a second person confirms. */
export interface PaperCase {
  key: string;
  /** Not after today. */
  receivedOn: Day;
  /** A member is found by certificate number; anybody else is named, and may have no account. */
  applicant: { certificateNumber: string } | { name: string; firmName: string };
  type: CaseType;
  confidential: boolean;
  facts: string;
  claim: string;
  opposingParty: string;
  /** The scan of what was handed in first of all. */
  evidence: EvidenceInput[];
  address: string;
}

/** `applicant`: null where it is the same; the scans stay as they were handed in. */
export type PaperCorrection = Omit<PaperCase, 'key' | 'evidence' | 'applicant'> & { applicant: PaperCase['applicant'] | null };

export interface CaseHandlingActions {
  officers: { input: { caseId?: string }; value: CaseStaff[] };
  intakeFolder: { input: Record<string, never>; value: { folder: string } };
  intake: { input: PaperCase; value: CaseDetail };
  confirmIntake: { input: OnCase; value: CaseDetail };
  /** The second person has found a mistake: nothing is confirmed before it is corrected. */
  sendBackIntake: { input: OnCase & { reason: string }; value: CaseDetail };
  /** The clock is counted anew from the day given; somebody else confirms it again. */
  correctIntake: { input: OnCase & PaperCorrection; value: CaseDetail };
  /** For an applicant without an account, with the scan of what was signed or of the talk that was held. */
  recordWithdrawal: { input: OnCase & { reason: string; evidence: EvidenceInput[] }; value: CaseDetail };
  /** What was handed in on paper or told; the clock runs on. */
  recordSupplement: { input: OnCase & { supplementId: string | null; text: string; evidence: EvidenceInput[] }; value: CaseDetail };
  assign: { input: OnCase & { staffId: string; reason: string }; value: CaseDetail };
  /** Nobody has it yet: the caller takes it. */
  take: { input: OnCase; value: CaseDetail };
  note: { input: OnCase & { text: string }; value: CaseDetail };
  /** Somebody else of the association who has to know. */
  letIn: { input: OnCase & { staffId: string; reason: string }; value: CaseDetail };
  /** To another level; number and clock stay. */
  refer: { input: OnCase & { associationId: string; reason: string }; value: CaseDetail };
  /** What somebody leaves behind: open cases as their officer, and those that they had to know of. */
  openWork: { input: { staffId: string }; value: OpenWork[] };
  /** What is left afterwards: the follower has a conflict there, or somebody was faster. */
  handOver: { input: { from: string; to: string; reason: string }; value: OpenWork[] };
  /** To another case about the same facts, by its number: each keeps number, clock and readers. */
  link: { input: OnCase & { number: string; reason: string }; value: CaseDetail };
  /** Linked by mistake: `otherId` is the case that it was linked to. */
  unlink: { input: OnCase & { otherId: string; reason: string }; value: CaseDetail };
  /** The same application once more: it ends here, and goes on in the one that was received first. */
  merge: { input: OnCase & { number: string; reason: string }; value: CaseDetail };
  requestSupplement: { input: OnCase & { asked: string }; value: CaseDetail };
}
