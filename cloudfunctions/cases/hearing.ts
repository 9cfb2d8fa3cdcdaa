import type { Instant } from 'shared/contracts/answers';
import type { Acting } from './case';

export interface Invited {
  expertId: string;
  name: string;
  /** Why this person stepped aside. */
  recused: string | null;
}

interface Bones {
  id: string;
  committeeId: string;
  committee: string;
  at: Instant;
  place: string;
  agenda: string;
  members: Invited[];
  shortNotice: string | null;
  called: { by: Acting; at: Instant };
}

export type Meeting = Bones &
  (
    | { state: 'called' }
    | { state: 'cancelled'; cancelled: { by: Acting; at: Instant; reason: string } }
    | { state: 'held'; held: { by: Acting; at: Instant; attended: string[]; minutes: string; fileId: string | null; quorate: boolean } }
  );

export interface Opinion {
  id: string;
  kind: 'expert' | 'synthesis';
  expertId: string | null;
  name: string | null;
  text: string;
  fileId: string | null;
  at: Instant;
  by: Acting;
}
