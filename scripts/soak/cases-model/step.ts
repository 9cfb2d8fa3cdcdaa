import type { CaseRecord } from '../../../cloudfunctions/cases/case';
import { tell } from './model';
import type { Scene } from './offers';

/** One attempt of somebody: `choice` decides what is chosen, `flaw` what is wrong with it; no flaw is 0. */
export interface Attempt extends Scene {
  choice: number;
  flaw: number;
  /** Of this attempt alone, for forms. */
  key: string;
}

export interface Step {
  /** How often it is chosen among all that is possible: what leads on more often. */
  weight: number;
  possible(attempt: Attempt): boolean;
  /** Beside the case and its version; `upload` puts a file where that person's phone would. */
  input(attempt: Attempt, upload: () => string): object;
  /** What has become of the case, and who is told. */
  done(attempt: Attempt, after: CaseRecord): void;
}

export function chosen<Item>(items: readonly Item[], choice: number): Item | undefined {
  return items[choice % Math.max(1, items.length)];
}

/** Of the officer, unless it was the officer's own doing. */
export function tellOfficer({ model, each, who }: Attempt, title: string): void {
  if (each.officer !== who.openid) tell(model, each, each.officer, title);
}

export function tellApplicant({ model, each }: Attempt, title: string): void {
  tell(model, each, each.applicant, title);
}
