import type { Instant } from './answers';
import type { CaseDetail } from './cases';
import type { Permission } from './events';

export interface CommitteeSeat {
  expertId: string;
  name: string;
  title: string;
  /** Why this person must step aside, null when nothing is known. */
  conflict: string | null;
}

export interface CaseMeeting {
  id: string;
  state: 'called' | 'held' | 'cancelled';
  committee: string;
  at: Instant;
  place: string;
  agenda: string;
  members: { expertId: string; name: string; recused: string | null; attended: boolean | null }[];
  minutes: { text: string; at: Instant; quorate: boolean; file: boolean } | null;
  /** Fewer working days ahead than the policy asks for: shown, with the reason given. */
  shortNotice: string | null;
  can: Record<'recuse' | 'cancel' | 'record', Permission>;
}

/** The applicant's side never learns an expert's name. */
export interface CaseOpinion {
  id: string;
  kind: 'expert' | 'synthesis';
  expertName: string | null;
  text: string;
  file: boolean;
  at: Instant;
}

type OnCase = { caseId: string; version: number };

export interface CaseHearingActions {
  /** Who sits on the committee that hears the case today. */
  committee: { input: { caseId: string }; value: { name: string; noticeDays: number; quorumPercent: number; seats: CommitteeSeat[] } };
  convene: { input: OnCase & { key: string; at: Instant; place: string; agenda: string; expertIds: string[]; shortNotice: string | null }; value: CaseDetail };
  recuse: { input: OnCase & { meetingId: string; expertId: string; reason: string }; value: CaseDetail };
  cancelMeeting: { input: OnCase & { meetingId: string; reason: string }; value: CaseDetail };
  recordMeeting: { input: OnCase & { meetingId: string; attended: string[]; minutes: string; file: string | null }; value: CaseDetail };
  recordOpinion: { input: OnCase & { key: string; expertId: string; text: string; file: string | null }; value: CaseDetail };
  finaliseOpinion: { input: OnCase & { text: string }; value: CaseDetail };
  /** The scan of minutes or of an opinion. */
  hearingFile: { input: { caseId: string; id: string }; value: { address: string } };
}
