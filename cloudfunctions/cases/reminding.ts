import type { Day, Instant } from 'shared/contracts/answers';
import { dayOf, plus } from 'shared/instants';
import { dayIn, type Calendar } from 'shared/workdays';
import { bySystem } from '../platform/audit';
import { calendarOf } from '../platform/calendars';
import { within } from '../platform/clock';
import { pageLimit } from '../platform/database';
import { staffHaving } from '../platform/directory';
import { afterwards } from '../platform/log';
import { handOver, type Notice } from '../platform/outbox';
import { robots, sendToRobot } from '../platform/robots';
import type { CaseRecord } from './case';
import { boundsOf, caseSteps, milestonesOf, yearsOn } from './clock';
import { entryAbout } from './entries';
import { nextRungOn, rungsBetween, type Reminded } from './ladder';
import { moved as movedNotices, reminder } from './notices';
import { tell, worked } from './stepping';
import * as store from './store';

/** Nobody is reminded in the night. */
const eightOClock = 8 * 60 * 60 * 1000;
/** Of the time-out (config.json) what one duty may use. */
const budget = 8_000;

type Counted = Awaited<ReturnType<typeof calendarOf>>;

/** Whatever goes by the days: the calendar is read once for all of it. */
export async function keepTime(now: Instant): Promise<void> {
  const counted = await calendarOf(yearsOn(dayOf(now)));
  await recount(counted, now);
  await remind(counted, now);
  await digest(counted, now);
}

/** Everything that is due to be told up to today; whatever is told twice is told once. */
async function remind({ calendar }: Counted, now: Instant): Promise<void> {
  const today = dayOf(plus(now, -eightOClock));
  const [leads, inTime] = [leadsOf(), within(budget)];
  for (let found = await store.toRemind(today, pageLimit); found.length > 0 && inTime(); found = await store.toRemind(today, pageLimit)) {
    for (const record of found) await remindOf(record, { calendar, leads, today, now });
  }
}

type Leads = (associationId: string | undefined) => Promise<string[]>;

/** Asked once a run for each association. */
function leadsOf(): Leads {
  const known = new Map<string, Promise<string[]>>();
  return async (associationId) => {
    if (associationId === undefined) return [];
    const found = known.get(associationId) ?? staffHaving(associationId, ['lead']).then((all) => all.map(({ _id }) => _id));
    known.set(associationId, found);
    return found;
  };
}

interface Round {
  calendar: Calendar;
  leads: Leads;
  today: Day;
  now: Instant;
}

/** First told, then noted: cut off in between it is told again, under the same ids. */
async function remindOf(record: CaseRecord, { calendar, leads, today, now }: Round): Promise<void> {
  const milestones = milestonesOf(record, calendar, now);
  const rungs = rungsBetween(milestones, calendar, record.remindedThrough, today);
  const notices: Notice[] = [];
  for (const rung of rungs) notices.push(...(await recipientsOf(record, rung.to, leads)).map((recipient) => reminder(record, rung, recipient, now)));
  await handOver(notices);
  await store.reminded(record, today, nextRungOn(milestones, calendar, today));
}

/** Whoever leads hears what an officer would, as long as there is none. */
async function recipientsOf({ officer, handledBy, applicant }: CaseRecord, to: Reminded, leads: Leads): Promise<string[]> {
  if (to === 'applicant') return applicant.openid === null ? [] : [applicant.openid];
  if (to === 'officer' && officer) return [officer.openid];
  return leads(to === 'superior' ? handledBy.associationPath.at(-2) : handledBy.associationId);
}

/** A year has come or was corrected: days are worked out from their rules anew, announced and recorded. */
async function recount({ calendar, stamp }: Counted, now: Instant): Promise<void> {
  const inTime = within(budget);
  for (let found = await store.strayed(stamp, pageLimit); found.length > 0 && inTime(); found = await store.strayed(stamp, pageLimit)) {
    for (const record of found) await recountOne(record, { calendar, stamp, now });
  }
}

async function recountOne(record: CaseRecord, counted: { calendar: Calendar; stamp: string; now: Instant }): Promise<void> {
  const { now } = counted;
  const after = worked(record, counted);
  const { due, rules, remindOn, calendarStamp } = after;
  const sentence = changedDays(record, after);
  if (sentence === null) return void (await store.saveSilently(record, { due, rules, remindOn, calendarStamp }));
  const fact = { at: now, by: { openid: 'system', name: '系统' }, role: '系统', what: sentence, lateDays: 0, inner: false };
  const untold = [...record.untold, ...movedNotices(record, sentence, calendarStamp, now)];
  const entry = entryAbout(record, 'cases.recount', sentence, null, bySystem, now);
  const saved = await store.save(record, { due, rules, remindOn, calendarStamp, history: [...record.history, fact], untold, untoldSince: now }, entry);
  if (!saved) return; // a step came first and has worked it out itself
  await afterwards('audit', () => store.handOver(record._id, entry));
  await afterwards('tell', () => tell(record._id, untold));
}

function changedDays(before: CaseRecord, after: CaseRecord): string | null {
  const changes = caseSteps.flatMap((step) => {
    const [from, to] = [before.rules[step], after.rules[step]];
    return from && to && (from.dueOn !== to.dueOn || from.provisional !== to.provisional) ? [changeSentence(step, from, to)] : [];
  });
  return changes.length === 0 ? null : `工作日历有更新：${changes.join('；')}`;
}

const names = { decision: '受理决定', meeting: '委员会会议', feedback: '反馈' };

function changeSentence(step: keyof typeof names, from: { dueOn: Day; provisional: boolean }, to: { dueOn: Day; provisional: boolean }): string {
  const written = ({ dueOn, provisional }: typeof from) => `${dueOn}${provisional ? '（暂定）' : ''}`;
  return from.dueOn === to.dueOn ? `${names[step]}期限 ${to.dueOn} ${to.provisional ? '改为暂定' : '已确定'}` : `${names[step]}期限由 ${written(from)} 改为 ${written(to)}`;
}

/** The hour at which the day's digest goes out. */
const digestAt = 8.5 * 60 * 60 * 1000;
const mostCounted = 100;
const digestKept = 90 * 24 * 60 * 60 * 1000;

/** To the group of an association's staff, where it has a robot: numbers alone, once a working day. */
async function digest({ calendar }: Counted, now: Instant): Promise<void> {
  const today = dayOf(plus(now, -digestAt));
  if (today !== dayOf(now) || !dayIn(calendar, today).counts) return;
  for (const [associationId, address] of robots()) {
    if (await store.claimDigest(associationId, today, now)) await afterwards('digest', async () => sendToRobot(address, await digestOf(associationId, { calendar, today, now })));
  }
  await store.forgetDigests(plus(now, -digestKept));
}

async function digestOf(associationId: string, { calendar, today, now }: Pick<Round, 'calendar' | 'today' | 'now'>): Promise<string> {
  const bounds = boundsOf(calendar, now);
  const count = (filter: 'overdue' | 'today' | 'within3' | 'unassigned') => store.countUpTo({ associationId, officer: null }, filter, bounds, mostCounted);
  const [overdue, due, soon, unassigned] = await Promise.all([count('overdue'), count('today'), count('within3'), count('unassigned')]);
  return `维权案件（${today}）：逾期 ${overdue} 件，今天到期 ${due} 件，3 个工作日内到期 ${soon} 件，待分派 ${unassigned} 件。请在小程序“管理”中办理。`;
}

