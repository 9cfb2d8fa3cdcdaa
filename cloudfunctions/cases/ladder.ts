import type { Day } from 'shared/contracts/answers';
import { caseStepLabels, type CaseStep, type Milestone } from 'shared/contracts/cases';
import { dayIn, nextDay, workdayAfter, workdaysBetween, type Calendar } from 'shared/workdays';

export type Reminded = 'officer' | 'lead' | 'superior' | 'applicant';

/** Who is to be told of which due day, and on which working day. */
export interface Rung {
  step: CaseStep;
  to: Reminded;
  on: Day;
  dueOn: Day;
  dueAt: string;
  provisional: boolean;
  /** Working days before the due day, or, when `late`, after it. */
  days: number;
  late: boolean;
  /** Working days since it should have been told; 0 unless there was a silence. */
  missed: number;
}

/** Working days before (C.2): a meeting needs notice and a quorum, so its officer hears of it earlier. */
const officerRungs: Record<CaseStep, number[]> = { decision: [5, 2, 0], meeting: [15, 10, 6, 0], feedback: [5, 2, 0] };
const leadRungs = [2];
const applicantRungs = [5];
const superiorAfter = 3;

/** Every rung of the days after `told` up to `through`: after days of silence none is lost, and none comes twice. */
export function rungsBetween(milestones: Milestone[], calendar: Calendar, told: Day, through: Day): Rung[] {
  const due = milestones.filter(({ state }) => state === 'running' || state === 'overdue');
  const days = due.flatMap(({ dueOn, stricterOn }) => [dueOn, stricterOn ?? dueOn]);
  const between = counting(calendar, [told, through, ...days]);
  const found: Rung[] = [];
  for (let day = nextDay(told); day <= through; day = nextDay(day)) {
    if (dayIn(calendar, day).counts) found.push(...due.flatMap((milestone) => rungsOn(day, milestone, between)));
  }
  return found;
}

/** After days of silence: what is overdue is told once, with the days that it is by now; what was missed says so. */
export function caughtUp(rungs: Rung[], calendar: Calendar, today: Day): Rung[] {
  const last = rungs.filter(({ to, step, late }, index) => !late || !rungs.slice(index + 1).some((later) => later.late && later.to === to && later.step === step));
  return last.map((rung) => ({ ...rung, missed: workdaysBetween(calendar, rung.on, today) }));
}

/** The next day with a rung after that one; null when nothing is due. Whoever is overdue has one every working day. */
export function nextRungOn(milestones: Milestone[], calendar: Calendar, after: Day): Day | null {
  const days = milestones.filter(({ state }) => state === 'running' || state === 'overdue').map(({ dueOn }) => dueOn);
  if (days.length === 0) return null;
  const last = days.reduce((one, other) => (one > other ? one : other), after);
  return rungsBetween(milestones, calendar, after, workdayAfter(calendar, last, 1).dueOn)[0]?.on ?? null;
}

/** Working days after the one up to the other, among these days: each is looked at once. */
function counting(calendar: Calendar, among: Day[]): (from: Day, to: Day) => number {
  const [first, last] = [among.reduce((one, other) => (one < other ? one : other)), among.reduce((one, other) => (one > other ? one : other))];
  const counts = new Map<Day, number>([[first, 0]]);
  for (let day = first, count = 0; day < last; ) {
    day = nextDay(day);
    if (dayIn(calendar, day).counts) count += 1;
    counts.set(day, count);
  }
  return (from, to) => counts.get(to)! - counts.get(from)!;
}

/** Staff are warned by the stricter day; late is only what the law calls late. */
function rungsOn(on: Day, { step, dueOn, dueAt, provisional, stricterOn }: Milestone, between: (from: Day, to: Day) => number): Rung[] {
  const rung = (to: Reminded, days: number, late = false): Rung => ({ step, to, on, dueOn, dueAt, provisional, days, late, missed: 0 });
  if (on > dueOn) {
    const late = between(dueOn, on);
    return late === superiorAfter ? [rung('lead', late, true), rung('superior', late, true)] : [rung('lead', late, true)];
  }
  const warned = stricterOn ?? dueOn;
  const [staffDays, days] = [between(on, warned), between(on, dueOn)];
  return [
    ...(officerRungs[step].includes(staffDays) && on <= warned ? [rung('officer', staffDays)] : []),
    ...(leadRungs.includes(staffDays) && on <= warned ? [rung('lead', staffDays)] : []),
    ...(applicantRungs.includes(days) ? [rung('applicant', days)] : []),
  ];
}

/** The due day in full, and never the matter; true on the day on which it is told. */
export function sentenceOf({ step, on, dueOn, dueAt, provisional, days, late, missed }: Rung, number: string | null): string {
  const when = `${dueOn} ${dueAt.slice(11, 16)}${provisional ? '（暂定）' : ''}`;
  const what = `案件${number ?? ''}「${caseStepLabels[step]}」的期限为 ${when}`;
  if (late) return `${what}，已逾期 ${days + missed} 个工作日，请立即办理。`;
  if (missed > 0) return `${what}。这条提醒本应在 ${on} 发出，迟了 ${missed} 个工作日。`;
  return days === 0 ? `${what}，今天到期。` : `${what}，还有 ${days} 个工作日。`;
}
