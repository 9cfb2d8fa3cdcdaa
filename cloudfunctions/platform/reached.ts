import type { Audience } from 'shared/contracts/audience';

/** Whom an audience consists of. */
export interface Readership {
  audience: Extract<Audience, { reach: 'members' }>;
  /** Whose audience it is. */
  associationId: string;
}

/** A firm that some of them belong to. */
export interface ReachedFirm {
  firmId: string;
  firmName: string;
}

/** From one firm on, in the order of their ids; `next` leads on, null at the end. */
export type Walk = (after: string) => Promise<{ firms: ReachedFirm[]; next: string | null }>;

/** The associations that it is for: its own where it names no place at all. */
export function placesOf({ audience: { associationIds, firmIds, groupIds }, associationId }: Readership): string[] {
  return associationIds.length + firmIds.length + groupIds.length === 0 ? [associationId] : [...new Set(associationIds)];
}
