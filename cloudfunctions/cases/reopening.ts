import type { CaseDetail } from 'shared/contracts/cases';
import type { CaseEndingActions } from 'shared/contracts/case-ending';
import type { Instant } from 'shared/contracts/answers';
import { dayOf } from 'shared/instants';
import type { Call } from '../platform/actions';
import type { Actor } from '../platform/actor';
import { rulesFor } from '../platform/associations';
import { bySystem } from '../platform/audit';
import { calendarOf } from '../platform/calendars';
import { refuse } from '../platform/errors';
import { derivedId } from '../platform/ids';
import { afterwards } from '../platform/log';
import { blank, type CaseRecord } from './case';
import { termsOf, yearsOn } from './clock';
import { closed } from './ending';
import { entryAbout, factBySystem } from './entries';
import { numbered } from './filing';
import * as notices from './notices';
import { worked } from './recount';
import { step, tell } from './stepping';
import * as store from './store';

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
    const next = granted ? { after: { id: derivedId('reopened', record._id), number: null }, unfiledSince: call.now } : {};
    return {
      changes: { ...decided, ...next },
      what: granted ? '同意重新办理，另立新案' : '不同意重新办理',
      reason,
      notices: (after) => notices.reopeningDecided(after, granted, call.now),
    };
  });
  if (granted) await afterwards('reopen', () => goOn(input.caseId, call.now));
  return detail;
}

/** Files the case that goes on; a duty does it again when this is cut off, and it is the same case. */
export async function goOn(caseId: string, now: Instant): Promise<void> {
  const before = await store.one(caseId);
  if (!before?.after || !before.reopening?.decision?.granted) return;
  const next = (await store.one(before.after.id)) ?? (await filed(before, before.after.id, now));
  await store.linkAfter(before._id, { id: next._id, number: (await numbered(next)).number });
}

async function filed(before: CaseRecord, id: string, now: Instant): Promise<CaseRecord> {
  const [{ policy, heardBy }, { calendar, stamp }] = await Promise.all([rulesFor(before.handledBy.associationPath), calendarOf(yearsOn(dayOf(now)))]);
  const record = worked({ ...again(before, id, now), heardBy, terms: termsOf(policy), word: policy.noticeWord.value }, { calendar, stamp, now });
  const entry = entryAbout(record, 'cases.goOn', '重新办理，另立新案', null, bySystem, now);
  const untold = notices.received(record, []);
  await store.add({ ...record, untold, untoldSince: untold.length > 0 ? now : null }, entry);
  await afterwards('audit', () => store.handOver(id, entry));
  await afterwards('tell', () => tell(id, untold));
  return record;
}

/** The same applicant and the same matter, with nothing decided. */
function again(before: CaseRecord, id: string, now: Instant): Omit<CaseRecord, 'heardBy' | 'terms' | 'word'> {
  const { applicant, handledBy, type, confidential, facts, claim, opposingParty, evidence, service, number, officer, team, reopening } = before;
  const receivedAt = reopening!.at;
  return {
    ...blank(id, { applicant, owner: handledBy }, now),
    ...{ receivedAt, type, confidential, facts: `${facts}\n\n【申请重新办理的理由】\n${reopening!.reason}`, claim, opposingParty, evidence, service, officer, team },
    before: { id: before._id, number },
    history: [factBySystem(receivedAt, `申请重新办理（接续${number ?? '前案'}）`)],
  };
}

/** What a crash has left; true when nothing is left over. */
export async function goOnWithAll(before: Instant, now: Instant): Promise<boolean> {
  const done: boolean[] = [];
  for (const { _id } of await store.unfiled(before)) done.push(await afterwards(`go on from case ${_id}`, () => goOn(_id, now)));
  return !done.includes(false);
}

