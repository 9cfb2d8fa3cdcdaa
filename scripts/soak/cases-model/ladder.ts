import { caseStepLabels, type CaseStep } from '../../../miniprogram/shared/contracts/cases';

import type { Day } from '../../../miniprogram/shared/contracts/answers';
import { isProvisional, withNextYear, withoutNextYear, workdaysAfter, workdaysFrom } from './calendar';
import { calendarOf, isOpen, tell, today, waiting, type Case, type Model, type Period } from './model';
import { people } from './people';

const promises: Record<CaseStep, string> = { decision: '决定是否受理并书面告知您', meeting: '召开委员会会议并形成专家意见', feedback: '向您反馈' };
const early: Record<CaseStep, number[]> = { decision: [5, 2, 0], meeting: [15, 10, 6, 0], feedback: [5, 2, 0] };
export const leads = (place: string | undefined) => people.filter(({ worksAt, roles }) => worksAt?.associationId === place && roles.includes('lead')).map(({ openid }) => openid);

/** What the duty does on a day, in its order: closes what nobody asks about, announces moved days, reminds. */
export function duty(model: Model): void {
  for (const each of model.cases) {
    closeQuietly(model, each);
    announce(model, each);
    remind(model, each);
  }
}

const quietDays = 10;

function closeQuietly(model: Model, each: Case): void {
  if (each.state !== 'answered' || each.reopening !== null) return;
  const answered = each.met.feedback!;
  const waited = workdaysAfter(calendarOf(model), answered.slice(0, 10), today(model));
  if (waited <= quietDays || Date.parse(model.now) - Date.parse(answered) <= 14 * 86_400_000) return;
  each.state = 'closed';
  each.done.push('close');
  tell(model, each, each.applicant, '维权服务申请已办结');
}

/** Once, of every day that is another one or has become certain: by the duty, or by the step that comes before it. */
export function announce(model: Model, each: Case): void {
  if (!model.nextYear || each.knowsNextYear) return;
  each.knowsNextYear = true;
  if (!isOpen(each)) return;
  const said = ({ step, dueOn, provisional }: Period) => `${step} ${dueOn} ${provisional}`;
  const [before, after] = [withoutNextYear, withNextYear].map((calendar) => waiting(each, calendar).map(said).join());
  if (before === after) return;
  each.done.push('recount');
  tell(model, each, each.applicant, '办理期限有变化');
  for (const openid of each.officer === null ? leads(each.at.associationId) : [each.officer]) tell(model, each, openid, '案件期限有变化');
}

/** Every working day since the last time, or since receipt: of what has gone by unsaid, only the last thing that there was to say to each. */
function remind(model: Model, each: Case): void {
  const periods = waiting(each, calendarOf(model));
  for (const period of periods) {
    const days = workdaysFrom(calendarOf(model), each.receivedOn);
    const [due, now] = [days.indexOf(period.dueOn), days.filter((day) => day <= today(model)).length - 1];
    days.forEach((day, at) => {
      if (day > each.remindedThrough && day <= today(model)) remindOn(model, each, period, { day, left: due - at, missed: now - at, leftNow: due - now });
    });
  }
  if (each.reopening === 'asked') remindOfReopening(model, each, each.askedOn!);
  each.remindedThrough = today(model);
}

/** The clock of the case that might go on runs from the request: those who decide hear 5, 2 and 0 days before its fifteenth, and every day after. */
function remindOfReopening(model: Model, each: Case, askedOn: Day): void {
  const days = workdaysFrom(calendarOf(model), askedOn);
  const [dueOn, now] = [days[14]!, days.filter((day) => day <= today(model)).length - 1];
  const head = `重新办理的申请还没有决定；同意的，新案的受理决定自申请之日起算，期限为 ${dueOn} 17:30${isProvisional(calendarOf(model), askedOn, dueOn) ? '（暂定）' : ''}`;
  days.forEach((day, at) => {
    const [left, missed] = [14 - at, now - at];
    if (day <= each.remindedThrough || day > today(model) || (left < 0 ? missed > 0 : 14 < now || !isNewest([5, 2, 0], left, 14 - now))) return;
    const words = left < 0 ? `，已逾期 ${-left} 个工作日，请立即办理。` : missed > 0 ? `。这条提醒本应在 ${day} 发出，迟了 ${missed} 个工作日。` : left === 0 ? '，今天到期。' : `，还有 ${left} 个工作日。`;
    for (const openid of leads(each.at.associationId)) tell(model, each, openid, left < 0 ? '案件已逾期' : '案件期限提醒', `${head}${words}`);
  });
}

interface Rung {
  day: Day;
  /** Working days to the due day. */
  left: number;
  /** Working days that have gone by in silence. */
  missed: number;
  /** Working days to the due day as of today. */
  leftNow: number;
}

function remindOn(model: Model, each: Case, { step, dueOn, provisional }: Period, { day, left, missed, leftNow }: Rung): void {
  const mark = provisional ? '（暂定）' : '';
  const head = `案件「${caseStepLabels[step]}」的期限为 ${dueOn} 17:30${mark}`;
  const here = leads(each.at.associationId);
  if (left < 0) {
    const above = left <= -3 && !each.toldAbove.has(step) ? leads(each.at.associationPath.at(-2)) : [];
    if (above.length > 0) each.toldAbove.add(step);
    const told = [...(missed === 0 ? here : []), ...above];
    for (const openid of told) tellOnce(model, each, [step, day, dueOn, openid], '案件已逾期', `${head}，已逾期 ${missed - left} 个工作日，请立即办理。`);
    return;
  }
  const officers = isNewest(early[step], left, leftNow) ? (each.officer === null ? here : [each.officer]) : [];
  const words = missed > 0 ? `。这条提醒本应在 ${day} 发出，迟了 ${missed} 个工作日。` : left === 0 ? '，今天到期。' : `，还有 ${left} 个工作日。`;
  for (const openid of new Set([...officers, ...(left === 2 && leftNow >= 0 ? here : [])])) tellOnce(model, each, [step, day, dueOn, openid], '案件期限提醒', `${head}${words}`);
  if (left === 5 && today(model) <= dueOn && each.applicant !== null) tellOnce(model, each, [step, day, dueOn, each.applicant, 'applicant'], '维权服务期限临近', `按第二十三条，协会应在 ${dueOn}${mark} 前${promises[step]}。`);
}

/** The last of those days that has come. */
const isNewest = (days: number[], left: number, leftNow: number) => days.filter((each) => each >= leftNow).at(-1) === left;

/** A sheet whose day was corrected is told of again; of the same day that is due, nobody hears the same twice. */
function tellOnce(model: Model, each: Case, key: string[], title: string, body: string): void {
  if (each.reminded.has(key.join(' '))) return;
  each.reminded.add(key.join(' '));
  tell(model, each, key[3]!, title, body);
}
