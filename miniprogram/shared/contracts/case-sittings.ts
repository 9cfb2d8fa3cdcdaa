import type { Instant } from './answers';
import type { Permission } from './events';

/** A meeting as one of its members has it: the agenda and the own part, and nothing else of the case. */
export interface Sitting {
  caseId: string;
  number: string | null;
  meetingId: string;
  committee: string;
  at: Instant;
  place: string;
  agenda: string;
  state: 'called' | 'held' | 'cancelled';
  /** Why the reader has stepped aside. */
  recused: string | null;
  /** The reader's own, in writing. */
  opinions: { text: string; at: Instant }[];
  can: Record<'stepAside' | 'giveOpinion', Permission>;
}

type OnMeeting = { caseId: string; meetingId: string };

export interface CaseSittingActions {
  sittings: { input: Record<string, never>; value: Sitting[] };
  /** Declares a conflict of interest, before or at the meeting. */
  stepAside: { input: OnMeeting & { reason: string }; value: Sitting[] };
  giveOpinion: { input: OnMeeting & { text: string }; value: Sitting[] };
}
