import type { Instant } from 'shared/contracts/answers';
import { dayOf } from 'shared/instants';
import { rulesFor } from '../platform/associations';
import { bySystem } from '../platform/audit';
import { calendarOf } from '../platform/calendars';
import { afterwards } from '../platform/log';
import { blank, type CaseRecord } from './case';
import { termsOf, yearsOn } from './clock';
import { entryAbout, factBySystem } from './entries';
import { numbered } from './filing';
import * as notices from './notices';
import { worked } from './recount';
import { tell } from './stepping';
import * as store from './store';
import { leadsAt } from './telling';

/** Files the case that goes on, if there is one; false while something is left to do. The same again is the same case. */
export async function goOn(before: CaseRecord, now: Instant): Promise<boolean> {
  if (!before.after || !before.reopening?.decision?.granted) return true;
  const next = (await store.one(before.after.id)) ?? (await filed(before, before.after.id, now));
  const { number } = await numbered(next);
  await store.linkAfter(before._id, { id: next._id, number });
  return number !== null;
}

async function filed(before: CaseRecord, id: string, now: Instant): Promise<CaseRecord> {
  const [{ policy, heardBy }, { calendar, stamp }] = await Promise.all([rulesFor(before.handledBy.associationPath), calendarOf(yearsOn(dayOf(now)))]);
  const record = worked({ ...again(before, id, now), heardBy, terms: termsOf(policy), word: policy.noticeWord.value }, { calendar, stamp, now });
  const entry = entryAbout(record, 'cases.goOn', '重新办理，另立新案', null, bySystem, now);
  const untold = notices.goesOn(record, await leadsAt(record.handledBy.associationId), now);
  await store.add({ ...record, untold, untoldSince: untold.length > 0 ? now : null }, entry);
  await afterwards('audit', () => store.handOver(id, entry));
  await afterwards('tell', () => tell(record, untold, now));
  return record;
}

/** The same applicant and the same matter, with nothing decided. */
function again(before: CaseRecord, id: string, now: Instant): Omit<CaseRecord, 'heardBy' | 'terms' | 'word'> {
  const { applicant, handledBy, type, confidential, facts, claim, opposingParty, evidence, service, number, officer, team, reopening } = before;
  const receivedAt = reopening!.at;
  return {
    ...blank(id, { applicant, owner: handledBy }, now),
    ...{ receivedAt, remindedThrough: dayOf(receivedAt), type, confidential, facts: `${facts}\n\n【申请重新办理的理由】\n${reopening!.reason}`, claim, opposingParty, evidence, service, officer, team },
    before: { id: before._id, number },
    history: [factBySystem(receivedAt, `申请重新办理（接续${number ?? '前案'}）`)],
  };
}
