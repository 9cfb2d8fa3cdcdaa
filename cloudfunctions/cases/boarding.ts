import type { Day, Page } from 'shared/contracts/answers';
import type { CaseActions, CaseBoard, CaseCard, CaseFilter, CaseStep } from 'shared/contracts/cases';
import { dayOf } from 'shared/instants';
import { moved as movedRules, type Calendar } from 'shared/workdays';
import type { Call } from '../platform/actions';
import type { Staff } from '../platform/actor';
import { associationOf } from '../platform/associations';
import { calendarOf, proposedYear } from '../platform/calendars';
import { staffHaving } from '../platform/directory';
import { refuse } from '../platform/errors';
import { pageOf } from '../platform/paging';
import { oversees } from '../platform/permission';
import type { RunningRule } from './case';
import { boundsOf, caseSteps, yearsOn, type Bounds } from './clock';
import { trusted } from './handling';
import { partsOf } from './policy';
import * as store from './store';
import { cardOf } from './view';

type Inputs = { [Name in keyof CaseActions]: CaseActions[Name]['input'] };

/** Counted by looking at no more than this: a board among 50,000 costs what one among 500 costs. */
const most = 100;
const counted = ['overdue', 'today', 'within3', 'within5', 'unassigned'] as const satisfies readonly CaseFilter[];

export async function board(input: Inputs['board'], call: Call<Staff>): Promise<CaseBoard> {
  const whose = await whoseOf(input, call);
  const bounds = await boundsOn(call);
  const counts = await Promise.all(counted.map((filter) => store.countUpTo(whose, filter, bounds, most)));
  return { most, counts: Object.fromEntries(counted.map((filter, index) => [filter, counts[index]])) as CaseBoard['counts'] };
}

/** Two requests: one range of the board, told apart here. */
export async function workload(_: Inputs['workload'], call: Call<Staff>) {
  const { now, today, third } = await boundsOn(call);
  const dues = await store.duesUntil(call.actor.associationId, third, most);
  const overdue = dues.filter(({ at }) => at < now).length;
  const due = dues.filter(({ at, warnAt }) => at >= now && warnAt < `${today}T24`).length;
  return { overdue, today: due, within3: dues.length - overdue - due };
}

export async function list(input: Inputs['list'], call: Call<Staff>): Promise<Page<CaseCard>> {
  const { filter, cursor, limit = 20 } = input;
  const whose = await whoseOf(input, call);
  const bounds = await boundsOn(call);
  const found = await store.onBoard(whose, filter, bounds, cursor, limit + 1);
  const { actor, now } = call;
  return pageOf(found, limit, (record) => store.positionOf(record, filter, whose), (record) => cardOf(record, { parts: partsOf(record, actor.identity, dayOf(now)), calendar: bounds.calendar, now }));
}

/** The own association with those below it, or one of them; what is held by one officer of it. */
async function whoseOf({ associationId, officerId, mine }: Inputs['board'], { actor }: Call<Staff>): Promise<store.Whose> {
  const asked = associationId ?? actor.associationId;
  if (asked !== actor.associationId) {
    const association = await associationOf(asked);
    if (!association || !oversees(actor.associationId, association.associationPath)) refuse('missing', '没有找到这个协会');
  }
  if (mine) return { associationId: asked, officer: actor.openid };
  return { associationId: asked, officer: officerId === undefined ? null : await officerOf(asked, officerId) };
}

/** An OPENID is never asked of a phone. */
async function officerOf(associationId: string, officerId: string): Promise<string> {
  const found = (await staffHaving(associationId, trusted)).find(({ staffId }) => staffId === officerId);
  return (found ?? refuse('missing', '没有找到这位经办人，请刷新后重新选择'))._id;
}

async function boundsOn({ now }: Call<Staff>): Promise<Bounds & { calendar: Calendar }> {
  const { calendar } = await calendarOf(yearsOn(dayOf(now)));
  return { calendar, ...boundsOf(calendar, now) };
}

const mostRules = 200;

/** By rule and not by case: however many cases began on one day, they end on one day. */
export async function moved({ year, proposalId }: Inputs['moved'], { actor, now }: Call<Staff>) {
  const after = (await proposedYear(year, proposalId)) ?? refuse('missing', '没有找到这份待复核的工作日历');
  const { calendar } = await calendarOf(yearsOn(dayOf(now)));
  const days = [];
  for (const step of caseSteps) {
    const rules = await rulesOf(actor.associationId, step);
    days.push(...movedRules(rules, calendar, { ...calendar, [year]: after }).map(({ rule, from, to }) => ({ step, count: rule.count, start: rule.start, from, to })));
  }
  return { cases: days.reduce((sum, { count }) => sum + count, 0), days };
}

/** All of them, page by page: the last day of a full page may have more rules than are on it. */
async function rulesOf(associationId: string, step: CaseStep): Promise<(RunningRule & { count: number })[]> {
  const found: (RunningRule & { count: number })[] = [];
  for (let from: Day = '0'; ; ) {
    const page = (await store.runningRules(associationId, step, from, mostRules)).map(({ _id, count }) => ({ ..._id, count }));
    const last = page.at(-1)?.start;
    if (page.length < mostRules || last === undefined || last === page[0]!.start) return [...found, ...page];
    found.push(...page.filter(({ start }) => start < last));
    from = last;
  }
}
