import type { CalendarActions, Overview, YearDetail } from 'shared/contracts/calendars';
import type { Call } from '../platform/actions';
import type { Actor } from '../platform/actor';
import { unconfirmedYear } from '../platform/calendar';
import { refuse } from '../platform/errors';
import { estimatedYear, mayEstimate } from '../platform/estimated-year';
import { officialYears } from '../platform/official-years';
import { mayKeep } from './policy';
import * as store from './store';
import * as view from './view';
import { mayPropose, untouched } from './year';

type Inputs = { [Name in keyof CalendarActions]: CalendarActions[Name]['input'] };

/** The newest first, with the coming year even while it is only an estimate. */
export async function years(_: unknown, { actor, now }: Call<Actor>): Promise<Overview> {
  const records = await store.allYears();
  const thisYear = Number(now.slice(0, 4));
  const listed = [...new Set([...officialYears, ...records.filter(({ current }) => current).map(({ year }) => year), thisYear, thisYear + 1])];
  return {
    years: listed.sort((one, other) => other - one).flatMap((year) => summaryOf(year, records)),
    waiting: mayKeep(actor.identity).allowed ? view.waiting(records) : [],
  };
}

function summaryOf(year: number, records: Awaited<ReturnType<typeof store.allYears>>) {
  const current = records.find((each) => each.year === year)?.current;
  const found = current ? { ...current, year } : unconfirmedYear(year);
  return found ? [view.summary(found, Boolean(current))] : [];
}

export async function year({ year: wanted }: Inputs['year'], { actor, now }: Call<Actor>): Promise<YearDetail> {
  const unconfirmed = unconfirmedYear(wanted);
  if (!unconfirmed) refuse('missing', `没有 ${wanted} 年的放假安排`);
  const record = (await store.year(wanted)) ?? untouched(wanted);
  const statutory = mayEstimate(wanted) ? estimatedYear(wanted).off : {};
  const may = mayKeep(actor.identity);
  return view.detail(record, unconfirmed, statutory, may.allowed ? mayPropose(wanted, Number(now.slice(0, 4))) : may);
}

export async function todo(_: unknown, { actor }: Call<Actor>): Promise<{ proposals: number }> {
  return { proposals: mayKeep(actor.identity).allowed ? await store.countToConfirm(actor.openid) : 0 };
}
