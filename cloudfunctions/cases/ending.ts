import type { CaseDetail } from 'shared/contracts/cases';
import type { CaseEndingActions } from 'shared/contracts/case-ending';
import type { Instant } from 'shared/contracts/answers';
import { dayOf, plus } from 'shared/instants';
import { workdaysBetween } from 'shared/workdays';
import type { Call } from '../platform/actions';
import type { Actor } from '../platform/actor';
import { bySystem } from '../platform/audit';
import { calendarOf } from '../platform/calendars';
import { staffHaving } from '../platform/directory';
import { afterwards } from '../platform/log';
import { isOpen, type CaseRecord, type Stage } from './case';
import { yearsOn } from './clock';
import { actingOf, entryAbout, factBySystem } from './entries';
import * as notices from './notices';
import { step, tell } from './stepping';
import * as store from './store';

type Inputs = { [Name in keyof CaseEndingActions]: CaseEndingActions[Name]['input'] };

/** Once, and not to be taken back: it goes into the figures of the association. */
export function rate(input: Inputs['rate'], call: Call<Actor>): Promise<CaseDetail> {
  const { score, words } = input;
  return step('rate', input, call, () => ({
    changes: { rating: { score, words, at: call.now } },
    what: `评价了办理情况（${score} 分）`,
    notices: (after) => notices.rated(after, call.now),
  }));
}

export function askToReopen(input: Inputs['askToReopen'], call: Call<Actor>): Promise<CaseDetail> {
  return step('askToReopen', input, call, async ({ record }) => {
    const leads = await staffHaving(record.handledBy.associationId, ['lead']);
    const deciding = leads.map(({ _id }) => _id).filter((openid) => openid !== record.officer?.openid);
    return {
      changes: { reopening: { reason: input.reason, at: call.now, decision: null } },
      what: '申请重新办理',
      notices: (after) => notices.reopeningAsked(after, deciding, call.now),
    };
  });
}

export function close(input: Inputs['close'], call: Call<Actor>): Promise<CaseDetail> {
  return step('close', input, call, ({ record }) => ({
    changes: { stage: closed(record, call.now) },
    ...{ what: '办结', reason: input.reason },
    notices: (after) => notices.closed(after, call.now),
  }));
}

/** Only what was answered is closed; what was refused or withdrawn stays what it is. */
export function closed({ stage }: Pick<CaseRecord, 'stage'>, at: Instant): Stage {
  return stage.state === 'answered' ? { ...stage, state: 'closed', closed: { at } } : stage;
}

/** A rule of the house, and not of C 23: after that nobody has to wait for a button. */
export const quietDays = 10;

/** Ten working days are never fewer days than these. */
const atLeast = 14 * 24 * 60 * 60 * 1000;

/** For the duty. Somebody who acts at the same moment comes first: it is looked at again the next time. */
export async function closeAnswered(now: Instant): Promise<boolean> {
  const answered = await store.answeredBefore(plus(now, -atLeast));
  if (answered.length === 0) return true;
  const { calendar } = await calendarOf(yearsOn(dayOf(now)));
  const quiet = answered.filter(({ stage }) => stage.state === 'answered' && workdaysBetween(calendar, dayOf(stage.answered.at), dayOf(now)) > quietDays);
  const done: boolean[] = [];
  for (const record of quiet) done.push(await afterwards(`close case ${record._id}`, () => closeQuietly(record, now)));
  return !done.includes(false);
}

async function closeQuietly(record: CaseRecord, now: Instant): Promise<void> {
  const what = `反馈后 ${quietDays} 个工作日内没有申请重新办理，自动办结（本平台规则）`;
  const after: CaseRecord = { ...record, version: record.version + 1, stage: closed(record, now) };
  const entry = entryAbout(record, 'cases.close', what, null, bySystem, now);
  const untold = [...record.untold, ...notices.closed(after, now)];
  const told = untold.length > 0 ? { untold, untoldSince: record.untoldSince ?? now } : {};
  const history = [...record.history, factBySystem(now, what)];
  if (!(await store.save(record, { stage: after.stage, open: isOpen(after.stage), due: null, rank: record.receivedAt, history, ...told }, entry))) return;
  await afterwards('audit', () => store.handOver(record._id, entry));
  await afterwards('tell', () => tell(record, untold, now));
}

export function archive(input: Inputs['archive'], call: Call<Actor>): Promise<CaseDetail> {
  return step('archive', input, call, () => ({
    changes: { archived: { shelf: input.shelf, at: call.now, by: actingOf(call.actor) } },
    ...{ what: `归档（${input.shelf}）`, inner: true },
  }));
}
