import type { Instant } from 'shared/contracts/answers';
import { plus } from 'shared/instants';
import type { Calendar } from 'shared/workdays';
import { bySystem } from '../platform/audit';
import { calendarOf } from '../platform/calendars';
import { afterwards } from '../platform/log';
import { entryAbout } from './entries';
import { finish, numbered, tell } from './finishing';
import { clearDue, forgetAll } from './forgetting';
import { kindOf } from './kinds';
import { clockFrom, expired, isReady, redated, yearsFrom, type Doer, type Matter } from './matter';
import { ratingDays } from './retention';
import * as store from './store';

/** Three times this function's time-out (config.json): younger than that, its own call may still be at work on it. */
const patience = 60_000;
const system: Doer = { openid: 'system', name: '系统', associationName: null };
const day = 24 * 60 * 60 * 1000;

/** Tells what a crash left, closes what nobody rates, clears what has been kept long enough. */
export async function settle(now: Instant): Promise<void> {
  await store.relay(now);
  const all = [
    ...(await each('tell matter', await store.untold(plus(now, -patience)), tell)),
    ...(await each('close matter', await store.unrated(plus(now, -ratingDays * day)), (matter) => close(matter, now))),
    ...(await each('number matter', await store.unnumbered(plus(now, -patience)), async (matter) => void (await numbered(matter)))),
    ...(await redateAll(now)),
    await clearDue(now),
    await forgetAll(now),
  ];
  if (all.includes(false)) throw new Error('some matters could not be settled');
}

async function close(matter: Matter, now: Instant): Promise<void> {
  if (!isReady(matter, 'expire')) return;
  const after = expired(matter, system, now);
  const entry = entryAbout('expire', matter, kindOf(matter.kind)?.name ?? matter.kind, bySystem, now);
  if (await store.save(matter, after, entry)) await finish(after, entry);
}

/** The rule stays; what follows from it is worked out anew when a year of the calendar has come or was corrected. */
async function redateAll(now: Instant): Promise<boolean[]> {
  const { calendar, stamp } = await calendarOf(yearsFrom(now));
  return each('redate matter', await store.dated(stamp), (matter) => redate(matter, calendar, stamp, now));
}

async function redate(matter: Matter, calendar: Calendar, stamp: string, now: Instant): Promise<void> {
  if (!matter.clock) return;
  const after = redated(matter, clockFrom(matter.clock, matter.at, calendar, stamp), system, now);
  if (after.revision === matter.revision) return store.saveStamp(matter, stamp);
  const entry = entryAbout('redate', matter, kindOf(matter.kind)?.name ?? matter.kind, bySystem, now);
  if (await store.save(matter, after, entry)) await finish(after, entry);
}

async function each(name: string, matters: Matter[], work: (matter: Matter) => Promise<void>): Promise<boolean[]> {
  const done: boolean[] = [];
  for (const matter of matters) done.push(await afterwards(name, () => work(matter)));
  return done;
}
