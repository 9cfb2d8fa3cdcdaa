import type { Day, Instant } from '../../miniprogram/shared/contracts/answers';
import { dayIn, nextDay, type Calendar } from '../../miniprogram/shared/workdays';

/** A case as the plain model of the soak run knows it. */
export interface Watched {
  id: string;
  receivedOn: Day;
  /** Later where it came on paper. */
  registeredOn: Day;
  /** Calendar days after receipt on which each step is met. */
  meets: Record<Step, number>;
  refused: boolean;
  officer: boolean;
  /** Reminded of everything up to this day. */
  told: Day;
  /** The association above has heard of these. */
  toldAbove: Set<Step>;
  met: Partial<Record<Step, Instant>>;
  open: boolean;
}

type Step = 'decision' | 'meeting' | 'feedback';

interface People {
  officer: string;
  lead: string;
  superior: string;
}

const periods: Record<Step, number> = { decision: 15, meeting: 30, feedback: 60 };
const titles: Record<Step, string> = { decision: '作出并送达受理决定', meeting: '召开会议并形成专家意见', feedback: '向申请人反馈' };
const promises: Record<Step, string> = { decision: '决定是否受理并书面告知您', meeting: '召开委员会会议并形成专家意见', feedback: '向您反馈' };
const early: Record<Step, number[]> = { decision: [5, 2, 0], meeting: [15, 10, 6, 0], feedback: [5, 2, 0] };

/** Written out from the issue, without the product's own arithmetic: what must have been told once the duty has run on that day. */
export function expectedOn(watched: Watched, calendar: Calendar, today: Day, people: People): string[] {
  if (watched.registeredOn > today) return [];
  const [from, told] = [watched.told, watched];
  told.told = today;
  if (!watched.open) return [];
  const days = workdaysFrom(calendar, watched.receivedOn);
  return (['decision', 'meeting', 'feedback'] as const).flatMap((step) => (watched.met[step] ? [] : linesOf(watched, step, days, calendar, from, today, people)));
}

function linesOf({ id, officer, receivedOn, toldAbove }: Watched, step: Step, days: Day[], calendar: Calendar, from: Day, today: Day, people: People): string[] {
  const due = periods[step] - 1; // days[0] is the first working day after receipt
  const dueOn = days[due]!;
  const provisional = isProvisional(calendar, receivedOn, dueOn);
  const mark = provisional ? '（暂定）' : '';
  const head = `案件注协维收〔2026〕${id}号「${titles[step]}」的期限为 ${dueOn} 17:30${mark}`;
  const worker = officer ? people.officer : people.lead;
  const lastAt = days.filter((day) => day <= today).length - 1;
  return days.flatMap((day, at) => {
    if (day <= from || day > today) return [];
    const left = due - at;
    const late = `${head}，已逾期 ${lastAt - due} 个工作日，请立即办理。`;
    if (left < 0) return [...(at === lastAt ? [`${people.lead} ${late}`] : []), ...(left <= -3 && !toldAbove.has(step) && toldAbove.add(step) ? [`${people.superior} ${late}`] : [])];
    const leftNow = due - lastAt;
    const words = at < lastAt ? `${head}。这条提醒本应在 ${day} 发出，迟了 ${lastAt - at} 个工作日。` : `${head}，${left === 0 ? '今天到期。' : `还有 ${left} 个工作日。`}`;
    const staff = new Set([...(early[step].filter((one) => one >= leftNow).at(-1) === left ? [worker] : []), ...(left === 2 && leftNow >= 0 ? [people.lead] : [])]);
    return [
      ...[...staff].map((openid) => `${openid} ${words}`),
      ...(left === 5 && today <= dueOn ? [`applicant-${id} 按第二十三条，协会应在 ${dueOn}${mark} 前${promises[step]}。`] : []),
    ];
  });
}

const lists = new Map<string, Day[]>();

/** The working days after that one, half a year of them. */
function workdaysFrom(calendar: Calendar, start: Day): Day[] {
  const key = `${start} ${calendar[2027]?.notice?.number ?? ''}`;
  const known = lists.get(key);
  if (known) return known;
  const found: Day[] = [];
  for (let day = nextDay(start); found.length < 140; day = nextDay(day)) if (dayIn(calendar, day).counts) found.push(day);
  lists.set(key, found);
  return found;
}

function isProvisional(calendar: Calendar, start: Day, dueOn: Day): boolean {
  return calendar[2027]!.notice === null && dueOn > '2026-12-24' && start < dueOn;
}
