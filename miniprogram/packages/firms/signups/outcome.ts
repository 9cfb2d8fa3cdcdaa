import type { FirmSignupOutcome } from '../../../shared/contracts/events';

/** What has become of everybody who was ticked, in a sentence or two. */
export function outcomeText(outcomes: FirmSignupOutcome[], names: Record<string, string>): string {
  const refused = outcomes.filter((outcome) => outcome.refused !== null);
  const done = `已为 ${outcomes.length - refused.length} 人报名。`;
  const left = refused.map(({ memberId, refused: why }) => `${names[memberId] ?? '一位人员'}：${why}`);
  return left.length === 0 ? done : `${done}\n${left.join('\n')}`;
}
