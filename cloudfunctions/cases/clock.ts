import type { EffectivePolicy, InEffect, PeriodsStart } from 'shared/contracts/associations';
import type { Day, Instant } from 'shared/contracts/answers';
import type { CaseStep, Milestone } from 'shared/contracts/cases';
import { dayOf, plus } from 'shared/instants';
import { nextDay, workdayAfter, workdaysBetween, type Calendar } from 'shared/workdays';
import { nextRungOn, type Watch } from './ladder';
import { acceptedOnOf, isOpen, undated, type Article, type CaseRecord, type Due, type RunningRule } from './case';

/** What held when the case was received: a sheet changed later moves no running period. */
export interface Terms {
  decision: Article;
  meeting: Article;
  feedback: Article;
  longest: Article;
  periodsStart: PeriodsStart;
  /** `HH:MM` of the due day (民法典 203: where there are office hours, with their end). */
  dayEndsAt: string;
}

/** Of the feedback alone (C 23); `days` in all, never beyond `terms.longest`. */
export interface Extension {
  days: number;
  reason: string;
  at: Instant;
}

/** As far as the clock goes. */
export type Clockwork = Pick<CaseRecord, 'receivedAt' | 'terms' | 'stage' | 'met' | 'extension'>;

export const caseSteps = ['decision', 'meeting', 'feedback'] as const satisfies readonly CaseStep[];

export function termsOf(policy: EffectivePolicy): Terms {
  return {
    decision: articleOf(policy.decisionDays),
    meeting: articleOf(policy.meetingDays),
    feedback: articleOf(policy.feedbackDays),
    longest: articleOf(policy.longestDays),
    periodsStart: policy.periodsStart.value,
    dayEndsAt: policy.dayEndsAt.value,
  };
}

function articleOf({ value, source }: InEffect<number>): Article {
  return { days: value, citation: source.from === 'platform' ? null : source.citation };
}

/** The rule of a step: the `days`-th working day after `from`, which is not counted (民法典 201). Null: it cannot have begun yet. */
export function ruleOf({ receivedAt, terms, stage, extension }: Clockwork, step: CaseStep): Pick<Milestone, 'days' | 'from' | 'anchor' | 'citation'> | null {
  const { days, citation } = step === 'feedback' && extension ? { ...terms.longest, days: extension.days } : terms[step];
  if (step === 'decision' || terms.periodsStart === 'receipt') return { days, citation, anchor: 'receipt', from: dayOf(receivedAt) };
  const from = acceptedOnOf(stage);
  return from === null ? null : { days, citation, anchor: 'acceptance', from };
}

/** No case was received earlier than this (paper intake checks it). */
export const firstYear = 2024;

/** Every year that a case on file may run through: a period begun today ends within the two after this one. */
export function yearsOn(today: Day): number[] {
  const last = Number(today.slice(0, 4)) + 2;
  return Array.from({ length: last - firstYear + 1 }, (_, index) => firstYear + index);
}

/** All that has begun, in the order of C 23. */
export function milestonesOf(clockwork: Clockwork, calendar: Calendar, now: Instant): Milestone[] {
  return caseSteps.flatMap((step) => milestoneOf(clockwork, step, calendar, now) ?? []);
}

export function milestoneOf(clockwork: Clockwork, step: CaseStep, calendar: Calendar, now: Instant): Milestone | null {
  const rule = ruleOf(clockwork, step);
  if (!rule) return null;
  const { dueOn, provisional } = workdayAfter(calendar, rule.from, rule.days);
  const dueAt = endOf(dueOn, clockwork.terms.dayEndsAt);
  const metAt = clockwork.met[step];
  const state = stateOf(clockwork, metAt, dueAt, now);
  return {
    ...rule,
    ...{ step, dueOn, dueAt, provisional, state, metAt },
    lateDays: lateDays(calendar, dueOn, dueAt, state === 'stopped' ? dueAt : (metAt ?? now)),
    daysLeft: state === 'running' ? Math.max(0, workdaysBetween(calendar, dayOf(now), dueOn)) : null,
    stricterOn: stricterOn(clockwork, rule, dueOn, calendar),
    extended: step === 'feedback' ? extendedFrom(clockwork, calendar) : null,
  };
}

/** What the ladder goes by: a new case would count from the day of the request, so that day is watched while nobody has decided. */
export function watchesOf(clockwork: Clockwork & Pick<CaseRecord, 'reopening'>, calendar: Calendar, now: Instant): Watch[] {
  const { reopening, terms } = clockwork;
  const milestones = milestonesOf(clockwork, calendar, now);
  if (!reopening || reopening.decision) return milestones;
  const from = dayOf(reopening.at);
  const { dueOn, provisional } = workdayAfter(calendar, from, terms.decision.days);
  const dueAt = endOf(dueOn, terms.dayEndsAt);
  return [...milestones, { step: 'reopening', from, dueOn, dueAt, provisional, stricterOn: null, state: now <= dueAt ? 'running' : 'overdue' }];
}

/** A refusal ends what comes after it; whoever withdraws stops everything that was not met. */
function stateOf({ stage }: Clockwork, metAt: Instant | null, dueAt: Instant, now: Instant): Milestone['state'] {
  if (metAt !== null) return metAt <= dueAt ? 'met' : 'late';
  if (!isOpen(stage)) return 'stopped';
  return now <= dueAt ? 'running' : 'overdue';
}

