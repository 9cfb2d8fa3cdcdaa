import type { CaseDetail } from './cases';

type OnCase = { caseId: string; version: number };

export interface CaseEndingActions {
  rate: { input: OnCase & { score: number; words: string }; value: CaseDetail };
  askToReopen: { input: OnCase & { reason: string }; value: CaseDetail };
  close: { input: OnCase & { reason: string }; value: CaseDetail };
  archive: { input: OnCase & { shelf: string }; value: CaseDetail };
  decideReopening: { input: OnCase & { granted: boolean; reason: string }; value: CaseDetail };
  /** The whole case as one PDF, as its reader may see it, at a short-lived address. */
  print: { input: { caseId: string }; value: { address: string } };
}
