/** Who the caller is, asked once and remembered until it changes. What may be done is decided by the cloud alone. */
import type { Session } from '../shared/contracts/members';
import { askSession } from './members';

let known: Promise<Session> | null = null;

export function whoAmI(): Promise<Session> {
  if (!known) known = askSession().catch(forget);
  return known;
}

export function askAgain(): Promise<Session> {
  known = null;
  return whoAmI();
}

/** Binding and unbinding answer with the new session. */
export function nowIAm(session: Session): void {
  known = Promise.resolve(session);
}

export const isStaff = (session: Session) => session.staff !== null;
/** Of whatever kind: whoever has an inbox that fills. */
export const isSomebody = (session: Session) => session.persons.length > 0;
export const isMember = (session: Session) => session.persons.includes('member');

function forget(error: unknown): never {
  known = null;
  throw error;
}