/** A day begun counts whole: half an hour after office is one working day late. */
export function lateDays(calendar: Calendar, dueOn: Day, dueAt: Instant, at: Instant): number {
  return at <= dueAt ? 0 : Math.max(1, workdaysBetween(calendar, dueOn, dayOf(at)));
}

/** C 23 can be read both ways; staff are warned by the earlier day. */
function stricterOn(clockwork: Clockwork, rule: Pick<Milestone, 'days' | 'anchor'>, dueOn: Day, calendar: Calendar): Day | null {
  if (rule.anchor === 'receipt') return null;
  const fromReceipt = workdayAfter(calendar, dayOf(clockwork.receivedAt), rule.days).dueOn;
  return fromReceipt < dueOn ? fromReceipt : null;
}

function extendedFrom(clockwork: Clockwork, calendar: Calendar): Milestone['extended'] {
  const rule = clockwork.extension && ruleOf({ ...clockwork, extension: null }, 'feedback');
  return rule && { from: workdayAfter(calendar, rule.from, rule.days).dueOn, reason: clockwork.extension!.reason };
}

/** 24:00 is the looser reading; it is still that day. */
export function endOf(day: Day, time: string): Instant {
  return time === '24:00' ? plus(`${day}T00:00:00.000+08:00`, 24 * 60 * 60 * 1000 - 1) : `${day}T${time}:00.000+08:00`;
}

/** The next that is due; null when nothing is. */
export function nextOf(milestones: Milestone[]): Milestone | null {
  return milestones.find(isDue) ?? null;
}

function isDue({ state }: Milestone): boolean {
  return state === 'running' || state === 'overdue';
}

/** What is kept beside the rule, for boards, reminders and the day when a calendar changes. */
export function derived(clockwork: Clockwork & Pick<CaseRecord, 'remindedThrough' | 'reopening'>, calendar: Calendar, now: Instant): Pick<CaseRecord, 'open' | 'due' | 'rank' | 'rules' | 'remindOn'> {
  const milestones = milestonesOf(clockwork, calendar, now);
  const running = (step: CaseStep) => milestones.find((each) => each.step === step && isDue(each));
  const rule = (step: CaseStep) => ruleAsKept(running(step));
  const rules = { decision: rule('decision'), meeting: rule('meeting'), feedback: rule('feedback') };
  const [open, next] = [isOpen(clockwork.stage), nextOf(milestones)];
  const due = dueOf(next, clockwork.terms);
  return { open, due, rank: open ? rankOf(next, due) : clockwork.receivedAt, rules, remindOn: remindOnOf(clockwork, calendar, now) };
}

/** Days of a case that has ended are not worked out anew when a calendar changes: a request to reopen it is looked at every day. */
function remindOnOf(clockwork: Clockwork & Pick<CaseRecord, 'remindedThrough' | 'reopening'>, calendar: Calendar, now: Instant): Day | null {
  const { stage, reopening, remindedThrough } = clockwork;
  if (!isOpen(stage)) return reopening && !reopening.decision ? nextDay(remindedThrough) : null;
  return nextRungOn(watchesOf(clockwork, calendar, now), calendar, remindedThrough);
}

/** Overdue stands a thousand years before what runs: what is due today is never looked for behind it, however much there is. */
function rankOf(next: Milestone | null, due: Due | null): Instant {
  if (!next || !due) return undated;
  return next.state === 'overdue' ? `1${due.warnAt.slice(1)}` : due.warnAt;
}

function ruleAsKept(milestone: Milestone | undefined): RunningRule | null {
  return milestone ? { start: milestone.from, days: milestone.days, dueOn: milestone.dueOn, provisional: milestone.provisional } : null;
}

function dueOf(next: Milestone | null, { dayEndsAt }: Terms): Due | null {
  if (!next) return null;
  const warnOn = next.stricterOn ?? next.dueOn;
  return { step: next.step, on: next.dueOn, at: next.dueAt, provisional: next.provisional, warnOn, warnAt: endOf(warnOn, dayEndsAt) };
}

/** `third` and `fifth`: the working days after today. */
export interface Bounds {
  now: Instant;
  today: Day;
  third: Day;
  fifth: Day;
}

export function boundsOf(calendar: Calendar, now: Instant): Bounds {
  const today = dayOf(now);
  return { now, today, third: workdayAfter(calendar, today, 3).dueOn, fifth: workdayAfter(calendar, today, 5).dueOn };
}

/** Extended to that day in all: why not, or null. The rule of the 90 is C 23; before the due date is a rule of the house. */
export function faultOfExtension(clockwork: Clockwork, days: number, calendar: Calendar, now: Instant): string | null {
  const feedback = milestoneOf(clockwork, 'feedback', calendar, now);
  if (!feedback || feedback.metAt !== null) return '只有尚未反馈的案件可以延长反馈期限';
  if (now > feedback.dueAt) return `反馈期限已于 ${feedback.dueOn} 届满，按本会规定不能再延长，请尽快反馈`;
  if (days <= feedback.days) return `延长后的期限应多于现在的 ${feedback.days} 个工作日`;
  return days > clockwork.terms.longest.days ? `最长不得超过 ${clockwork.terms.longest.days} 个工作日（第二十三条）` : null;
}

