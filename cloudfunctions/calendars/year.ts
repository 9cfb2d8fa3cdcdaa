import type { Instant } from 'shared/contracts/answers';
import type { ProposalState } from 'shared/contracts/calendars';
import type { Permission } from 'shared/contracts/events';
import type { CalendarYear, HolidayNotice } from 'shared/workdays';

type NoticedYear = CalendarYear & { notice: HolidayNotice };

/** Everything about one year in one document: each step is a single write on the version it was decided on. */
export interface YearRecord {
  /** The year. */
  _id: string;
  year: number;
  version: number;
  /** 1 as long as nothing was confirmed. */
  revision: number;
  current: NoticedYear | null;
  proposal: Proposal | null;
  /** What was decided, the oldest first; never removed. */
  history: Decided[];
}

export interface Proposal {
  id: string;
  at: Instant;
  by: Person;
  reason: string;
  before: CalendarYear;
  after: NoticedYear;
}

export interface Decided extends Proposal {
  state: Exclude<ProposalState, 'proposed'>;
  /** Of the year from then on. */
  revision: number;
  decided: Person & { at: Instant; reason: string | null };
}

export interface Person {
  openid: string;
  name: string;
}

export function untouched(year: number): YearRecord {
  return { _id: String(year), year, version: 0, revision: 1, current: null, proposal: null, history: [] };
}

export function decidedAs(record: YearRecord, proposal: Proposal, state: Decided['state'], { openid, name }: Person, at: Instant, reason: string | null): Decided {
  return { ...proposal, state, revision: record.revision + (state === 'confirmed' ? 1 : 0), decided: { openid, name, at, reason } };
}

export function proposalIn({ proposal, history }: YearRecord, id: string): Proposal | Decided | null {
  return proposal?.id === id ? proposal : (history.find((each) => each.id === id) ?? null);
}

export function isDecided(proposal: Proposal | Decided): proposal is Decided {
  return 'decided' in proposal;
}

/** Two pairs of eyes: whoever of the root association's keepers did not enter it. */
export function mayConfirm(proposal: Proposal | Decided, { openid }: { openid: string }): Permission {
  if (isDecided(proposal)) return no('这项提议已有结果，请刷新后查看');
  return proposal.by.openid === openid ? no('录入人不能自己复核，请本会另一位超级管理员或牵头部门负责人复核') : { allowed: true };
}

export function mayWithdraw(proposal: Proposal | Decided, { openid }: { openid: string }): Permission {
  if (isDecided(proposal)) return no('这项提议已有结果，不能撤回');
  return proposal.by.openid === openid ? { allowed: true } : no('只有录入人可以撤回');
}

/** The law of 2024 is the first that we can hold a year against; a notice comes out the autumn before. */
export function mayPropose(year: number, thisYear: number): Permission {
  if (year < 2025) return no('只能录入或更正 2025 年以后的年份');
  return year > thisYear + 1 ? no(`${year} 年的放假安排还没有公布，请在公布后录入`) : { allowed: true };
}

function no(reason: string): Permission {
  return { allowed: false, reason };
}
