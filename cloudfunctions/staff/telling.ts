import type { Instant } from 'shared/contracts/answers';
import { handOver } from '../platform/outbox';
import type { LetterRecord } from './letter';
import { letterNotice } from './notices';
import * as store from './store';

/** For the duty: what a crash left untold. */
export async function tellAll(before: Instant): Promise<void> {
  for (const letter of await store.lettersUntold(before)) await tell(letter);
}

export async function tell(letter: LetterRecord): Promise<void> {
  await handOver([letterNotice(letter)]);
  await store.markTold(letter);
}
