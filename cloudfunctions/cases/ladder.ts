import type { Day } from 'shared/contracts/answers';
import { caseStepLabels, type CaseStep, type Milestone } from 'shared/contracts/cases';
import { dayIn, nextDay, workdayAfter, workdaysBetween, type Calendar } from 'shared/workdays';

export type Reminded = 'officer' | 'lead' | 'superior' | 'applicant';

/** What the ladder watches: the steps of C 23, and a request to reopen, whose clock runs while nobody has decided on it. */
type Watched = CaseStep | 'reopening';
export type Watch = Pick<Milestone, 'from' | 'dueOn' | 'dueAt' | 'provisional' | 'stricterOn' | 'state'> & { step: Watched };

/** Who is to be told of which due day, and on which working day. */
export interface Rung {
  step: Watched;
  to: Reminded;
  on: Day;
  dueOn: Day;
  dueAt: string;
  provisional: boolean;
  /** The stricter day, of a warning to staff that goes by it. */
  stricterOn: Day | null;
  /** Working days before the day that it goes by, or after it. */
  days: number;
  /** `past`: the stricter day has gone by, and the due day has not. */
  phase: 'before' | 'past' | 'late';
  /** Working days since it should have been told; 0 unless there was a silence. */
  missed: number;
}

/** Working days before (C.2): a meeting needs notice and a quorum, so its officer hears of it earlier. */
const officerRungs: Record<Watched, number[]> = { decision: [5, 2, 0], meeting: [15, 10, 6, 0], feedback: [5, 2, 0], reopening: [] };
const leadRungs: Record<Watched, number[]> = { decision: [2], meeting: [2], feedback: [2], reopening: [5, 2, 0] };
const applicantRungs: Record<Watched, number[]> = { decision: [5], meeting: [5], feedback: [5], reopening: [] };
const superiorAfter = 3;

/** What has been told: every day up to that one, and of which steps the association above has heard. */
export interface Told {
  through: Day;
  superior: readonly CaseStep[];
}

/** Every rung of the days after those told up to `through`: after days of silence none is lost, and none comes twice. */
export function rungsBetween(watches: Watch[], calendar: Calendar, told: Told, through: Day): Rung[] {
  const due = watches.filter(({ state }) => state === 'running' || state === 'overdue');
  const days = due.flatMap(({ dueOn, stricterOn }) => [dueOn, stricterOn ?? dueOn]);
  const between = counting(calendar, [told.through, through, ...days]);
  const found: Rung[] = [];
  for (let day = nextDay(told.through); day <= through; day = nextDay(day)) {
    if (dayIn(calendar, day).counts) found.push(...due.flatMap((watch) => (hasBegun(watch, day) ? rungsOn(day, watch, between) : [])));
  }
  return onceAbove(found, told);
}

/** The case has been watched for long before anybody asks to reopen it. */
function hasBegun({ step, from }: Watch, on: Day): boolean {
  return step !== 'reopening' || on > from;
}

/** Once of each step, on the first day that it is so late, also where the paper was late when it came. */
function onceAbove(rungs: Rung[], { superior }: Told): Rung[] {
  const above = rungs.filter(({ to }) => to === 'superior');
  return rungs.filter((rung) => rung.to !== 'superior' || (!superior.some((step) => step === rung.step) && above.find(({ step }) => step === rung.step) === rung));
}

/** After days of silence, and of what came on file late: of each step everybody is told the newest alone, with the days that it is by now; what was missed says so. */
export function caughtUp(rungs: Rung[], calendar: Calendar, today: Day): Rung[] {
  const newest = rungs.filter(({ to, step }, index) => !rungs.slice(index + 1).some((later) => later.to === to && later.step === step));
  const last = newest.filter(({ to, dueOn }) => to !== 'applicant' || dueOn >= today); // a day gone by does not draw near
  return last.map((rung) => ({ ...rung, missed: workdaysBetween(calendar, rung.on, today) }));
}

/** The next day with a rung after that one; null when nothing is due. Whoever is overdue has one every working day. */
export function nextRungOn(watches: Watch[], calendar: Calendar, after: Day): Day | null {
  const days = watches.filter(({ state }) => state === 'running' || state === 'overdue').map(({ dueOn }) => dueOn);
  if (days.length === 0) return null;
  const last = days.reduce((one, other) => (one > other ? one : other), after);
  return rungsBetween(watches, calendar, { through: after, superior: [] }, workdayAfter(calendar, last, 1).dueOn)[0]?.on ?? null;
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

/** Staff are warned by the stricter day, and whoever leads on every day after it; late is only what the law calls late. */
function rungsOn(on: Day, watch: Watch, between: (from: Day, to: Day) => number): Rung[] {
  const { step, dueOn, dueAt, provisional, stricterOn } = watch;
  const rung = (to: Reminded, days: number, phase: Rung['phase'] = 'before'): Rung => ({ step, to, on, dueOn, dueAt, provisional, stricterOn: to === 'applicant' || phase === 'late' ? null : stricterOn, days, phase, missed: 0 });
  if (on > dueOn) {
    const late = between(dueOn, on);
    return [rung('lead', late, 'late'), ...(late >= superiorAfter && step !== 'reopening' ? [rung('superior', late, 'late')] : [])];
  }
  const days = between(on, dueOn);
  const toApplicant = applicantRungs[step].includes(days) ? [rung('applicant', days)] : [];
  if (stricterOn !== null && on > stricterOn) return [rung('lead', between(stricterOn, on), 'past'), ...toApplicant];
  const staffDays = between(on, stricterOn ?? dueOn);
  return [
    ...(officerRungs[step].includes(staffDays) ? [rung('officer', staffDays)] : []),
    ...(leadRungs[step].includes(staffDays) ? [rung('lead', staffDays)] : []),
    ...toApplicant,
  ];
}

/** A due day in full: with its hour, and with the mark of a day that may still move. */
export function writtenDue({ on, at, provisional }: { on: Day; at: string; provisional: boolean }): string {
  return `${on} ${at.slice(11, 16)}${provisional ? '（暂定）' : ''}`;
}

/** The due day in full, and never the matter; true on the day on which it is told. */
export function sentenceOf({ step, on, dueOn, dueAt, provisional, stricterOn, days, phase, missed }: Rung, number: string | null): string {
  const mark = provisional ? '（暂定）' : '';
  const due = writtenDue({ on: dueOn, at: dueAt, provisional });
  const day = stricterOn === null ? `的期限为 ${due}` : `自收到之日起算应在 ${stricterOn}${mark} 前完成（本会自受理之日起算，期限为 ${due}）`;
  const what = step === 'reopening' ? `案件${number ?? ''}重新办理的申请还没有决定；同意的，新案的受理决定自申请之日起算，期限为 ${due}` : `案件${number ?? ''}「${caseStepLabels[step]}」${day}`;
  if (phase === 'late') return `${what}，已逾期 ${days + missed} 个工作日，请立即办理。`;
  if (phase === 'past') return `${what}，从严起算的日期已过 ${days + missed} 个工作日，请尽快办理。`;
  if (missed > 0) return `${what}。这条提醒本应在 ${on} 发出，迟了 ${missed} 个工作日。`;
  return days === 0 ? `${what}，今天到期。` : `${what}，还有 ${days} 个工作日。`;
}
