import type { Instant } from 'shared/contracts/answers';
import type { OwnAssociation } from '../platform/identity';

/** What somebody wrote to the own contact person, and the answer. */
export interface LetterRecord extends OwnAssociation {
  _id: string;
  from: { openid: string; memberId: string | null; name: string; firmName: string | null };
  /** The contact person whom it waits for, of the association above. */
  to: { openid: string; name: string };
  text: string;
  at: Instant;
  state: 'waiting' | 'answered';
  answer: { text: string; by: string; at: Instant } | null;
  /** A notice that a crash may have left. */
  untoldSince: Instant | null;
}

/** Nobody's inbox is filled by one person. */
export const mostWaiting = 5;
