import type { CaseDetail } from 'shared/contracts/cases';
import type { CaseEndingActions } from 'shared/contracts/case-ending';
import type { Call } from '../platform/actions';
import type { Actor } from '../platform/actor';
import { refuse } from '../platform/errors';
import { derivedId } from '../platform/ids';
import { afterwards } from '../platform/log';
import { closed } from './ending';
import { join } from './joining';
import * as notices from './notices';
import { step } from './stepping';

type Input = CaseEndingActions['decideReopening']['input'];

/**
 * Granted, a new case goes on from the old one, which stays as it was decided: C 23 counts from the receipt of a
 * written application, and the request to reopen is one. So the new clock runs from the day of that request: a slow
 * decision on it gains the association no time.
 */
export async function decideReopening(input: Input, call: Call<Actor>): Promise<CaseDetail> {
  const { granted, reason } = input;
  const detail = await step('decideReopening', input, call, ({ record }) => {
    const asked = record.reopening ?? refuse('conflict', '没有等待决定的申请');
    const decided = { stage: closed(record, call.now), reopening: { ...asked, decision: { granted, reason, at: call.now } } };
    const next = granted ? { after: { id: derivedId('reopened', record._id), number: null }, unjoinedSince: call.now } : {};
    return {
      changes: { ...decided, ...next },
      what: granted ? '同意重新办理，另立新案' : '不同意重新办理',
      reason,
      notices: (after) => notices.reopeningDecided(after, granted, call.now),
    };
  });
  if (granted) await afterwards('reopen', () => join(input.caseId, call.now));
  return detail;
}
