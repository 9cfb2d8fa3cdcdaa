import type { Day } from 'shared/contracts/answers';
import type { PledgeDraft } from 'shared/contracts/pledge-campaigns';

/** The year in which it must be signed anew, or null: then once is enough. */
export function periodOf({ renewal }: Pick<PledgeDraft, 'renewal'>, today: Day): string | null {
  return renewal === 'yearly' ? today.slice(0, 4) : null;
}

type Terms = { version: number } & Pick<PledgeDraft, 'renewal' | 'until'>;

/** One signature of each signer per text and period; what is over stays in the period of its last day. */
export function roundOf({ version, renewal, until }: Terms, today: Day): string {
  const period = periodOf({ renewal }, until === null ? today : earlier(until, today));
  return period === null ? String(version) : `${version}-${period}`;
}

/** The round of a campaign that may have been ended by hand. */
export function roundIn({ published, endedOn }: { published: Terms; endedOn: Day | null }, today: Day): string {
  return roundOf(published, endedOn === null ? today : earlier(endedOn, today));
}

function earlier(one: Day, other: Day): Day {
  return one < other ? one : other;
}

export function phaseOf({ from, until }: Pick<PledgeDraft, 'from' | 'until'>, today: Day): 'coming' | 'open' | 'over' {
  if (today < from) return 'coming';
  return until !== null && today > until ? 'over' : 'open';
}
