import type { DecisionOutcome } from '../../../shared/contracts/events';

/** How it went: one line when all went well, else each reason with how many it concerns. */
export function outcomeText(outcomes: DecisionOutcome[]): { title: string; content: string } {
  const refused = outcomes.flatMap((outcome) => (outcome.refused === null ? [] : [outcome.refused]));
  const done = outcomes.length - refused.length;
  if (refused.length === 0) return { title: `已处理 ${done} 个报名`, content: '' };
  const reasons = [...new Set(refused)].map((reason) => `${reason}（${refused.filter((each) => each === reason).length} 个）`);
  return { title: `已处理 ${done} 个，${refused.length} 个没有处理`, content: reasons.join('\n') };
}
