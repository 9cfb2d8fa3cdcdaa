import type { Instant } from 'shared/contracts/answers';
import type { MandateTerms } from 'shared/contracts/firms';
import { plus } from 'shared/instants';

/** Made by an administrator for one person, used once; kept by the code's hash alone. */
export interface InvitationRecord {
  _id: string;
  firmId: string;
  name: string;
  /** Null invites an administrator. */
  terms: MandateTerms | null;
  until: Instant;
  state: 'open' | 'used';
  invitedBy: string;
  usedBy: string | null;
  usedAt: Instant | null;
}

const day = 24 * 60 * 60 * 1000;

export function expiry(now: Instant): Instant {
  return plus(now, day);
}

/** Read out over the phone: nothing that looks like something else. */
const letters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** Ten letters of 31, a little under fifty bits. */
export function codeFrom(bytes: Uint8Array): string {
  return [...bytes.slice(0, 10)].map((byte) => letters[byte % letters.length]).join('');
}

export function plainCode(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]/g, '');
}
