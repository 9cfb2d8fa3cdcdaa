import type { PushState } from './message';

/** The user refused, or used the consent up: WeChat's own word on our count. */
const consentGone = 43101;

export interface Outcome {
  push: PushState;
  /** What our count of consents becomes: spent is gone, an unsent one comes back, WeChat's refusal ends them all. */
  consents: 'spent' | 'returned' | 'none';
}

/** Nothing reached WeChat. */
export const notSent: Outcome = { push: 'refused', consents: 'returned' };

/** After WeChat answered a push; it is never sent twice, whatever the answer. */
export function outcomeOf(code: number): Outcome {
  if (code === 0) return { push: 'sent', consents: 'spent' };
  if (code === consentGone) return { push: 'refused', consents: 'none' };
  return notSent;
}
