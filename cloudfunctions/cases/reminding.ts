import type { Day, Instant } from 'shared/contracts/answers';
import { dayOf, plus } from 'shared/instants';
import { dayIn, type Calendar } from 'shared/workdays';
import { calendarOf } from '../platform/calendars';
import { within } from '../platform/clock';
import { pageLimit } from '../platform/database';
import { afterwards } from '../platform/log';
import { handOver, type Notice } from '../platform/outbox';
import { robots, sendToRobot } from '../platform/robots';
import type { CaseRecord } from './case';
import { boundsOf, derived, watchesOf, yearsOn } from './clock';
import { caughtUp, rungsBetween, type Reminded, type Rung } from './ladder';
import { reminder } from './notices';
import { reckoning, recounted, worked, type Counted } from './recount';
import { tell } from './stepping';
import * as store from './store';
import { addressesOf, leadsAt, type Addresses } from './telling';

/** Nobody is reminded in the night. */
const eightOClock = 8 * 60 * 60 * 1000;
/** Of the time-out (config.json) what one duty may use. */
const budget = 8_000;

/** Whatever goes by the days: the calendar is read once for all of it. */
export async function keepTime(now: Instant): Promise<void> {
  const { calendar, stamp } = await calendarOf(yearsOn(dayOf(now)));
  const counted = { calendar, stamp, now };
  const leads = leadsOf();
  await recount(counted, leads);
  await remind(counted, leads);
  await digest(counted);
}

/** Everything that is due to be told up to today; whatever is told twice is told once. */
async function remind({ calendar, now }: Counted, leads: Leads): Promise<void> {
  const today = dayOf(plus(now, -eightOClock));
  const inTime = within(budget);
  for (let found = await store.toRemind(today, pageLimit); found.length > 0 && inTime(); found = await store.toRemind(today, pageLimit)) {
    const due = found.map((record) => ({ record, rungs: rungsOf(record, { calendar, today, now }) }));
    const addresses = await addressesOf(due.filter(({ rungs }) => rungs.some(({ to }) => to === 'applicant')).map(({ record }) => record.applicant), today);
    for (const { record, rungs } of due) await remindOf(record, rungs, { calendar, leads, addresses, today, now });
  }
}

type Leads = (associationId: string | undefined) => Promise<string[]>;

/** Asked once a run for each association. */
function leadsOf(): Leads {
  const known = new Map<string, Promise<string[]>>();
  return async (associationId) => {
    if (associationId === undefined) return [];
    const found = known.get(associationId) ?? leadsAt(associationId);
    known.set(associationId, found);
    return found;
  };
}

interface Round {
  calendar: Calendar;
  leads: Leads;
  addresses: Addresses;
  today: Day;
  now: Instant;
}

function rungsOf(record: CaseRecord, { calendar, today, now }: Pick<Round, 'calendar' | 'today' | 'now'>): Rung[] {
  return caughtUp(rungsBetween(watchesOf(record, calendar, now), calendar, { through: record.remindedThrough, superior: record.superiorTold }, today), calendar, today);
}

/** First told, then noted: cut off in between it is told again, under the same ids. */
async function remindOf(record: CaseRecord, rungs: Rung[], round: Round): Promise<void> {
  const { calendar, today, now } = round;
  const told: { rung: Rung; notices: Notice[] }[] = [];
  for (const rung of rungs) told.push({ rung, notices: (await recipientsOf(record, rung.to, round)).map((recipient) => reminder(record, rung, recipient, now)) });
  await handOver(told.flatMap(({ notices }) => notices));
  const above = told.filter(({ rung, notices }) => rung.to === 'superior' && notices.length > 0).flatMap(({ rung: { step } }) => (step === 'reopening' ? [] : [step]));
  const { rank, remindOn } = derived({ ...record, remindedThrough: today }, calendar, now);
  await store.reminded(record, today, { rank, remindOn, superiorTold: [...record.superiorTold, ...above] });
}

/** Whoever leads hears what an officer would, as long as there is none. */
async function recipientsOf({ officer, handledBy, applicant }: CaseRecord, to: Reminded, { leads, addresses }: Round): Promise<string[]> {
  if (to === 'applicant') return addresses(applicant);
  if (to === 'officer' && officer) return [officer.openid];
  return leads(to === 'superior' ? handledBy.associationPath.at(-2) : handledBy.associationId);
}

/** A year has come or was corrected: days are worked out from their rules anew, announced and recorded. */
async function recount(counted: Counted, leads: Leads): Promise<void> {
  const inTime = within(budget);
  for (let found = await store.strayed(counted.stamp, pageLimit); found.length > 0 && inTime(); found = await store.strayed(counted.stamp, pageLimit)) {
    for (const record of found) await recountOne(record, counted, leads);
  }
}

async function recountOne(record: CaseRecord, counted: Counted, leads: Leads): Promise<void> {
  const reckoned = reckoning(worked(record, counted));
  const moved = await recounted(record, counted, leads);
  if (!moved) return void (await store.saveSilently(record, reckoned));
  const untold = [...record.untold, ...moved.notices];
  const saved = await store.save(record, { ...reckoned, history: [...record.history, moved.fact], untold, untoldSince: counted.now }, moved.entry);
  if (!saved) return; // a step came first and has announced it itself
  await afterwards('audit', () => store.handOver(record._id, moved.entry));
  await afterwards('tell', () => tell(record, untold, counted.now));
}

/** The hour at which the day's digest goes out. */
const digestAt = 8.5 * 60 * 60 * 1000;
const mostCounted = 100;
const digestKept = 90 * 24 * 60 * 60 * 1000;

/** To the group of an association's staff, where it has a robot: numbers alone, once a working day. */
async function digest({ calendar, now }: Counted): Promise<void> {
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

