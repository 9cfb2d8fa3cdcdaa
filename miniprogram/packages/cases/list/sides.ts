import type { Session } from '../../../shared/contracts/members';

export type Side = 'self' | 'firm';

/** Whose cases somebody may look at: their own, and those that were filed for the firm that entrusted them. */
export function sidesOf({ member, employee, mandate }: Pick<Session, 'member' | 'employee' | 'mandate'>): Side[] {
  const forFirm = mandate !== null && (mandate.capacity === 'administrator' || mandate.scopes.includes('cases'));
  return [...(member || employee || !forFirm ? (['self'] as const) : []), ...(forFirm ? (['firm'] as const) : [])];
}
