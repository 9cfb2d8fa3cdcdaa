import type { Instant } from 'shared/contracts/answers';
import { dayOf } from 'shared/instants';
import { workdaysBetween, type Calendar } from 'shared/workdays';
import type { Occupation } from 'shared/contracts/committees';
import type { Acting } from './case';

export interface Invited {
  expertId: string;
  name: string;
  /** Why this person stepped aside. */
  recused: string | null;
}

/** Whom an account is known by: as a member, or, of the secretariat's own staff, by name. */
export interface ExpertPerson {
  memberId: string | null;
  clerk: string | null;
}

export function personOf({ memberId, occupation, name }: { memberId: string | null; occupation: Occupation; name: string }): ExpertPerson {
  return { memberId, clerk: occupation === 'secretariat' ? name : null };
}

/** What held when the meeting was called: a sheet changed later moves nothing. */
export interface Bones {
  id: string;
  committeeId: string;
  committee: string;
  at: Instant;
  place: string;
  agenda: string;
  members: Invited[];
  quorumPercent: number;
  shortNotice: string | null;
  called: { by: Acting; at: Instant };
}

export interface Held {
  by: Acting;
  at: Instant;
  attended: string[];
  minutes: string;
  fileId: string | null;
  quorate: boolean;
}

type Called = Bones & { state: 'called' };

export type Meeting =
  | Called
  | (Bones & { state: 'cancelled'; cancelled: { by: Acting; at: Instant; reason: string } })
  | (Bones & { state: 'held'; held: Held });

export interface Opinion {
  id: string;
  kind: 'expert' | 'synthesis';
  expertId: string | null;
  name: string | null;
  text: string;
  fileId: string | null;
  at: Instant;
  by: Acting;
}

/** Of a meeting: the reason why not, or null. How many working days ahead is the association's policy, no article. */
export function faultOfCall({ at, shortNotice }: Pick<Bones, 'at' | 'shortNotice'>, noticeDays: number, calendar: Calendar, now: Instant): string | null {
  if (at <= now) return '会议时间应在现在之后';
  if (dayOf(at) > `${Number(dayOf(now).slice(0, 4)) + 1}${dayOf(now).slice(4)}`) return '会议请安排在一年之内';
  const short = isShort(at, noticeDays, calendar, now);
  return short && shortNotice === null ? `按本会政策，会议应至少提前 ${noticeDays} 个工作日通知；确需提前召开的，请写明理由` : null;
}

/** The day of the call is not counted, the day of the meeting is. */
export function isShort(at: Instant, noticeDays: number, calendar: Calendar, now: Instant): boolean {
  return workdaysBetween(calendar, dayOf(now), dayOf(at)) < noticeDays;
}

/** Who is left to decide. */
export function eligible({ members }: Pick<Bones, 'members'>): Invited[] {
  return members.filter(({ recused }) => recused === null);
}

/** Of those called who have not stepped aside. Nobody left to decide is no quorum. */
export function isQuorate(meeting: Pick<Bones, 'members' | 'quorumPercent'>, attended: readonly string[]): boolean {
  const left = eligible(meeting);
  const present = left.filter(({ expertId }) => attended.includes(expertId)).length;
  return present > 0 && present * 100 >= meeting.quorumPercent * left.length;
}

export function faultOfRecusal({ members }: Called, expertId: string): string | null {
  const member = members.find((each) => each.expertId === expertId);
  if (!member) return '这位委员没有被通知参加本次会议';
  return member.recused === null ? null : '这位委员已经回避';
}

export function recused(meeting: Called, expertId: string, reason: string): Called {
  return { ...meeting, members: meeting.members.map((each) => (each.expertId === expertId ? { ...each, recused: reason } : each)) };
}

export function cancelled(meeting: Called, by: Acting, at: Instant, reason: string): Meeting {
  return { ...meeting, state: 'cancelled', cancelled: { by, at, reason } };
}

/** What is said to have happened cannot be before its time, and nobody attends who was not called or has stepped aside. */
export function faultOfRecord(meeting: Called, attended: readonly string[], now: Instant): string | null {
  if (now < meeting.at) return '会议时间还没有到，开会之后才能记录';
  const known = eligible(meeting).map(({ expertId }) => expertId);
  return attended.every((expertId) => known.includes(expertId)) ? null : '到会委员中有未通知或者已回避的人，请核对';
}

export function held(meeting: Called, what: Omit<Held, 'quorate'>): Bones & { state: 'held'; held: Held } {
  return { ...meeting, state: 'held', held: { ...what, quorate: isQuorate(meeting, what.attended) } };
}

/** In some meeting of the case: a person with a conflict has one for the whole of it. */
export function recusalOf(meetings: Record<string, Meeting>, expertId: string): string | null {
  return members(meetings).find((each) => each.expertId === expertId && each.recused !== null)?.recused ?? null;
}

export function calledOf(meetings: Record<string, Meeting>, expertId: string): Invited | null {
  return members(meetings).find((each) => each.expertId === expertId) ?? null;
}

/** Whoever has a hand in the opinion: called to a meeting that was not cancelled, or heard in writing. */
export function expertsOf({ meetings, opinions }: { meetings: Record<string, Meeting>; opinions: Opinion[] }): string[] {
  const called = Object.values(meetings).filter(({ state }) => state !== 'cancelled').flatMap((meeting) => meeting.members);
  return [...new Set([...called, ...opinions].flatMap(({ expertId }) => expertId ?? []))];
}

/** As far as the case itself knows; the register has the last word at the step. */
export function isExpert(record: { meetings: Record<string, Meeting>; opinions: Opinion[]; experts: Record<string, ExpertPerson> }, memberId: string | null, name: string | null): boolean {
  const people = expertsOf(record).flatMap((expertId) => record.experts[expertId] ?? []);
  return people.some((person) => (memberId !== null && person.memberId === memberId) || (name !== null && person.clerk === name));
}

function members(meetings: Record<string, Meeting>): Invited[] {
  return Object.values(meetings).flatMap((meeting) => meeting.members);
}
