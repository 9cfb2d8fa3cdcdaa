import type { Day } from 'shared/contracts/answers';
import type { PledgeDraft } from 'shared/contracts/pledge-campaigns';

/** The year in which it must be signed anew, or null: then once is enough. */
export function periodOf({ renewal }: Pick<PledgeDraft, 'renewal'>, today: Day): string | null {
  return renewal === 'yearly' ? today.slice(0, 4) : null;
}

/** One signature of each signer per text and period. */
export function roundOf({ version, renewal }: { version: number } & Pick<PledgeDraft, 'renewal'>, today: Day): string {
  const period = periodOf({ renewal }, today);
  return period === null ? String(version) : `${version}-${period}`;
}

export function phaseOf({ from, until }: Pick<PledgeDraft, 'from' | 'until'>, today: Day): 'coming' | 'open' | 'over' {
  if (today < from) return 'coming';
  return until !== null && today > until ? 'over' : 'open';
}
